import { expect, test } from 'vitest';
import type { RunView, TaskLine } from '../../api/types';
import { around, CHUNK, pieces } from './Chunks';
import { behind, extent, headline, lateness, latenessShort, partsOf, scaleOf, showing, signed } from './run-model';
import { sentenceOf } from '../../shared/i18n';
import { timeFrom } from '../../shared/time/format';
import { typed } from './ShowForm';

const task = (part: Partial<TaskLine>): TaskLine => ({ item: 'i', state: 'todo', late: 0, start: null, finish: null, planned_start: null, planned_end: null, expected_start: '2027-03-02T06:00:00+07:00', expected_finish: '2027-03-02T06:30:00+07:00', ...part }) as TaskLine;
const view = (tasks: TaskLine[]): RunView => {
  const begins = tasks.map(({ expected_start }) => expected_start).sort()[0] ?? null;
  const ends = tasks.map(({ expected_finish }) => expected_finish).sort().at(-1) ?? null;
  return { line: { t0: '2027-03-02T08:00:00+07:00' }, from: 0, begins, ends, sections: [{ title: '', done: 0, of: tasks.length, tasks }] } as unknown as RunView;
};

test('the two hours around the launch take half of the line', () => {
  const day = view([task({}), task({ expected_start: '2027-03-02T13:00:00+07:00', expected_finish: '2027-03-02T14:00:00+07:00' })]);
  const scale = scaleOf(day);
  expect(scale.at('2027-03-02T06:00:00+07:00')).toBe(0);
  expect(scale.at('2027-03-02T14:00:00+07:00')).toBe(100);
  expect(scale.at('2027-03-02T09:00:00+07:00') - scale.at('2027-03-02T07:00:00+07:00')).toBeCloseTo(50);
  expect(scale.hours[0]?.label).toBe('06:00');
});

test('an hour outside is cut to the edge, and a day away from T-0 is drawn even', () => {
  const scale = scaleOf(view([task({})]));
  expect(scale.at('2027-03-02T06:30:00+07:00')).toBeCloseTo(50);
  expect(scale.at('2027-03-03T06:30:00+07:00')).toBe(100);
});

test('the worst of what runs is named, and minutes carry their sign', () => {
  expect(behind([task({ state: 'running', late: 4 }), task({ item: 'w', state: 'running', late: 9 }), task({ state: 'todo', late: 30 })])?.item).toBe('w');
  expect([signed(6), signed(-6), signed(0)]).toEqual(['+6', '−6', '0']);
});

test('the scale is the same one while it places everything alike', () => {
  const one = task({});
  const key = scaleOf(view([one])).key;
  expect(scaleOf(view([{ ...one, expected_finish: '2027-03-02T06:31:00+07:00' }])).key).toBe(key);
  expect(scaleOf(view([{ ...one, expected_finish: '2027-03-02T16:31:00+07:00' }])).key).not.toBe(key);
});

test('a long list is cut into pieces that hold every row once, in order', () => {
  const found = pieces(7, 3 * CHUNK + 1);
  expect(found.map(({ most }) => most)).toEqual([CHUNK, CHUNK, CHUNK, 1]);
  expect(found.map(({ from }) => from)).toEqual([7, 7 + CHUNK, 7 + 2 * CHUNK, 7 + 3 * CHUNK]);
});

test('what is asked for reaches from the first to the last piece that is near', () => {
  const before = { from: 0, most: 200 };
  expect(around(new Map(), before)).toBe(before);
  expect(around(new Map([[80, 40], [40, 40]]), before)).toEqual({ from: 40, most: 80 });
  expect(around(new Map([[0, 200]]), before)).toBe(before);
});

test('a part gives the rows of a piece that are here, and nothing for those that are not', () => {
  const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => task({ item: String(from + at) }));
  // Of two parts with 100 tasks each, those from 90 to 129 are here.
  const part = { from: 90, sections: [{ of: 100, tasks: rows(90, 10) }, { of: 100, tasks: rows(100, 30) }] } as unknown as RunView;
  const [one, two] = partsOf(part);
  expect(one?.rows({ from: 80, most: 20 }).map(({ item }) => item)).toEqual(Array.from({ length: 10 }, (_, at) => String(90 + at)));
  expect(one?.rows({ from: 0, most: 40 })).toEqual([]);
  expect([two?.first, two?.rows({ from: 100, most: 40 }).length, two?.rows({ from: 140, most: 40 }).length]).toEqual([100, 30, 0]);
});

