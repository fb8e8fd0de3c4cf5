import { describe, expect, it } from 'vitest';
import { operationLines, refusedText } from './refused-model';

const group = { id: 'g', code: 'session_cancelled', message: 'the session was cancelled', label: 'attendance.mark', by: 'Ana', at: '2027-03-02T10:02:00+07:00', operations: [{ kind: 'attendance', cells: { mark: { status: 'present', minutes: null } } }, 'odd'] };

describe('a refused group', () => {
  it('is told cell by cell, and what is not understood as it is', () => expect(operationLines(group)).toEqual(['Mark: Present', 'odd']));
  it('is copied whole, so that nothing of it is lost', () => expect(refusedText(group)).toContain('"status": "present"'));
});
