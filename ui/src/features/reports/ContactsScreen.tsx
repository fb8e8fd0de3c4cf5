/** The contact sheet: who is called for what, by role, with what somebody made sure of; who is on call when; and whom next. */
import { useMutation } from '@tanstack/react-query';
import { FileDown, Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { ContactLine, Contacts, Done } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { known, t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { say } from '../../shared/live';
import { DecisionMark, ItemMark } from '../../shared/marks/Marks';
import { dateTime, number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { roles } from '../settings/roles';
import { ReportFiles } from './ReportFiles';
import { Part } from './ReportParts';
import { sourcesWords } from './reports-model';
import styles from './Reports.module.css';

type Shown = { kind: 'form'; line: ContactLine | null } | { kind: 'files' } | null;

export function ContactsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('contact_list', { rollout: rollout.id });
  const [shown, setShown] = useState<Shown>(null);
  const add = () => setShown({ kind: 'form', line: null });
  useCommands(
    [{ id: 'contact-add', title: t('contact-add'), binding: 'a', keys: 'A', run: add }, { id: 'report-print', title: t('report-print'), binding: 'p', keys: 'P', run: () => setShown({ kind: 'files' }) }],
    [{ keys: 'A', label: t('contact-add') }, { keys: 'P', label: t('report-print') }],
  );
  const sure = data?.contacts.filter(({ confirmed }) => confirmed !== null).length ?? 0;
  const close = () => setShown(null);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('reports'), href: '/reports' }]}
      title={t('report-contacts')}
      facts={data && data.contacts.length > 0 && <span className="num">{t('contacts-facts', { count: number(data.contacts.length), sure: number(sure) })}</span>}
      deeds={<><Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="P" />} onClick={() => setShown({ kind: 'files' })}>{t('report-print')}</Button><Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={add}>{t('contact-add')}</Button></>}
      pane={
        shown?.kind === 'files' ? <ReportFiles ask={{ rollout: rollout.id, name: 'contacts', of: null, day: null, issued: null, audit: null }} onClose={close} />
          : shown?.kind === 'form' && data ? <Form key={shown.line?.id ?? 'new'} rollout={rollout.id} data={data} line={shown.line} onClose={close} /> : undefined
      }
    >
      {error && <Trouble message={error.message} />}
      {data && <p className={styles.sources}>{t('report-data-from')}: {sourcesWords(data.sources)}</p>}
      {data && (
        <div className={styles.page}>
          {data.missing.length > 0 && <p className={styles.rated}><ItemMark state="blocked" quiet /><span className={styles.late}>{t('report-contacts-missing', { roles: data.missing.map(({ role, title }) => (known(`role-${role}`) ? roleWord(role) : title)).join(', ') })}</span></p>}
          {data.contacts.length === 0 ? <EmptyState fact={t('contacts-none')} todo={t('contacts-none-todo')} /> : <ul>{data.contacts.map((line) => <Line key={line.id} line={line} onEdit={() => setShown({ kind: 'form', line })} />)}</ul>}
          {data.parts.map((part, at) => <Part key={at} section={part} at={at} />)}
          <p><Link href="/handoff/on-call" className={styles.place}>{t('contacts-rota')}</Link></p>
        </div>
      )}
    </Screen>
  );
}

function useDeed(words: string, onDone?: () => void) {
  return useMutation<Done, CallError, () => Promise<Done>>({
    mutationFn: (made) => made(),
    onSuccess: ({ action, label }) => {
      did({ action, label });
      stale(['contact_list', 'report_show']);
      say(words);
      onDone?.();
    },
  });
}

