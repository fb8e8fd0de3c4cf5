import { describe, expect, it } from 'vitest';
import { dateTimeOf, timeOf, whenOf } from './moment';

const at = '2027-03-02T09:20:00+07:00';

describe('a time that nobody knows better is said as between two', () => {
  it('with the day once where it is one day', () => {
    const between = { from: '2027-03-02T09:02:00+07:00', to: at };
    expect(dateTimeOf({ at, between })).toBe('between Tue 2 Mar 2027, 09:02 and 09:20');
    expect(whenOf({ at, between })).toBe('between 2 Mar 09:02 and 09:20');
    expect(timeOf({ at, between })).toBe('between 09:02 and 09:20');
  });
  it('with both days where they are two', () => {
    const between = { from: '2027-03-01T23:50:00+07:00', to: at };
    expect(dateTimeOf({ at, between })).toBe('between Mon 1 Mar 2027, 23:50 and Tue 2 Mar 2027, 09:20');
    expect(whenOf({ at, between })).toBe('between 1 Mar 23:50 and 2 Mar 09:20');
    expect(timeOf({ at, between })).toBe('between 1 Mar 23:50 and 2 Mar 09:20');
  });
  it('and one that is known as it is', () => {
    for (const between of [null, undefined]) expect(dateTimeOf({ at, between })).toBe('Tue 2 Mar 2027, 09:20');
  });
});
