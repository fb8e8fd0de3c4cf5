import { describe, expect, it } from 'vitest';
import type { ScoreRow } from '../../api/types';
import { countOf, criteriaOf, passPoints, rowsShown } from './scores-model';

const row = (person: string, name: string, attempts: string[], passed = false): ScoreRow =>
  ({ person, name, number: `0220${person}`, cohort: 'Cohort 1', attempts, parts: [], percent: null, passed, two_versions: false });
const rows = [row('1', 'Đặng Diệu My', ['80'], true), row('2', 'Trần An', ['79.99']), row('3', 'Lê Bình', [])];

describe('the rows of a score sheet', () => {
  it('are counted by what they say', () => expect((['all', 'missing', 'passed', 'failed'] as const).map((filter) => countOf(rows, filter))).toEqual([3, 1, 1, 1]));
  it('are found without marks, and who was just typed stays', () => {
    expect(rowsShown(rows, 'all', 'dang my', new Set()).map(({ person }) => person)).toEqual(['1']);
    expect(rowsShown(rows, 'missing', '', new Set(['2'])).map(({ person }) => person)).toEqual(['2', '3']);
  });
});

describe('the figures of an assessment', () => {
  const line = { greatest: 20, pass_mark: 80 } as Parameters<typeof passPoints>[0];
  it('say the points that pass', () => expect(passPoints(line)).toBe('16'));
  it('come with criteria, one a line', () => {
    expect(criteriaOf('Creates a course 5\n\nNhập điểm: 10')).toEqual([{ title: 'Creates a course', greatest: 5 }, { title: 'Nhập điểm', greatest: 10 }]);
    expect(criteriaOf('Creates a course')).toBeNull();
    expect(criteriaOf(' ')).toEqual([]);
  });
});
