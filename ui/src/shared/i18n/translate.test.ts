import { describe, expect, it } from 'vitest';
import { translate } from './index';

describe('messages', () => {
  it('choose the plural form', () => {
    expect(translate('en', 'sync-unsent', { count: 1 })).toBe('1 change only on this laptop');
    expect(translate('en', 'sync-unsent', { count: 3 })).toBe('3 changes only on this laptop');
    expect(translate('vi', 'sync-unsent', { count: 3 })).toBe('3 thay đổi chỉ có trên máy này');
  });
});
