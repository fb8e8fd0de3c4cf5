import { describe, expect, it } from 'vitest';
import { bars, days, lanes } from './rota-model';

const night = { from: '2027-03-02T22:00:00+07:00', until: '2027-03-03T06:00:00+07:00' };

describe('bars', () => {
  it('cuts a night shift at midnight', () => {
    expect(bars([night], '2027-03-02')).toEqual([{ left: (22 / 24) * 100, width: (2 / 24) * 100 }]);
    expect(bars([night], '2027-03-03')).toEqual([{ left: 0, width: 25 }]);
    expect(bars([night], '2027-03-04')).toEqual([]);
  });
  it('leaves nothing of a shift that ends at midnight on the next day', () => expect(bars([{ from: '2027-03-02T14:00:00+07:00', until: '2027-03-03T00:00:00+07:00' }], '2027-03-03')).toEqual([]));
});

describe('lanes', () => {
  it('puts shifts that answer the same severities into one, the weightiest first', () => {
    expect(lanes([{ scope: ['low', 'medium'] }, { scope: ['high', 'critical'] }, { scope: ['medium', 'low'] }, { scope: [] }])).toEqual(['', 'critical high', 'medium low']);
  });
});

describe('days', () => {
  it('leaves no day out between the first and the last', () => {
    const shifts = [{ starts: '2027-02-28T08:00:00+07:00', ends: '2027-02-28T16:00:00+07:00' }, { starts: '2027-03-02T16:00:00+07:00', ends: '2027-03-03T00:00:00+07:00' }];
    expect(days(shifts)).toEqual(['2027-02-28', '2027-03-01', '2027-03-02']);
    expect(days([])).toEqual([]);
  });
});
