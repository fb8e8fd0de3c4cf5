/** One duty: how it is read, the trend with its gaps, every reading, and the times at which nobody read it. */
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done, DutyView, ReadingLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { Fact, Facts } from '../../shared/components/Facts';
import { Pane } from '../../shared/components/Pane';
import { t, type PlainId } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { say } from '../../shared/live';
import { CriterionMark } from '../../shared/marks/Marks';
import { dateTime, when } from '../../shared/time/format';
import { EnterReading } from './EnterReading';
import { came, rhythm, said, withUnit } from './readings-model';
import styles from './Readings.module.css';
import { Trend } from './Trend';

export function DutyPane({ duty, onEdit, onClose }: { duty: string; onEdit: () => void; onClose: () => void }) {
  const { data, error } = useCall('duty_show', { duty });
  return (
    <Pane label={data?.line.title ?? t('readings')} width={25} onClose={onClose} head={<h2>{data?.line.title ?? t('readings')}</h2>}>
      {error && <Trouble message={error.message} />}
      {data && <Shown view={data} onEdit={onEdit} onClose={onClose} />}
    </Pane>
  );
}

function useDeed(words: string, then?: () => void) {
  return useMutation<Done, CallError, () => Promise<Done>>({
    mutationFn: (made) => made(),
    onSuccess: ({ action, label }) => {
      did({ action, label });
      stale(['duty_list', 'duty_show']);
      say(words);
      then?.();
    },
  });
}

function Shown({ view: { line, readings, missed }, onEdit, onClose }: { view: DutyView; onEdit: () => void; onClose: () => void }) {
  const drop = useDeed(t('monitoring-removed-duty'), onClose);
  const remove = useDeed(t('monitoring-read-removed'));
  const wrong = drop.error ?? remove.error;
  return (
    <div className={styles.pane}>
      {line.state !== 'before' && line.state !== 'over' && <EnterReading duty={line} />}
      {line.note && <p className={styles.second}>{line.note}</p>}
      <Facts>
        <Fact label={t('monitoring-rhythm')}>{rhythm(line.every)}</Fact>
        {line.from && line.until && <Fact label={t('monitoring-from')}>{t('monitoring-window', { from: dateTime(line.from), until: dateTime(line.until) })}</Fact>}
        {line.target && <Fact label={t('monitoring-target')}>{line.target.title}: {t(`plan-bound-${line.target.bound}` as PlainId)} {withUnit(line.target.value, line.unit)}</Fact>}
        <Fact label={t('monitoring-owner')}>{line.owner || (line.role && roleWord(line.role)) || '–'}</Fact>
        {line.every !== null && <Fact label={t('monitoring-readings')}>{t('monitoring-answered', { answered: line.answered, begun: line.begun })}</Fact>}
      </Facts>
      {line.form === 'number' && <Trend readings={readings} missed={missed} line={line} />}
      {wrong && <p role="alert" className={styles.bad}>{wrong.message}</p>}
      {readings.length > 0 && <Readings readings={readings} unit={line.unit} title={line.title} onRemove={(one) => remove.mutate(() => call('reading_remove', { reading: one.id }))} />}
      {line.every !== null && <Missed missed={missed} />}
      <div className={styles.deeds}>
        <Button onClick={onEdit}>{t('monitoring-edit-duty')}</Button>
        <Button kind="quiet" onClick={() => drop.mutate(() => call('duty_remove', { duty: line.id }))}>{t('monitoring-remove-duty')}</Button>
      </div>
    </div>
  );
}

function Readings({ readings, unit, title, onRemove }: { readings: readonly ReadingLine[]; unit: string; title: string; onRemove: (one: ReadingLine) => void }) {
  return (
    <table className={styles.readings} aria-label={`${t('monitoring-readings')}: ${title}`}>
      <thead><tr><th scope="col">{t('monitoring-col-at')}</th><th scope="col">{t('monitoring-col-value')}</th><th scope="col">{t('monitoring-col-by')}</th><td /></tr></thead>
      <tbody>
        {readings.map((one) => {
          const mark = came(one);
          const aside = [one.entered && t('monitoring-typed-in', { at: when(one.entered) }), one.beside && t('monitoring-beside'), one.note].filter(Boolean).join('; ');
          return (
            <tr key={one.id}>
              <th scope="row" className="num">{when(one.at)}</th>
              <td className="num"><span className={styles.last}>{mark && <CriterionMark state={mark} />}{said(one, unit)}</span>{aside && <span className={styles.aside}>{aside}</span>}</td>
              <td>{one.by}<span className={styles.aside}>{one.device}</span></td>
              <td><Button kind="quiet" icon={<Trash2 size={14} />} aria-label={t('monitoring-remove-reading', { at: when(one.at) })} onClick={() => onRemove(one)} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Missed({ missed }: { missed: readonly string[] }) {
  if (missed.length === 0) return <p className={styles.quiet}>{t('monitoring-missed-none')}</p>;
  return (
    <section>
      <h3>{t('monitoring-missed-head')}</h3>
      <ul className={`num ${styles.missed}`}>{missed.map((at) => <li key={at}>{when(at)}</li>)}</ul>
    </section>
  );
}
