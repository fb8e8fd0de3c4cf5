import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it, vi } from 'vitest';
import { currentLanguage } from '../settings';
import { clauseOf, sentenceOf, speakIn, t, translate } from './index';

describe('messages', () => {
  it('are each what their file says', () => {
    const files = import.meta.glob<string>('@locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
    for (const language of ['en', 'vi'] as const) {
      const whole = new FluentBundle(language, { useIsolating: false });
      const ids: string[] = [];
      for (const [path, text] of Object.entries(files)) {
        if (!path.includes(`/${language}/`)) continue;
        const resource = new FluentResource(text);
        ids.push(...resource.body.map(({ id }) => id));
        whole.addResource(resource);
      }
      expect(ids.length).toBeGreaterThan(1000);
      // A number for every variable chooses among forms, too.
      const args = Object.fromEntries(Object.values(files).flatMap((text) => [...text.matchAll(/\$([\w-]+)/g)].map((name) => [name[1], 2] as const)));
      for (const id of ids) expect(translate(language, id, args), id).toBe(whole.formatPattern(whole.getMessage(id)?.value ?? '', args));
    }
  });
  it('choose the plural form', () => {
    expect(translate('en', 'sync-unsent', { count: 1 })).toBe('1 change only on this laptop');
    expect(translate('en', 'sync-unsent', { count: 3 })).toBe('3 changes only on this laptop');
    expect(translate('vi', 'sync-unsent', { count: 3 })).toBe('3 thay đổi chỉ có trên máy này');
  });
});

describe('another language', () => {
  it('is spoken once its words are there', async () => {
    await speakIn('vi');
    expect([currentLanguage(), t('mark-present')]).toEqual(['vi', translate('vi', 'mark-present')]);
    await speakIn('en');
    expect(t('mark-present')).toBe(translate('en', 'mark-present'));
    expect(translate('vi', 'mark-present')).not.toBe(translate('en', 'mark-present'));
  });
  it('is not read before it is spoken, and what was asked before is not remembered', async () => {
    vi.resetModules();
    const fresh = await import('./index');
    await fresh.learn('en');
    expect([fresh.translate('en', 'cancel'), fresh.translate('vi', 'cancel')]).toEqual([translate('en', 'cancel'), 'cancel']);
    await fresh.learn('vi');
    expect(fresh.translate('vi', 'cancel')).toBe(translate('vi', 'cancel'));
  });
});

describe('a sentence that the engine names', () => {
  it('is said with a capital, its words in the same language', () => {
    expect(sentenceOf('refusal-not_receiver', { role: ['role-support-lead'] }, 'in English')).toBe('This area is signed by whoever receives it: Support lead');
    expect(clauseOf('refusal-not_receiver', { role: ['role-support-lead'] }, 'in English')).toBe('this area is signed by whoever receives it: Support lead');
  });
  it('is the engine\'s own where this page does not know it, or not what stands in it', () => {
    expect(sentenceOf('failure-of_tomorrow', {}, 'something new; do this')).toBe('Something new; do this');
    expect(sentenceOf(undefined, undefined, 'something new')).toBe('Something new');
    expect(sentenceOf('failure-no_cohort', {}, 'there is no cohort “A”')).toBe('There is no cohort “A”');
  });
});