test('a run of two days is drawn even, with the day beside each hour', () => {
  const days = view([task({}), task({ expected_start: '2027-03-03T20:00:00+07:00', expected_finish: '2027-03-03T22:00:00+07:00' })]);
  const scale = scaleOf(days, (instant) => instant.slice(8, 10));
  expect(scale.wide).toBeNull();
  expect(scale.at('2027-03-02T09:00:00+07:00') - scale.at('2027-03-02T07:00:00+07:00')).toBeCloseTo(5);
  expect(scale.hours[0]?.label).toBe('02 06:00');
  expect(scale.hours.some(({ label }) => label.startsWith('03 '))).toBe(true);
  for (const [index, one] of scale.hours.entries()) expect(one.at - (scale.hours[index - 1]?.at ?? -100)).toBeGreaterThanOrEqual(18);
});

test('a folded part spans what was planned and what is over', () => {
  const part = extent([
    task({ planned_start: '2027-03-02T06:30:00+07:00', planned_end: '2027-03-02T06:45:00+07:00' }),
    task({ planned_start: '2027-03-02T06:00:00+07:00', planned_end: '2027-03-02T06:30:00+07:00', start: '2027-03-02T06:02:00+07:00', finish: '2027-03-02T06:40:00+07:00' }),
  ]);
  expect(part).toEqual({ planned: ['2027-03-02T06:00:00+07:00', '2027-03-02T06:45:00+07:00'], done: ['2027-03-02T06:02:00+07:00', '2027-03-02T06:40:00+07:00'] });
  expect(extent([task({ start: null, finish: null })])).toEqual({ planned: null, done: null });
});

test('what shows it is asked where nobody has to say why anyway, and an address is told from a note', () => {
  expect(showing(task({ unshown: true, asks: false, fact: null }))).toBe(true);
  expect(showing(task({ unshown: true, asks: true, fact: null }))).toBe(false);
  expect(showing(task({ unshown: false, asks: false, fact: null }))).toBe(false);
  expect([typed('https://ci.example/41').form, typed('see https://ci.example/41').form, typed('javascript:alert(1)').form]).toEqual(['link', 'text', 'text']);
});

test('what is behind by hours is said in hours and days, not in thousands of minutes', () => {
  expect([lateness(6), lateness(-6), lateness(179)]).toEqual(['+6 min', '−6 min', '+179 min']);
  expect([6, -999, 1000, 2879, 10363, -2880].map(latenessShort)).toEqual(['+6', '−999', '+16 h', '+47 h', '+7 d', '−2 d']);
  expect([lateness(180), lateness(-9990)]).toEqual(['+3 h', '−6 days 22 h 30 min']);
  const late = { line: { ended: null, title: '' }, goal: { over: false, late: 9990 } } as unknown as RunView;
  expect(headline(late)).toBe('Launch is 6 days 22 h 30 min behind plan');
});

test('a time on another day is said with that day', () => {
  const now = '2026-12-01T10:43:00+07:00';
  expect([timeFrom('2026-12-01T23:59:00+07:00', now), timeFrom('2026-11-24T11:00:00+07:00', now), timeFrom('2026-11-24T11:00:00+07:00', now, 'vi')]).toEqual(['23:59', '24 Nov 11:00', '24/11 11:00']);
  const over = { line: { ended: null, title: '' }, now, goal: { over: true, late: 0, forecast: '2026-11-24T08:00:00+07:00' } } as unknown as RunView;
  expect(headline(over)).toBe('Launched at 24 Nov 08:00');
});

test('what the engine says of late minutes is said in hours and days, of minutes that were kept before, too', () => {
  const args = { title: 'Backup', late: 10035, who: 'Lan', holds: 0 };
  expect(sentenceOf('agenda-step-late', args, '')).toBe('Backup is 6 days 23 h 15 min late (Lan); it holds up nothing');
  expect(sentenceOf('report-goal', { title: 'Launch', mode: ['report-run-live'], planned: '', forecast: '', late: -20 }, '')).toContain('−20 min against plan');
});
