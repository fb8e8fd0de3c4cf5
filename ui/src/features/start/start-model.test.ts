import { describe, expect, it } from 'vitest';
import { firstGoLive, localTime, missing, zones } from './start-model';

describe('the passphrase', () => {
  it('needs 12 characters, counted as people count them', () => {
    expect(missing('eightchr')).toBe(4);
    expect(missing('twelve chars')).toBe(0);
    expect(missing('ngo\u0323c'.repeat(3))).toBe(0);
    expect(missing('')).toBe(12);
  });
});

describe('the go-live', () => {
  it('is read from the field and from plain text', () => {
    expect(localTime('2027-03-02T08:00')).toBe('2027-03-02T08:00');
    expect(localTime(' 2027-03-02 08:00 ')).toBe('2027-03-02T08:00');
    expect(localTime('2027-13-02T08:00')).toBeNull();
    expect(localTime('tomorrow')).toBeNull();
  });
  it('begins four weeks ahead at eight', () => expect(firstGoLive(new Date(2027, 1, 2, 15, 30))).toBe('2027-03-02T08:00'));
});

describe('zones', () => {
  it('have today\'s names', () => {
    expect(zones()).toContain('Asia/Ho_Chi_Minh');
    expect(zones()).not.toContain('Asia/Saigon');
    expect(zones('Etc/UTC'), 'what a workspace has already can be kept').toContain('Etc/UTC');
  });
});
