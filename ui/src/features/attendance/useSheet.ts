/**
 * The sheet of one session with marks that are on screen before the engine answered. An unanswered mark lies over
 * the row; the answer replaces it, a refusal takes it away again and says why. Calls go out one after the other.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import { call, CallError, asCallError } from '../../api/call';
import { keep, queries, useCall } from '../../api/queries';
import type { Marked, ScanAnswer, Sheet, SheetChanged, SheetRow } from '../../api/types';
import { t } from '../../shared/i18n';
import { statusOf } from '../../shared/marks/statuses';
import { useOpen } from '../../shared/workspace';
import { instantLike } from './roll-call-model';

type Over = Partial<SheetRow> & { turn: number };

export interface SheetDeeds {
  sheet: Sheet | undefined;
  rows: SheetRow[];
  error: CallError | null;
  /** Why the last deed was refused; the next one that works clears it. */
  trouble: string | null;
  /** `mark` is the code of a status, `arrived`, or null, which clears. */
  mark: (row: SheetRow, mark: string | null, minutes: number | null, early?: number | null) => Promise<Marked | null>;
  note: (row: SheetRow, note: string) => Promise<Marked | null>;
  walkIn: (who: { person: string | null; name: string | null }) => Promise<Marked | null>;
  /** What a scanner typed; answered also where nobody is marked. */
  scan: (text: string) => Promise<ScanAnswer | null>;
  change: (deed: () => Promise<SheetChanged>) => Promise<SheetChanged | null>;
}

const none: SheetRow[] = [];

export function useSheet(session: string): SheetDeeds {
  const { status } = useOpen();
  const { data: sheet, error } = useCall('attendance_sheet', { session });
  const [over, setOver] = useState<ReadonlyMap<string, Over>>(new Map());
  const [trouble, setTrouble] = useState<string | null>(null);
  const turn = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const rows = useMemo(() => {
    const read = sheet?.rows ?? none;
    return over.size === 0 ? read : read.map((row) => {
      const unanswered = over.get(row.person);
      return unanswered ? { ...row, ...unanswered } : row;
    });
  }, [sheet, over]);

  const inTurn = useCallback(async <A>(deed: () => Promise<A>): Promise<A | null> => {
    const result = queue.current.then(deed);
    queue.current = result.catch(() => undefined);
    try {
      const answer = await result;
      setTrouble(null);
      return answer;
    } catch (reason) {
      setTrouble(asCallError(reason instanceof Error && !(reason instanceof CallError) ? reason.message : reason).message || t('fault'));
      return null;
    }
  }, []);

  const put = useCallback((marked: Marked) => {
    // A read that set out before this answer would bring the old row back.
    void queries.cancelQueries({ queryKey: ['attendance_sheet', { session }] });
    const before = queries.getQueryData<Sheet>(['attendance_sheet', { session }]);
    if (!before) return;
    const known = before.rows.some(({ person }) => person === marked.row.person);
    const after = known ? before.rows.map((row) => (row.person === marked.row.person ? marked.row : row)) : [...before.rows, marked.row];
    keep('attendance_sheet', { session }, { ...before, rows: after, counts: marked.counts });
  }, [session]);

  const overlaid = useCallback(async (row: SheetRow, part: Partial<SheetRow>, deed: () => Promise<Marked>) => {
    const mine = ++turn.current;
    setOver((all) => new Map(all).set(row.person, { ...all.get(row.person), ...part, turn: mine }));
    const answer = await inTurn(deed);
    if (answer) put(answer);
    setOver((all) => {
      if (all.get(row.person)?.turn !== mine) return all;
      const left = new Map(all);
      left.delete(row.person);
      return left;
    });
    return answer;
  }, [inTurn, put]);

  const starts = sheet?.session.starts ?? null;
  const mark = useCallback((row: SheetRow, value: string | null, minutes: number | null, early: number | null = null) => {
    const stamp = value === null
      ? { at: null, by: null, device: null }
      : { at: instantLike(new Date(), starts), by: status.me?.name ?? null, device: status.me?.device ?? null };
    // Nobody here knows yet what coming now makes of them: it is seen once the engine has said so.
    const kind = statusOf(value, null);
    const seen = value === 'arrived' ? { mark: row.mark, own: row.own } : { mark: kind?.counts_as ?? value, own: kind?.own ? value : null };
    return overlaid(row, { ...seen, minutes, early, ...stamp, here: true, sent: false, versions: [] }, () =>
      call('attendance_mark', { session, person: row.person, mark: value, minutes, early }));
  }, [overlaid, session, starts, status.me]);

  const note = useCallback((row: SheetRow, text: string) =>
    overlaid(row, { note: text }, () => call('attendance_note', { session, person: row.person, note: text })), [overlaid, session]);

  const walkIn = useCallback(async (who: { person: string | null; name: string | null }) => {
    const answer = await inTurn(() => call('attendance_walk_in', { session, ...who, mark: 'present' }));
    if (answer) put(answer);
    return answer;
  }, [inTurn, put, session]);

  const scan = useCallback(async (typed: string) => {
    const answer = await inTurn(() => call('attendance_scan', { session, text: typed, person: null, own: false, screen: null }));
    const { row, counts, action } = answer ?? {};
    if (row && counts && action) put({ row, counts, action, label: answer?.label ?? '' });
    return answer;
  }, [inTurn, put, session]);

  const change = useCallback(async (deed: () => Promise<SheetChanged>) => {
    const answer = await inTurn(deed);
    if (answer) keep('attendance_sheet', { session }, answer.sheet);
    return answer;
  }, [inTurn, session]);

  return { sheet, rows, error, trouble, mark, note, walkIn, scan, change };
}
