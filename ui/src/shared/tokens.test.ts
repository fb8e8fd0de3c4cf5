// @vitest-environment node
/** Every pair of the palette keeps its contrast (WCAG 2), and no colour lies outside sRGB. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Triple = [number, number, number];
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g)];
const themes = { light: 2, dark: 3 } as const;
const colour = (theme: keyof typeof themes) =>
  new Map(pairs.map((found) => [found[1] ?? '', linear((found[themes[theme]] ?? '').split(' ').map(Number) as Triple)]));

/** OKLCH to linear sRGB. */
function linear([l, c, h]: Triple): Triple {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const cube = (value: number) => value ** 3;
  const L = cube(l + 0.3963377774 * a + 0.2158037573 * b);
  const M = cube(l - 0.1055613458 * a - 0.0638541728 * b);
  const S = cube(l - 0.0894841775 * a - 1.291485548 * b);
  return [
    4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S,
    -1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S,
    -0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S,
  ];
}

/** As the screen shows it: 8 bits a channel. */
function shown(channel: number): number {
  const gamma = channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;
  const byte = Math.round(Math.min(1, Math.max(0, gamma)) * 255) / 255;
  return byte <= 0.04045 ? byte / 12.92 : ((byte + 0.055) / 1.055) ** 2.4;
}

const luminance = ([r, g, b]: Triple) => 0.2126 * shown(r) + 0.7152 * shown(g) + 0.0722 * shown(b);

function contrast(one: Triple, other: Triple): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['window', 'surface', 'raised', 'sunken', 'hover', 'selected'];
const states = ['ok', 'late', 'bad', 'excused', 'remote'];
const text: [string, string, number][] = [
  ...['text', 'text-2', 'text-3', 'accent-text', ...states].flatMap((ink) => grounds.map((ground): [string, string, number] => [ink, ground, 4.5])),
  ...states.flatMap((state): [string, string, number][] => [[state, `${state}-tint`, 4.5], ['on-mark', state, 4.5], ['text', `${state}-tint`, 4.5]]),
  ['on-accent', 'accent', 4.5],
  ['control', 'surface', 3],
  ['control', 'raised', 3],
  ['control', 'sunken', 3],
  ['accent', 'surface', 3],
  ['accent', 'window', 3],
  ['focus', 'surface', 3],
  ['focus', 'window', 3],
  ['focus', 'selected', 3],
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colours = colour(theme);
  it('names every colour', () => expect(colours.size).toBe(27));
  it.each(text)('%s on %s has %d', (ink, ground, floor) => {
    const [one, other] = [colours.get(ink), colours.get(ground)];
    if (!one || !other) throw new Error(`no colour ${ink} or ${ground}`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(floor);
  });
  it('stays inside sRGB', () => {
    for (const [name, channels] of colours) for (const channel of channels) {
      expect(channel, name).toBeGreaterThan(-0.002);
      expect(channel, name).toBeLessThan(1.002);
    }
  });
});
