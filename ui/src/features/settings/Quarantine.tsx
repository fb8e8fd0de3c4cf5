/** What the server refused: the reason, the content in words, and the ways on. Only a person drops it. */
import { useState } from 'react';
import { call, CallError, inWindow } from '../../api/call';
import { useCall } from '../../api/queries';
import type { RefusedGroup } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { failureClause, labelWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTimeOf } from '../../shared/time/moment';
import { AgainForm } from './RefusedAgain';
import { DismissForm, HandForm } from './RefusedForms';
import { cellLine, refusedText, stepLine, toldCells, valueWord } from './refused-model';
import styles from './Settings.module.css';

export function Quarantine() {
  const { data, error } = useCall('quarantine', {});
  useRowKeys({ opens: false });
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  if (data.groups.length === 0) return <EmptyState fact={t('refused-none')} todo={t('refused-none-todo')} />;
  return (
    <div className={styles.page}>
      <p className={styles.reading}>{t('refused-what')}</p>
      <ul className={styles.cards}>{data.groups.map((group) => <One key={group.id} group={group} />)}</ul>
    </div>
  );
}

type Way = 'again' | 'hand' | 'dismiss';

function One({ group }: { group: RefusedGroup }) {
  const [way, setWay] = useState<Way | null>(null);
  const close = () => setWay(null);
  return (
    <li className={styles.refused} tabIndex={-1} data-row aria-label={labelWords(group.label)}>
      <DecisionMark state="no_go" quiet />
      <div className={styles.words}>
        <b>{labelWords(group.label)}</b>
        <span className={styles.meta}>{group.by} · {group.device} · <span className="num">{dateTimeOf(group)}</span></span>
        {group.side !== 'asked' && <p className={styles.bad}>{t('refused-because', { why: failureClause(group) })}</p>}
        <Told group={group} />
        <Steps group={group} />
        <p className={styles.meta}>{group.now ? t('refused-now', { why: failureClause(group.now) }) : t('refused-now-taken')}</p>
        {way === 'again' && <AgainForm group={group} onCancel={close} />}
        {way === 'hand' && <HandForm group={group} onCancel={close} />}
        {way === 'dismiss' && <DismissForm group={group} onCancel={close} />}
        {way === null && <Ways group={group} onChoose={setWay} />}
      </div>
    </li>
  );
}

/** Whose it is to decide, and what came of asking. */
function Told({ group }: { group: RefusedGroup }) {
  const { handed, side } = group;
  if (side === 'left') return <p>{t('refused-left', { name: group.by })}</p>;
  if (!handed) return null;
  if (side === 'asked') return <p>{t('refused-asked', { name: group.by })}{handed.reason !== '' && <> <q>{handed.reason}</q></>}</p>;
  return <p role="status">{t(`refused-handed-${handed.state}` as 'refused-handed-open', { name: handed.to })}{handed.answer !== '' && <> <q>{handed.answer}</q></>}</p>;
}

function Steps({ group }: { group: RefusedGroup }) {
  const more = group.operations.length - group.steps.length;
  return (
    <ul className={styles.operations}>
      {group.steps.map((step, index) => (
        <li key={index}>
          <span>{stepLine(step)}</span>
          {toldCells(step).map((cell) => (
            <span key={cell.cell} className={styles.meta}>
              <span className={styles.wanted}>{cellLine(cell)}</span>
              {cell.fields.length > 0 && ` · ${t('refused-stands', { value: cell.now === null ? t('none') : valueWord(cell.now) })}`}
            </span>
          ))}
        </li>
      ))}
      {more > 0 && <li>{t('refused-more', { count: more })}</li>}
    </ul>
  );
}

function Ways({ group, onChoose }: { group: RefusedGroup; onChoose: (way: Way) => void }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async () => {
    setTrouble(null);
    try {
      const path = inWindow() ? await pick({ kind: 'save', title: t('refused-export'), name: `refused-${group.at.slice(0, 10)}.json`, extensions: ['json'] }) : null;
      if (inWindow() && path === null) return;
      const made = await call('quarantine_export', { id: group.id, path });
      if (made.content) download(made.name, made.content);
      say(t('evidence-saved', { file: made.path ?? made.name }));
    } catch (error) {
      setTrouble(error instanceof CallError ? error.message : t('fault'));
    }
  };
  const mayHand = group.side === 'own' && group.may.length > 0;
  return (
    <>
      <div className={styles.deeds}>
        <Button onClick={() => onChoose('again')}>{t(group.side === 'own' ? 'refused-again' : 'refused-take')}</Button>
        {mayHand && <Button onClick={() => onChoose('hand')}>{t('refused-hand')}</Button>}
        <Button onClick={() => void save()}>{t('refused-export')}</Button>
        <CopyButton text={refusedText(group)} label={t('copy-text')} />
        <Button bad onClick={() => onChoose('dismiss')}>{t(group.side === 'asked' ? 'refused-decline' : 'refused-dismiss')}</Button>
      </div>
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
    </>
  );
}
