import { expect, test } from 'vitest';
import type { RunView, TaskLine } from '../../api/types';
import { behind, scaleOf, signed } from './run-model';

const task = (part: Partial<TaskLine>): TaskLine => ({ item: 'i', state: 'todo', late: 0, planned_start: null, planned_end: null, expected_start: '2027-03-02T06:00:00+07:00', expected_finish: '2027-03-02T06:30:00+07:00', ...part }) as TaskLine;
const view = (tasks: TaskLine[]): RunView => ({ line: { t0: '2027-03-02T08:00:00+07:00' }, sections: [{ title: '', done: 0, tasks }] }) as unknown as RunView;

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
  expect(behind(view([task({ state: 'running', late: 4 }), task({ item: 'w', state: 'running', late: 9 }), task({ state: 'todo', late: 30 })]))?.item).toBe('w');
  expect([signed(6), signed(-6), signed(0)]).toEqual(['+6', '−6', '0']);
});
