import { expect, it } from 'vitest';
import type { RunView, TaskLine } from '../../api/types';
import { countdown, wallOf } from './wall-model';

const task = (code: string, state: string, more: Partial<TaskLine> = {}): TaskLine =>
  ({ item: code, code, title: code, state, ready: true, late: 0, expected_start: '2027-03-02T07:00:00+07:00', ...more }) as TaskLine;

const view = (...tasks: TaskLine[]): RunView => ({ sections: [{ title: '', done: 0, tasks }] }) as unknown as RunView;

it('shows what runs, what may start next by its time, and what is late most first', () => {
  const wall = wallOf(view(
    task('A', 'done', { late: 9 }),
    task('B', 'running', { late: 3 }),
    task('C', 'todo', { expected_start: '2027-03-02T09:00:00+07:00', late: 12 }),
    task('D', 'todo'),
    task('E', 'todo', { ready: false }),
  ));
  expect(wall.running.map(({ code }) => code)).toEqual(['B']);
  expect(wall.next.map(({ code }) => code)).toEqual(['D', 'C']);
  expect(wall.late.map(({ code }) => code)).toEqual(['C', 'B']);
  expect([wall.done, wall.of]).toEqual([1, 5]);
});

it('names no more than can be read from the other end of the room', () => {
  expect(wallOf(view(...[...'ABCDEFG'].map((code) => task(code, 'todo')))).next).toHaveLength(4);
});

it('counts down by the second and stops at the end', () => {
  const at = '2027-03-02T08:20:00+07:00';
  expect(countdown(at, Date.parse('2027-03-02T07:41:55+07:00'))).toBe('0:38:05');
  expect(countdown(at, Date.parse(at))).toBe('0:00:00');
  expect(countdown(at, Date.parse(at) + 1)).toBeNull();
});
