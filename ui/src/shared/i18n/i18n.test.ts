// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error the script is plain JavaScript and is also run by npm
import { generated, messages } from '../../../scripts/ids.mjs';

const of = messages as (language: string) => Map<string, string[]>;

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

  it('are what ids.ts was written from', () => {
    const file = readFileSync(new URL('./ids.ts', import.meta.url), 'utf8');
    expect(file, 'stale: npm run ids').toBe((generated as () => string)());
  });
});
