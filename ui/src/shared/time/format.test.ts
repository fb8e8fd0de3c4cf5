import { describe, expect, it } from 'vitest';
import { clock, date, dateTime, duration, number, percent, relative, shortDate, span, time, when } from './format';

const launch = '2027-03-02T14:00:00+07:00';

describe('instants are written as the clock on the wall where the work is done', () => {
  it('whatever zone this laptop is in', () => expect(time('2027-03-02T14:06:59+07:00')).toBe('14:06'));
  it('English', () => {
    expect(date(launch, 'en')).toBe('Tue 2 Mar 2027');
    expect(shortDate(launch, 'en')).toBe('2 Mar');
    expect(span(launch, '2027-03-02T18:00:00+07:00', 'Asia/Ho_Chi_Minh', 'en')).toBe('Tue 2 Mar 2027, 14:00–18:00 ICT');
  });
  it('Vietnamese', () => {
    expect(date(launch, 'vi')).toBe('Thứ Ba 02/03/2027');
    expect(dateTime(launch, 'vi')).toBe('Thứ Ba 02/03/2027, 14:00');
  });
  it('today without the day', () => {
    expect(when(launch, new Date('2027-03-01T18:00:00Z'), 'en')).toBe('14:00');
    expect(when(launch, new Date('2027-03-01T16:00:00Z'), 'en')).toBe('2 Mar 14:00');
  });
  it('as this laptop\'s clock for what belongs to no rollout', () => {
    const at = new Date(2027, 2, 2, 9, 12);
    expect(time(at.toISOString().replace('.000', ''))).toBe('09:12');
    expect(when(at.toISOString(), new Date(2027, 2, 2, 23, 59), 'en')).toBe('09:12');
    expect(when(at.toISOString(), new Date(2027, 2, 3, 0, 1), 'en')).toBe('2 Mar 09:12');
  });
  it('nothing for what is no instant', () => expect(time('soon') + date('soon', 'en')).toBe(''));
});

describe('relative', () => {
  it.each([
    [-14 * 60, 'T−14h'],
    [-980, 'T−16:20'],
    [-19, 'T−00:19'],
    [0, 'T+0'],
    [372, 'T+06:12'],
    [30 * 60, 'T+30h'],
    [-14 * 1440, 'T−14d'],
    [2 * 1440 + 244, 'T+2d 04:04'],
  ])('%i minutes is %s', (minutes, text) => expect(relative(minutes)).toBe(text));
});

describe('clock', () => {
  it.each([
    [-58_800, 'T−16:20'],
    [-1145, 'T−00:19:05'],
    [22_320, 'T+06:12'],
    [187_440, 'T+2d 04:04'],
  ])('%i seconds is %s', (seconds, text) => expect(clock(seconds)).toBe(text));
});

describe('numbers', () => {
  it('follow the language', () => {
    expect([number(1234.5, 'en'), number(1234.5, 'vi')]).toEqual(['1,234.5', '1.234,5']);
    expect([percent(0.61, 'en'), percent(0.61, 'vi')]).toEqual(['61\u00a0%', '61%']);
    expect([duration(30, 'en'), duration(90, 'en'), duration(120, 'vi')]).toEqual(['30 min', '1 h 30 min', '2 giờ']);
  });
});
