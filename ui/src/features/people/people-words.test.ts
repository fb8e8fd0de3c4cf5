import { expect, test } from 'vitest';
import { firstChoice, taken } from './people-words';

const fields = [
  { field: 'name', a: 'Lê Hoa', b: 'Lê Hoà' },
  { field: 'number', a: '', b: '077' },
  { field: 'email', a: 'hoa@sv.example', b: '' },
  { field: 'department', a: 'K48', b: 'K48' },
];

test('the record that stays keeps its values and gains what it lacks', () => {
  expect(firstChoice(fields, 'a')).toEqual({ name: 'a', number: 'b', email: 'a', department: 'a' });
  expect(taken(fields, firstChoice(fields, 'a'), 'a')).toEqual(['number']);
  expect(taken(fields, firstChoice(fields, 'b'), 'b')).toEqual(['email']);
});

test('only what differs is taken', () => {
  expect(taken(fields, { name: 'b', number: 'b', email: 'b', department: 'b' }, 'a')).toEqual(['name', 'number', 'email']);
});
