/** Links to the page on the server for those without Muster: made with what they show, copied, taken back. */
import { useMutation } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { RolloutLine, StatusLinkLine, StatusLinkMade, StatusLinks as All } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime, number } from '../../shared/time/format';
import { useOpen } from '../../shared/workspace';
import styles from './Settings.module.css';

const days = [1, 7, 14, 30, 90, 365];
/** What most readers want; names and the rest are chosen. */
const usual = ['tasks', 'way_back', 'gates', 'downtime'];

export function partWord(part: string): string {
  switch (part) {
    case 'tasks': return t('link-part-tasks');
    case 'way_back': return t('link-part-way_back');
    case 'gates': return t('link-part-gates');
    case 'hand_off': return t('link-part-hand_off');
    case 'downtime': return t('link-part-downtime');
    case 'messages': return t('link-part-messages');
    case 'names': return t('link-part-names');
    default: return part;
  }
}

export function StatusLinks() {
  const { rollout } = useOpen();
  if (!rollout) return <div className={styles.page}><p className={styles.quiet}>{t('links-no-rollout')}</p></div>;
  return <Of rollout={rollout} />;
}

function Of({ rollout }: { rollout: RolloutLine }) {
  const { data, error } = useCall('status_link_list', { rollout: rollout.id });
  const [making, setMaking] = useState(false);
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  const open = making && data.may && data.server !== null;
  return (
    <div className={styles.page}>
      <section className={styles.part} aria-labelledby="set-links">
        <div className={styles.head}>
          <h2 id="set-links">{t('links')} <span className="num">{number(data.links.length)}</span></h2>
          {data.may && data.server && !making && <Button kind="primary" icon={<Link2 size={16} aria-hidden />} onClick={() => setMaking(true)}>{t('link-open')}</Button>}
        </div>
        <p className={styles.reading}>{t('links-what', { rollout: rollout.name })}</p>
        {!data.server && <p className={styles.quiet}>{t('links-no-server')} <Link href="/settings/sync">{t('sync-connect')}</Link></p>}
        {data.server && data.own_certificate && <p className={styles.quiet}>{t('links-own-certificate')}</p>}
        {!data.may && <p className={styles.quiet}>{t('links-read-only')}</p>}
        {open && <Make rollout={rollout} parts={data.parts} onDone={() => setMaking(false)} />}
        {data.links.length === 0 ? <p className={styles.quiet}>{t('links-none')}</p>
          : <ul className={styles.list}>{data.links.map((link) => <Line key={link.id} link={link} all={data} />)}</ul>}
      </section>
    </div>
  );
}

function Make({ rollout, parts, onDone }: { rollout: RolloutLine; parts: string[]; onDone: () => void }) {
  const [title, setTitle] = useState('');
  const [shows, setShows] = useState<string[]>(usual);
  const [length, setLength] = useState('14');
  const [asked, setAsked] = useState(false);
  const make = useMutation<StatusLinkMade, CallError>({
    mutationFn: () => call('status_link_new', { rollout: rollout.id, title: title.trim(), shows, days: Number(length) }),
    onSuccess: () => stale(['status_link_list']),
  });
  if (make.data) return <Made made={make.data} onDone={onDone} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && !make.isPending) make.mutate();
  };
  const toggle = (part: string) => setShows((before) => (before.includes(part) ? before.filter((one) => one !== part) : [...before, part]));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField label={t('link-for')} help={t('link-for-help')} value={title} onChange={setTitle} autoFocus wrong={asked && title.trim() === '' ? t('link-for-missing') : make.error?.field === 'title' ? make.error.message : null} />
      <fieldset className={styles.roles}>
        <legend>{t('link-shows')}</legend>
        {parts.map((part) => <button key={part} type="button" className={styles.role} aria-pressed={shows.includes(part)} onClick={() => toggle(part)}>{partWord(part)}</button>)}
      </fieldset>
      <p className={styles.meta}>{t('link-shows-what')}</p>
      <SelectField label={t('link-lasts')} value={length} onChange={setLength} options={days.map((one) => ({ value: String(one), label: t('link-days', { count: one }) }))} />
      {make.error && make.error.field !== 'title' && <p role="alert" className={styles.wrong}>{make.error.message}</p>}
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('link-deed')}</Button><Button kind="quiet" onClick={onDone}>{t('cancel')}</Button></div>
    </form>
  );
}

function Made({ made, onDone }: { made: StatusLinkMade; onDone: () => void }) {
  return (
    <div className={styles.linkMade} role="status">
      <h3>{t('link-made')}</h3>
      <p className={styles.codeText}>{made.address}</p>
      <p className={styles.quiet}>{t('link-made-what', { at: dateTime(made.expires) })}</p>
      <div className={styles.deeds}><CopyButton text={made.address} label={t('link-copy')} /><Button kind="quiet" onClick={onDone}>{t('close-pane')}</Button></div>
    </div>
  );
}

function Line({ link, all }: { link: StatusLinkLine; all: All }) {
  const revoke = useMutation<unknown, CallError>({
    mutationFn: () => call('status_link_revoke', { link: link.id }),
    onSuccess: () => {
      say(t('link-revoked', { title: link.title }));
      stale(['status_link_list']);
    },
  });
  const shows = link.shows.length === 0 ? t('link-shows-least') : link.shows.map(partWord).join(', ');
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span>
          <bdi>{link.title}</bdi>
          <span className={styles.meta}>{shows}</span>
          <span className={styles.meta}>{t(link.lapsed ? 'link-lapsed' : 'link-until', { at: dateTime(link.expires), by: link.by })}{!link.sent && ` · ${t('link-unsent')}`}</span>
          {all.may && all.server && !link.address && !link.lapsed && <span className={styles.meta}>{t('link-elsewhere')}</span>}
        </span>
        {all.may && (
          <span className={styles.deeds}>
            {link.address && !link.lapsed && <CopyButton text={link.address} label={t('link-copy')} />}
            <Button kind="quiet" onClick={() => !revoke.isPending && revoke.mutate()}>{t('link-revoke')}<span className="hidden"> {link.title}</span></Button>
          </span>
        )}
      </div>
      {revoke.error && <p role="alert" className={styles.wrong}>{revoke.error.message}</p>}
    </li>
  );
}
