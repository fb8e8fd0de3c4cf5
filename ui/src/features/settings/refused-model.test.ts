import { describe, expect, it } from 'vitest';
import { t } from '../../shared/i18n';
import { operationLines, refusedText } from './refused-model';

const group = { id: 'g', code: 'session_cancelled', message: 'the session was cancelled', label: 'attendance.mark', by: 'Ana', at: '2027-03-02T10:02:00+07:00', operations: [{ kind: 'attendance', cells: { mark: { status: 'present', minutes: null } } }, 'odd'] };

describe('a refused group', () => {
  it('is told cell by cell, and what is not understood as it is', () => expect(operationLines(group)).toEqual(['Mark: Present', 'odd']));
  it('is copied whole, so that nothing of it is lost', () => expect(refusedText(group)).toContain('"status": "present"'));
  it('says the reason in the words of this language, and in the server\'s own where there are none', () => {
    const known = { ...group, code: 'session_closed', message: 'as the server says it', sentence: 'refusal-session_closed' };
    expect(refusedText(known)).toContain(t('refusal-session_closed'));
    expect(refusedText(group)).toContain('session_cancelled: the session was cancelled');
  });
});