function Line({ line, onEdit }: { line: ContactLine; onEdit: () => void }) {
  const sure = useDeed(t('contact-sure-said', { name: line.name }));
  const remove = useDeed(t('contact-removed'));
  const wrong = sure.error ?? remove.error;
  const what = [line.role && roleWord(line.role), line.duty].filter(Boolean).join(' · ');
  return (
    <li className={styles.contact}>
      <div><b>{line.name}</b>{line.two_versions && <DecisionMark state="two_versions" />}<p>{what}</p>{line.emergency && <p className={styles.rated}><ItemMark state="blocked" quiet />{t('report-emergency')}</p>}</div>
      <div className="num">{line.phone}<p>{line.email}</p></div>
      <div>{line.hours}{line.backup && <p>{t('report-col-backup')}: {line.backup}</p>}{line.levels.length > 0 && <p className="num">{t('contact-levels', { levels: line.levels.map((level) => (level === 0 ? '–' : number(level))).join(', ') })}</p>}{line.shifts > 0 && <p className="num">{t('contact-shifts', { count: line.shifts })}</p>}<p>{line.confirmed ? t('contact-sure-at', { at: dateTime(line.confirmed), by: line.confirmed_by }) : t('contact-unsure')}</p></div>
      <div className={styles.deeds}>
        {wrong && <span role="alert" className={styles.bad}>{wrong.message}</span>}
        <Button aria-label={`${t('contact-sure')}: ${line.name}`} onClick={() => sure.mutate(() => call('contact_confirm', { contact: line.id }))}>{t('contact-sure')}</Button>
        <Button kind="quiet" aria-label={`${t('contact-edit')}: ${line.name}`} onClick={onEdit}>{t('contact-edit')}</Button>
        <Button kind="quiet" aria-label={`${t('contact-remove')}: ${line.name}`} onClick={() => remove.mutate(() => call('contact_remove', { contact: line.id }))}>{t('contact-remove')}</Button>
      </div>
    </li>
  );
}

function Form({ rollout, data, line, onClose }: { rollout: string; data: Contacts; line: ContactLine | null; onClose: () => void }) {
  const [said, setSaid] = useState({ member: line?.member ?? '', name: line?.name ?? '', role: line?.role ?? data.missing[0]?.role ?? '', duty: line?.duty ?? '', phone: line?.phone ?? '', email: line?.email ?? '', hours: line?.hours ?? '', backup: line?.backup ?? '' });
  const [emergency, setEmergency] = useState(line?.emergency ?? false);
  const keep = useDeed(t('contact-kept'), onClose);
  const set = (field: keyof typeof said) => (value: string) => setSaid({ ...said, [field]: value });
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  const choose = (id: string) => {
    const member = data.members.find((one) => one.id === id);
    setSaid({ ...said, member: id, name: member?.name ?? said.name, role: said.role || (member?.roles.find((role) => role !== 'owner') ?? '') });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate(() => call('contact_set', { rollout, contact: line?.id ?? null, ...said, member: said.member || null, emergency }));
  };
  const own = [...new Set([...data.missing.map(({ role }) => role), said.role])].filter((role) => role !== '' && !(roles as readonly string[]).includes(role));
  return (
    <Pane label={line ? t('contact-edit') : t('contact-add')} width={23} onClose={onClose}>
      <form className={styles.pane} noValidate onSubmit={submit}>
        <SelectField label={t('contact-member')} value={said.member} onChange={choose} options={[{ value: '', label: t('contact-member-none') }, ...data.members.map(({ id, name }) => ({ value: id, label: name }))]} />
        <TextField label={t('contact-name')} value={said.name} onChange={set('name')} wrong={wrong('name')} autoComplete="off" />
        <SelectField label={t('contact-role')} value={said.role} onChange={set('role')} options={[{ value: '', label: t('contact-role-none') }, ...[...roles, ...own].map((role) => ({ value: role, label: data.missing.find((one) => one.role === role && !known(`role-${role}`))?.title ?? roleWord(role) }))]} />
        <TextField label={t('contact-duty')} value={said.duty} onChange={set('duty')} wrong={wrong('duty')} />
        <TextField label={t('contact-phone')} type="tel" value={said.phone} onChange={set('phone')} autoComplete="off" />
        <TextField label={t('contact-email')} value={said.email} onChange={set('email')} autoComplete="off" />
        <TextField label={t('contact-hours')} value={said.hours} onChange={set('hours')} />
        <TextField label={t('contact-backup')} value={said.backup} onChange={set('backup')} />
        <label className={styles.check}><input type="checkbox" checked={emergency} onChange={(event) => setEmergency(event.target.checked)} />{t('contact-emergency')}</label>
        {keep.error && !keep.error.field && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('contact-keep')}</Button></div>
      </form>
    </Pane>
  );
}
