/** Closing is one of the solemn steps: it says with counts what becomes of everybody who is not marked. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type CallError } from '../../api/call';
import { keep } from '../../api/queries';
import type { Counts, SheetChanged } from '../../api/types';
import { did } from '../../shared/acts';
import { Dialog } from '../../shared/components/Dialog';
import { t } from '../../shared/i18n';
import styles from './RollCall.module.css';

type Becomes = 'absent' | 'blank';

export function CloseSession({ session, title, counts, onDone }: { session: string; title: string; counts: Counts; onDone: () => void }) {
  const [becomes, setBecomes] = useState<Becomes | null>(counts.blank === 0 ? 'blank' : null);
  const [asked, setAsked] = useState(false);
  const close = useMutation<SheetChanged, CallError, Becomes>({
    mutationFn: (unmarked) => call('session_close', { session, unmarked }),
    onSuccess: (answer) => {
      keep('attendance_sheet', { session }, answer.sheet);
      did({ action: answer.action, label: answer.label });
      onDone();
    },
  });
  const count = counts.blank;
  const deed = count === 0 ? t('close-deed') : becomes === 'absent' ? t('close-deed-absent', { count }) : becomes === 'blank' ? t('close-deed-blank', { count }) : t('close-deed');
  const run = () => {
    setAsked(true);
    if (becomes) close.mutate(becomes);
  };
  const wrong = close.error?.message ?? (asked && !becomes ? t('close-choose', { count }) : null);
  return (
    <Dialog kind="close-session" title={t('close-title', { title })} deed={deed} onDeed={run} onCancel={onDone} busy={close.isPending} wrong={wrong}>
      <p>{t('close-counts', { present: counts.present, late: counts.late, remote: counts.remote, excused: counts.excused, absent: counts.absent })}</p>
      {counts.two_versions > 0 && <p>{t('close-two', { count: counts.two_versions })}</p>}
      {count > 0 && (
        <fieldset className={styles.choices}>
          <legend>{t('close-ask', { count })}</legend>
          {(['absent', 'blank'] as const).map((choice) => (
            <label key={choice} className={styles.choice}>
              <input type="radio" name="becomes" value={choice} checked={becomes === choice} onChange={() => setBecomes(choice)} />
              <span>{choice === 'absent' ? t('close-absent', { count }) : t('close-blank', { count })}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p>{t('close-after')}</p>
    </Dialog>
  );
}
