import { describe, expect, it } from 'vitest';
import { t } from '../../shared/i18n';
import { cellLine, refusedText, stepLine } from './refused-model';

const cell = { cell: 'mark', value: { status: 'present', minutes: null }, now: null, words: null, fields: [] };
const odd = { cell: 'of_tomorrow', value: 'odd', now: null, words: null, fields: [] };
const steps = [{ kind: 'attendance', title: 'Amina · Cohort 1', verb: 'put', cells: [cell, odd] }, { kind: 'item', title: 'item', verb: 'archived', cells: [] }];
const group = { id: 'g', side: 'own', code: 'session_cancelled', message: 'the session was cancelled', label: 'attendance.mark', by: 'Ana', device: 'HA-01', at: '2027-03-02T10:02:00+07:00', operations: [{ k: 'attendance', c: { mark: [{ status: 'present' }] } }, 'odd'], steps, may: [] };

describe('a refused group', () => {
  it('is told change by change, and what is not understood as it is', () => {
    expect(steps[0] && stepLine(steps[0])).toBe('Amina · Cohort 1');
    expect([cell, odd].map(cellLine)).toEqual(['Mark: Present', 'of_tomorrow: odd']);
    expect(steps[1] && stepLine(steps[1])).toContain(t('refused-verb-archived'));
  });
  it('is copied whole, so that nothing of it is lost', () => expect(refusedText(group)).toContain('"status": "present"'));
  it('says the reason in the words of this language, and in the server\'s own where there are none', () => {
    const known = { ...group, code: 'session_closed', message: 'as the server says it', sentence: 'refusal-session_closed' };
    expect(refusedText(known)).toContain(t('refusal-session_closed'));
    expect(refusedText(group)).toContain('session_cancelled: the session was cancelled');
  });
});
