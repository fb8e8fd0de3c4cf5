import { describe, expect, it } from 'vitest';
import { localised } from '../../shared/i18n/moment';
import { askOf, saidWords, sourcesWords } from './reports-model';

describe('what stands in a report', () => {
  it('is said as the language writes it, and somebody\'s words stay as they are', () => {
    expect(saidWords({ as: 'minute', at: '2027-03-02T14:06:00+07:00' })).toBe('Tue 2 Mar 2027, 14:06');
    expect(saidWords({ as: 'minute', at: '2027-03-02T14:06:00+07:00' }, true)).toBe('2 Mar 14:06');
    expect(saidWords({ as: 'number', thousandths: 180, unit: '%' })).toBe('0.18 %');
    expect(saidWords({ as: 'text', text: '2027-03-02' })).toBe('2027-03-02');
    expect([localised('value', '0.18 %', 'vi'), localised('at', '2027-03-02 14:06', 'vi'), localised('due', '2027-03-02', 'vi')]).toEqual(['0,18%', '02/03 14:06', 'Thứ Ba 02/03/2027']);
    expect([localised('title', '1.5', 'vi'), localised('value', '1.2.3', 'vi'), localised('at', 'at noon', 'vi')]).toEqual(['1.5', '1.2.3', 'at noon']);
  });
  it('says whose data it is', () => {
    const laptop = (name: string, here: boolean, until: string | null, silent = false) => ({ name, here, until, silent });
    const at = (time: string) => `2027-03-02T${time}:00+07:00`;
    const sources = { laptops: [laptop('A', true, at('11:37')), laptop('B', false, at('09:02')), laptop('C', false, '2027-03-01T18:20:00+07:00', true), laptop('D', false, null)], server: at('11:30'), unsent: 1, open_cards: 2, text: '' };
    expect(sourcesWords(sources)).toBe('A (this laptop) to 11:37, B to 09:02, C not heard since Mon 1 Mar 2027, 18:20, nothing from D yet; server last answered 11:30; 1 change only on this laptop; 2 conflicts open');
  });
});

describe('an address', () => {
  it('asks for what it names, and for nothing where it names nothing', () => {
    expect(askOf('r', 'deployment', null)).toMatchObject({ name: 'deployment', day: null });
    expect(askOf('r', 'gate', 'g')).toMatchObject({ name: 'gate', of: 'g' });
    expect(askOf('r', 'issued', 'i')).toMatchObject({ issued: 'i' });
    expect([askOf('r', 'gate', null), askOf('r', 'weather', 'x'), askOf('r', 'issued', null)]).toEqual([null, null, null]);
  });
});
