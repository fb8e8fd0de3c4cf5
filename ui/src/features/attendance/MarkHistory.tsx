/** Everything that was said of one person in one session, one key away from their row: F2. */
import { useEffect, useRef, useState } from 'react';
import { useCall } from '../../api/queries';
import type { SheetRow } from '../../api/types';
import { HistoryLines } from '../../shared/components/HistoryList';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import type { RollCall } from './useRollCall';

/** A letter would be somebody's name, and a function key no scanner types. */
const KEY = 'F2';

export function useMarkHistory(roll: RollCall): { history: SheetRow | null; closeHistory: () => void } {
  const [person, setPerson] = useState<string | null>(null);
  const latest = useRef(roll);
  latest.current = roll;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== KEY || event.ctrlKey || event.altKey || event.metaKey) return;
      const { row, target } = latest.current;
      const who = target ?? row;
      if (!who) return;
      event.preventDefault();
      setPerson((before) => (before === who.person ? null : who.person));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const history = roll.rows.find((row) => row.person === person) ?? null;
  return { history, closeHistory: () => { setPerson(null); latest.current.focusPerson(latest.current.active); } };
}

export function MarkHistory({ session, row, onClose }: { session: string; row: SheetRow; onClose: () => void }) {
  const { data, error } = useCall('attendance_history', { session, person: row.person });
  return (
    <Pane label={t('mark-history-of', { name: row.name })} onClose={onClose} head={<h2><PersonName name={row.name} /></h2>}>
      <HistoryLines lines={data?.lines} trouble={error?.message ?? null} />
    </Pane>
  );
}
