import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../api/types';
import { fold } from '../../shared/text/fold';
import { usualStatuses } from '../../shared/marks/statuses';
import * as model from './roll-call-model';

function row(no: number, name: string, mark: string | null = null, more: Partial<SheetRow> = {}): SheetRow {
  return {
    person: `p${no}`, no, name, folded: fold(name), department: 'B1.1', number: `HV-${2000 + no}`, mark, own: null, credit: 'none', minutes: null, early: null, at: null,
    by: null, device: null, here: true, sent: true, note: '', walk_in: false, versions: [], ...more,
  };
}

const room = [
  row(1, 'Lê Tuấn Anh', 'present'),
  row(2, 'Trần Ngọc Bảo Châu', 'present'),
  row(3, 'Đặng Thùy Dương'),
  row(4, 'Phùng Ngọc Khánh'),
  row(5, 'Huỳnh Thị Bích Ngọc', 'excused'),
];
const key = (pressed: string, more: Partial<model.Key> = {}): model.Key => ({ key: pressed, ctrl: false, alt: false, meta: false, composing: false, ...more });
const persons = (list: model.Entry[]) => list.map((entry) => ('group' in entry ? entry.group : entry.row.person));

const intent = (pressed: model.Key, minutes: model.Minutes | null) => {
  const meant = model.intent(pressed, minutes, usualStatuses);
  return meant?.do === 'mark' ? { ...meant, mark: meant.mark.code } : meant;
};

describe('intent', () => {
  it.each([
    ['p', { do: 'mark', mark: 'present' }],
    ['L', { do: 'mark', mark: 'late' }],
    ['e', { do: 'mark', mark: 'excused' }],
    ['a', { do: 'mark', mark: 'absent' }],
    ['R', { do: 'mark', mark: 'remote' }],
    ['Backspace', { do: 'clear' }],
    [' ', { do: 'note' }],
    ['Escape', { do: 'field' }],
    ['/', { do: 'field' }],
    ['n', { do: 'type', text: 'n' }],
    ['7', { do: 'type', text: '7' }],
    ['-', { do: 'early' }],
    ['ArrowDown', null],
    ['?', null],
    ['Enter', null],
  ])('%s', (pressed, meant) => expect(intent(key(pressed), null)).toEqual(meant));

  it('reads digits after L as minutes, until there are too many', () => {
    const typed = (digits: string, of: model.Minutes['of'] = 'late') => ({ person: 'p1', at: 'p2', of, digits, from: { code: 'late', late: null } });
    expect(intent(key('1'), typed(''))).toEqual({ do: 'minutes', minutes: 1 });
    expect(intent(key('2'), typed('1'))).toEqual({ do: 'minutes', minutes: 12 });
    expect(intent(key('0'), typed('60'))).toEqual({ do: 'minutes', minutes: 600 });
    expect(intent(key('1'), typed('60'))).toBeNull();
    expect(intent(key('4'), typed('', 'early'))).toEqual({ do: 'minutes', minutes: 4 });
    expect(intent(key('4'), typed('', null))).toEqual({ do: 'type', text: '4' });
  });

  it('takes the letters of the rollout, and none of what is hidden or has lost its letter', () => {
    const [present, late] = usualStatuses;
    if (!present || !late) throw new Error('the usual five');
    const statuses = [present, { ...late, letter: 'T' }, { ...late, code: 'ill', own: true, letter: 'I', keyed: false }];
    const code = (pressed: string) => { const meant = model.intent(key(pressed), null, statuses); return meant?.do === 'mark' ? meant.mark.code : meant?.do; };
    expect(['t', 'T', 'l', 'i'].map(code)).toEqual(['late', 'late', 'type', 'type']);
  });

  it('never acts while an input method composes, or with a modifier', () => {
    for (const more of [{ composing: true }, { ctrl: true }, { alt: true }, { meta: true }]) {
      expect(intent(key('a', more), null)).toBeNull();
      expect(intent(key('Backspace', more), null)).toBeNull();
    }
  });
});

describe('letters of a scanner on the rows', () => {
  const scan = (text: string, gap: number) => [...text].reduce<model.Burst | null>((burst, letter, index) => model.longer(burst, letter, index * gap), null);
  it('are known by their speed', () => {
    expect(scan('PL-0012', 3)?.text).toBe('PL-0012');
    expect(scan('ppla', 80)?.text).toBe('a');
  });
});

