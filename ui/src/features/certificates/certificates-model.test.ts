import { expect, test } from 'vitest';
import type { CertificateFacts, CertificateLine, MissingLine, WithoutLine } from '../../api/types';
import { factLines, standing, stateMark, verdictMark, without } from './certificates-model';

const line = (state: string, replaced_by: string | null = null): CertificateLine => ({ id: '1', number: 'K7-0001', person: 'p', name: 'N', course: 'C', cohort: 'G', date: '2027-03-05', issued: '2027-03-08', issuer: 'I', state, replaced_by, revoked: null, sent: true });
const goes = (why: string): WithoutLine => ({ person: 'p', name: 'N', cohort: 'C', why, number: 'K7-0009', missing: { why: 'not_scored', at: null } as MissingLine });

test('a state names what replaced it, and one of a newer version keeps its word', () => {
  expect(standing(line('valid'))).toBe('Valid');
  expect(standing(line('replaced', 'K7-0002'))).toBe('Replaced by K7-0002');
  expect(standing(line('of_tomorrow'))).toBe('of_tomorrow');
  expect([stateMark('valid'), stateMark('revoked'), stateMark('replaced')]).toEqual(['met', 'not_met', 'not_applicable']);
});

test('who goes without is told why', () => {
  expect(without(goes('has_one'))).toBe('Holds K7-0009');
  expect(without(goes('was_revoked'))).toMatch(/^K7-0009 was revoked/);
  expect(without(goes('not_complete'))).toMatch(/^Not complete: ./);
  expect(without(goes('of_tomorrow'))).toBe('of_tomorrow');
});

test('facts that are empty have no line', () => {
  const facts = { course: 'C', audience: '', cohort: 'G', hours: '8', date: '2027-03-05', result: '', place: '', issued: '2027-03-08', issuer: 'I' } as CertificateFacts;
  expect(factLines(facts, (day) => day).map(({ value }) => value)).toEqual(['C', 'G', '8', '2027-03-05T00:00', '2027-03-08T00:00', 'I']);
});

test('only what is in the register is good, and what cannot be told is not bad', () => {
  expect(['good', 'elsewhere', 'altered', 'of_tomorrow'].map(verdictMark)).toEqual(['met', 'not_yet', 'not_met', 'not_met']);
});
