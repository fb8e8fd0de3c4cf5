// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error the script is plain JavaScript and is also run by npm
import { generated, messages } from '../../../scripts/ids.mjs';

const of = messages as (language: string) => Map<string, string[]>;

/** What a message says first, without case and the dots that promise a question. */
function spoken(language: string): (id: string) => string {
  const folder = new URL(`../../../../locales/${language}/`, import.meta.url);
  const text = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
  const all = new Map([...text.matchAll(/^([\w-]+) = (.*)$/gm)].map(([, id, words]) => [id, words!.toLowerCase().replace(/…$/, '')]));
  return (id) => all.get(id) ?? '';
}

describe('locales', () => {
  it('say the same things in both languages, with the same variables', () => {
    const plain = (language: string) => Object.fromEntries([...of(language)].sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(plain('vi')).toEqual(plain('en'));
  });

  it('need nothing but themselves: the page reads each when it is said', () => {
    for (const language of ['en', 'vi']) {
      const folder = new URL(`../../../../locales/${language}/`, import.meta.url);
      const text = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
      expect(text).not.toMatch(/\{ *-?[a-z][\w-]* *[}(]/);
      expect(text).not.toMatch(/^-/m);
    }
  });

  it('name a button so that who speaks to the computer can say what it shows', () => {
    const folder = new URL('../../', import.meta.url);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'));
    const said = { en: spoken('en'), vi: spoken('vi') };
    const wrong: string[] = [];
    let seen = 0;
    for (const page of pages) {
      // One button on one line: its name by `aria-label`, and the one message that is all of its text.
      for (const [, name, shown] of readFileSync(new URL(page, folder), 'utf8').matchAll(/<(?:Button|button|a|Link)\b[^<]*? aria-label=\{t\('([\w-]+)'[^<]*>\{t\('([\w-]+)'\)\}</g)) {
        seen += 1;
        for (const words of Object.values(said)) if (!words(name!).includes(words(shown!))) wrong.push(`${page}: "${words(shown!)}" is not in "${words(name!)}"`);
      }
    }
    expect(seen).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });

  it('are what ids.ts was written from', () => {
    const file = readFileSync(new URL('./ids.ts', import.meta.url), 'utf8');
    expect(file, 'stale: npm run ids').toBe((generated as () => string)());
  });
});
