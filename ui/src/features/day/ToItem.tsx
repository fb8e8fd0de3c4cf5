/** A line for next time: made in a checklist of this rollout or of another, of what was seen, decided or minuted. */
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CallError } from '../../api/call';
import { useCall } from '../../api/queries';
import type { Became } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import styles from './Readings.module.css';

/** The checklist that lines went to last: the next ones go there with one key. */
let lastTarget = '';
export const lastList = (): string => lastTarget;

interface ToItemProps {
  rollout: string;
  what: string;
  error: CallError | null;
  onMake: (checklist: string) => Promise<void>;
  onClose: () => void;
}

export function ToItem({ rollout, what, error, onMake, onClose }: ToItemProps) {
  const { data } = useCall('lesson_targets', { rollout });
  const targets = data?.targets ?? [];
  const [chosen, setChosen] = useState(lastTarget);
  const checklist = targets.some((target) => target.checklist === chosen) ? chosen : (targets[0]?.checklist ?? '');
  const make = async () => {
    if (checklist === '') return;
    await onMake(checklist);
    lastTarget = checklist;
  };
  return (
    <To label={t('observation-to-item')} what={what} error={error} onClose={onClose} onKeep={() => void make().catch(() => undefined)}>
      <SelectField label={t('observation-which-checklist')} value={checklist} onChange={setChosen} autoFocus help={t('lesson-which-help')} options={targets.map(({ checklist: value, title, rollout: of, own }) => ({ value, label: own ? title : t('observation-target', { title, rollout: of }) }))} />
    </To>
  );
}

/** What something becomes, asked at the right. */
export function To({ label, what, error, onKeep, onClose, children }: { label: string; what: string; error: CallError | null; onKeep: () => void; onClose: () => void; children: ReactNode }) {
  return (
    <Pane label={label} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); onKeep(); }}>
        <p>{what}</p>
        {children}
        {error && <p role="alert" className={styles.bad}>{error.message}</p>}
        <div><Button kind="primary" type="submit">{label}</Button></div>
      </form>
    </Pane>
  );
}

/** The lines that were made of something; one of another rollout is named, one of this is a link. */
export function Lines({ lines }: { lines: readonly Became[] }) {
  return lines.map((line) => <p key={line.id} className={styles.aside}>{line.rollout ? t('observation-became-line', { title: line.title, rollout: line.rollout }) : <Link href={`/checklists/${line.of}/${line.id}`}>{t('observation-became-item', { title: line.title })}</Link>}</p>);
}
