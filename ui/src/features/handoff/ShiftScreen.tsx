/** The hand-over between shifts on one page: what the next has to know, to whom it goes, and what was handed over before. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { stale, useCall } from '../../api/queries';
import type { HandoverLine, ShiftPage } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { AreaField, TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime, when } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { Agenda } from '../day/Agenda';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { Whom } from '../support/Whom';
import { HandoffTabs } from './HandoffTabs';

/** How often the page is read anew: time passes without anybody touching the screen. */
const EVERY = 60_000;

export function ShiftScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('shift_page', { rollout: rollout.id });
  const form = useRef<HTMLFormElement>(null);
  useRowKeys();
  useEffect(() => {
    const timer = setInterval(() => stale(['shift_page']), EVERY);
    return () => clearInterval(timer);
  }, []);
  useCommands([{ id: 'shift-hand-over', title: t('shift-hand-over'), binding: 'h', keys: 'H', run: () => form.current?.querySelector('input')?.focus() }], [{ keys: 'H', label: t('shift-hand-over') }]);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-handoff'), href: '/handoff' }]}
      title={t('shift-page')}
      facts={data && <span className="num">{t('shift-since', { since: dateTime(data.since) })}</span>}
      tools={<HandoffTabs />}
    >
      {error && <Trouble message={error.message} />}
      {data && (
        <div className={styles.split}>
          <div className={styles.left}><Agenda points={data.points} title={t('shift-page-now')} said={t('meeting-agenda-now', { at: when(data.as_of), since: when(data.since) })} /></div>
          <div className={styles.right}>
            <HandOver data={data} rollout={rollout.id} form={form} />
            <section aria-label={t('shift-before')}>
              <h2>{t('shift-before')}</h2>
              {data.handovers.length === 0 && <p className={styles.quiet}>{t('shift-before-none')}</p>}
              <ul className={styles.list}>{data.handovers.map((one) => <Before key={one.id} one={one} />)}</ul>
            </section>
          </div>
        </div>
      )}
    </Screen>
  );
}

function HandOver({ data, rollout, form }: { data: ShiftPage; rollout: string; form: React.RefObject<HTMLFormElement | null> }) {
  const [to, setTo] = useState(data.next?.primary_name ?? '');
  const [note, setNote] = useState('');
  const keep = useDeed(['shift_page'], () => setNote(''), true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate({ words: t('shift-handed', { to }), made: () => call('shift_hand_over', { rollout, to, note: note || null }) });
  };
  return (
    <section aria-label={t('shift-hand-over')}>
      <h2>{t('shift-hand-over')}</h2>
      <p className={styles.quiet}>{t('shift-hand-over-what')}</p>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Whom label={t('shift-to')} value={to} onChange={setTo} members={data.members} wrong={keep.error?.field === 'to' ? keep.error.message : null} />
        <AreaField label={t('shift-note')} rows={4} value={note} onChange={setNote} />
        {keep.error && keep.error.field !== 'to' && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('shift-hand-over')}</Button></div>
      </form>
    </section>
  );
}

function Before({ one }: { one: HandoverLine }) {
  const take = useDeed(['shift_page']);
  const [note, setNote] = useState('');
  const [full, setFull] = useState(false);
  const knew = [
    one.last_sync ? t('completion-source-server', { at: when(one.last_sync) }) : t('completion-source-none'),
    one.unsent > 0 && t('completion-source-unsent', { count: one.unsent }),
    one.not_heard.length > 0 && t('completion-source-silent', { names: one.not_heard.join(', ') }),
    one.open_cards > 0 && t('completion-source-versions', { count: one.open_cards }),
  ].filter(Boolean).join('; ');
  return (
    <li>
      <p><b>{t('shift-line', { by: one.by, to: one.to })}</b> <span className={`num ${styles.quiet}`}>{dateTime(one.at)}</span>{one.two_versions && <DecisionMark state="two_versions" />}</p>
      {one.note && <p className={styles.pre}>{one.note}</p>}
      {one.taken_at ? <p className={styles.ok}>{t('shift-taken', { by: one.taken_by, at: when(one.taken_at) })}{one.taken_note && `: ${one.taken_note}`}</p> : <p className={styles.late}>{t('shift-not-taken')}</p>}
      {one.may_take && (
        <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); take.mutate({ words: t('shift-taken-said'), made: () => call('shift_take', { handover: one.id, note: note || null }) }); }}>
          <TextField label={t('shift-take-note')} help={t('optional')} value={note} onChange={setNote} />
          <div><Button kind="primary" type="submit">{t('shift-take')}</Button></div>
        </form>
      )}
      {take.error && <p role="alert" className={styles.bad}>{take.error.message}</p>}
      <Button kind="quiet" aria-expanded={full} onClick={() => setFull(!full)}>{full ? t('shift-page-hide') : t('shift-page-show')}</Button>
      {full && <Agenda points={one.points} title={t('shift-page-then')} said={`${t('shift-knew', { device: one.device, since: dateTime(one.since) })} ${knew}`} />}
    </li>
  );
}