describe('match', () => {
  it('folds accents, lifts who is not marked, keeps the rest', () => {
    const { found, rest } = model.match(room, 'ngoc');
    expect(found.map(({ no }) => no)).toEqual([4, 2, 5]);
    expect(rest.map(({ no }) => no)).toEqual([1, 3]);
  });
  it('takes the same word with its accents, and đ', () => {
    expect(model.match(room, 'NGỌC').found).toHaveLength(3);
    expect(model.match(room, 'dang duong').found.map(({ no }) => no)).toEqual([3]);
  });
  it('finds by code and by number on the sheet; an exact one comes first', () => {
    expect(model.match(room, 'hv-2005').found.map(({ no }) => no)).toEqual([5]);
    expect(model.match(room, '2').found[0]?.no).toBe(2);
  });
  it('finds nobody for a stranger', () => expect(model.match(room, 'Ngọc Lan').found).toEqual([]));
});

describe('entries', () => {
  it('are the whole room without a search', () => expect(persons(model.entries(room, null, 'all'))).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']));
  it('filter by mark', () => {
    expect(persons(model.entries(room, null, 'blank'))).toEqual(['p3', 'p4']);
    expect(persons(model.entries(room, null, 'excused'))).toEqual(['p5']);
    expect(persons(model.entries(room, null, 'two'))).toEqual([]);
  });
  it('put the matches on top and nobody out of sight', () => {
    const order = model.match(room, 'ngoc');
    expect(persons(model.entries(room, order, 'all'))).toEqual(['found', 'p4', 'p2', 'p5', 'rest', 'p1', 'p3']);
  });
  it('keep their order when a match is marked meanwhile', () => {
    const order = model.match(room, 'ngoc');
    const marked = room.map((one) => (one.no === 4 ? { ...one, mark: 'present' } : one));
    const list = model.entries(marked, order, 'all');
    expect(persons(list)).toEqual(['found', 'p4', 'p2', 'p5', 'rest', 'p1', 'p3']);
    expect(model.rowOf(list[1])?.mark).toBe('present');
  });
});

describe('who is next', () => {
  const list = model.entries(room, null, 'all');
  it('is the next person not marked, around the end', () => {
    expect(model.nextBlank(list, 0)).toBe('p3');
    expect(model.nextBlank(list, 2)).toBe('p4');
    expect(model.nextBlank(list, 4)).toBe('p3');
  });
  it('is the next row once all are marked', () => {
    const all = model.entries(room.map((one) => ({ ...one, mark: 'present' })), null, 'all');
    expect(model.nextBlank(all, 0)).toBe('p2');
    expect(model.nextBlank(all, 4)).toBe('p5');
  });
  it('starts with the first one not marked', () => expect(model.firstBlank(list)).toBe('p3'));
});

describe('counts', () => {
  it('keep blank and absent apart', () => {
    const some = [...room, row(6, 'Ana', 'absent', { walk_in: true })];
    expect(model.count(some)).toEqual({ present: 2, late: 0, excused: 1, absent: 1, remote: 0, blank: 2, walk_ins: 1, two_versions: 0 });
  });
});

describe('Enter in the field', () => {
  it('leaves alone who takes part already', () => {
    expect(['present', 'late', 'remote'].map((mark) => model.enterMarks(row(1, 'Ana', mark)))).toEqual([false, false, false]);
    expect([null, 'absent', 'excused'].map((mark) => model.enterMarks(row(1, 'Ana', mark)))).toEqual([true, true, true]);
  });
});

describe('instantLike', () => {
  it('writes the rollout\'s wall clock', () => {
    const now = new Date('2027-03-02T07:06:30Z');
    expect(model.instantLike(now, '2027-03-02T08:00:00+07:00')).toBe('2027-03-02T14:06:30+07:00');
    expect(model.instantLike(now, '2027-03-02T08:00:00-05:30')).toBe('2027-03-02T01:36:30-05:30');
    expect(model.instantLike(now, null)).toBe('2027-03-02T07:06:30.000Z');
  });
});
