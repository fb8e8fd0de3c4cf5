import { describe, expect, it } from 'vitest';
import { clauseOf, sentenceOf, translate } from './index';

describe('messages', () => {
  it('choose the plural form', () => {
    expect(translate('en', 'sync-unsent', { count: 1 })).toBe('1 change only on this laptop');
    expect(translate('en', 'sync-unsent', { count: 3 })).toBe('3 changes only on this laptop');
    expect(translate('vi', 'sync-unsent', { count: 3 })).toBe('3 thay đổi chỉ có trên máy này');
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
