/** Addresses from which another calendar follows the dates: made, copied, taken back; of everything, of one person's sessions, or of those that one trainer leads. */
import { useMutation } from '@tanstack/react-query';
import { Rss } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { CalendarLinkLine, CalendarLinkMade, CalendarLinks } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { currentLanguage } from '../../shared/settings';
import { dateTime } from '../../shared/time/format';
import styles from './Subscribe.module.css';

const days = [30, 90, 180, 365];

interface Of {
  rollout: string;
  /** Only their sessions. */
  person?: { id: string; name: string };
}

/** What the events say stands in the language of whoever copies the address. */
const spoken = (address: string) => `${address}?lang=${currentLanguage()}`;

export function Subscribe(of: Of) {
  const [open, setOpen] = useState(false);
  if (!open) return <div><Button icon={<Rss size={14} aria-hidden />} onClick={() => setOpen(true)}>{t('subscribe')}</Button></div>;
  return <Follow {...of} />;
}

function Follow({ rollout, person }: Of) {
  const { data, error } = useCall('calendar_link_list', { rollout });
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  const lines = data.links.filter((line) => line.person === (person?.id ?? null));
  return (
    <section className={styles.part} aria-label={t('subscribe-head')}>
      <h3>{t('subscribe-head')}</h3>
      <p className={styles.quiet}>{person ? t('subscribe-what-person', { name: person.name }) : t('subscribe-what')}</p>
      {!data.server && <p className={styles.quiet}>{t('subscribe-no-server')} <Link href="/settings/sync">{t('sync-connect')}</Link></p>}
      {data.server && data.own_certificate && <p className={styles.quiet}>{t('subscribe-own-certificate')}</p>}
      {!data.may && <p className={styles.quiet}>{t('subscribe-read-only')}</p>}
      {data.may && data.server && <Make rollout={rollout} person={person} trainers={data.trainers} />}
      {lines.length > 0 && <ul className={styles.list}>{lines.map((line) => <Line key={line.id} line={line} all={data} />)}</ul>}
    </section>
  );
}

function Make({ rollout, person, trainers }: Of & { trainers: readonly string[] }) {
  const [trainer, setTrainer] = useState('');
  const [title, setTitle] = useState(person?.name ?? '');
  const [length, setLength] = useState('365');
  const [asked, setAsked] = useState(false);
  const make = useMutation<CalendarLinkMade, CallError>({
    mutationFn: () => call('calendar_link_new', { rollout, title: title.trim(), person: person?.id ?? null, trainer: trainer || null, days: Number(length) }),
    onSuccess: () => stale(['calendar_link_list']),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && !make.isPending) make.mutate();
  };
  if (make.data) {
    return (
      <div className={styles.made} role="status">
        <p className={styles.address}>{spoken(make.data.address)}</p>
        <p className={styles.quiet}>{t('subscribe-made-what', { at: dateTime(make.data.expires) })}</p>
        <div className={styles.deeds}><CopyButton text={spoken(make.data.address)} label={t('link-copy')} /><Button kind="quiet" onClick={() => { make.reset(); setTitle(''); setAsked(false); }}>{t('link-open')}</Button></div>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {!person && trainers.length > 0 && <SelectField label={t('subscribe-shows')} value={trainer} onChange={setTrainer} options={[{ value: '', label: t('subscribe-all') }, ...trainers.map((name) => ({ value: name, label: t('subscribe-trainer', { name }) }))]} />}
      <TextField label={t('link-for')} help={t('subscribe-for-help')} value={title} onChange={setTitle} autoFocus wrong={asked && title.trim() === '' ? t('link-for-missing') : make.error?.field === 'title' ? make.error.message : null} />
      <SelectField label={t('link-lasts')} value={length} onChange={setLength} options={days.map((one) => ({ value: String(one), label: t('link-days', { count: one }) }))} />
      {make.error && make.error.field !== 'title' && <p role="alert" className={styles.wrong}>{make.error.message}</p>}
      <div><Button kind="primary" type="submit">{t('link-deed')}</Button></div>
    </form>
  );
}

function Line({ line, all }: { line: CalendarLinkLine; all: CalendarLinks }) {
  const revoke = useMutation<unknown, CallError>({
    mutationFn: () => call('calendar_link_revoke', { link: line.id }),
    onSuccess: () => {
      say(t('link-revoked', { title: line.title }));
      stale(['calendar_link_list']);
    },
  });
  const shows = line.trainer !== null ? t('subscribe-trainer', { name: line.trainer }) : line.person === null ? t('subscribe-all') : line.name === '' ? t('subscribe-person-gone') : t('subscribe-person', { name: line.name });
  return (
    <li className={styles.line}>
      <bdi>{line.title}</bdi>
      <span className={styles.quiet}>{shows}</span>
      <span className={styles.quiet}>{t(line.lapsed ? 'link-lapsed' : 'link-until', { at: dateTime(line.expires), by: line.by })}{!line.sent && ` · ${t('link-unsent')}`}</span>
      {all.may && all.server && !line.address && !line.lapsed && <span className={styles.quiet}>{t('link-elsewhere')}</span>}
      {all.may && (
        <span className={styles.deeds}>
          {line.address && !line.lapsed && <CopyButton text={spoken(line.address)} label={t('link-copy')} />}
          <Button kind="quiet" onClick={() => !revoke.isPending && revoke.mutate()}>{t('link-revoke')}<span className="hidden"> {line.title}</span></Button>
        </span>
      )}
      {revoke.error && <p role="alert" className={styles.wrong}>{revoke.error.message}</p>}
    </li>
  );
}
