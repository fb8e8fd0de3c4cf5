import { expect, test } from 'vitest';
import { blank, lacks, request, type DecisionForm } from './gate-model';

const form = (part: Partial<DecisionForm>): DecisionForm => ({ ...blank, ...part });
const condition = { text: 'at most 1,500 users', owner: 'Minh Quân', due: '2027-03-02' };

test('a failing MUST allows neither go nor conditional go', () => {
  expect(lacks(form({ choice: 'go', reason: 'x' }), 'no_go')).toBe('must');
  expect(lacks(form({ choice: 'conditional', conditions: [condition] }), 'no_go')).toBe('must');
  expect(lacks(form({ choice: 'pause', reason: 'x' }), 'no_go')).toBeNull();
});

test('each decision asks for what stands in its record', () => {
  expect(lacks(blank, 'go')).toBe('choice');
  expect(lacks(form({ choice: 'go' }), 'go')).toBeNull();
  expect(lacks(form({ choice: 'go' }), 'conditional')).toBe('go-reason');
  expect(lacks(form({ choice: 'conditional', conditions: [{ ...condition, owner: '' }] }), 'conditional')).toBe('conditions');
  expect(lacks(form({ choice: 'conditional', conditions: [condition] }), 'conditional')).toBeNull();
  expect(lacks(form({ choice: 'no_go', reason: 'x' }), 'no_go')).toBe('again');
  expect(lacks(form({ choice: 'no_go', reason: 'x', again: '2027-03-02T09:00' }), 'no_go')).toBeNull();
});

test('what belongs to another decision is not sent', () => {
  const sent = request('g', form({ choice: 'go', conditions: [condition], again: '2027-03-02T09:00' }), 'en');
  expect([sent.conditions, sent.again, sent.reason]).toEqual([[], null, null]);
});
