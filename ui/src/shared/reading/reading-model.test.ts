import { describe, expect, it } from 'vitest';
import { mapWith, personsSaid, rejectedText } from './reading-model';

const columns = [{ column: 'Họ và tên', field: 'name' }, { column: 'Mã', field: 'number' }, { column: 'Ghi chú', field: '' }];

describe('choosing a field for a column', () => {
  it('moves a field that can stand once only', () =>
    expect(mapWith(columns, 'Ghi chú', 'number')).toEqual([{ column: 'Họ và tên', field: 'name' }, { column: 'Mã', field: '' }, { column: 'Ghi chú', field: 'number' }]));
  it('lets several columns be unused', () => expect(mapWith(columns, 'Mã', '').map(({ field }) => field)).toEqual(['name', '', '']));
});

describe('rejected rows as text', () => {
  it('are a line each, and nothing a spreadsheet would run', () =>
    expect(rejectedText([{ line: 7, field: 'email', value: '=cmd\t|x', code: 'c', message: 'no address', sheet: '', args: {} }])).toBe("7\temail\t'=cmd |x\tNo address"));
});

describe('who is meant by a line', () => {
  const said = [{ key: 'a', person: 'p1' }, { key: 'b', person: 'p2' }];
  it('is said once for each line, and can be taken back', () => {
    expect(personsSaid(said, 'a', '')).toEqual([{ key: 'b', person: 'p2' }, { key: 'a', person: '' }]);
    expect(personsSaid(said, 'b', null)).toEqual([{ key: 'a', person: 'p1' }]);
  });
});
