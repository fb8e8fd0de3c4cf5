/** Who signs this area for whom: the list, a new one with its exact text, and ending one. */
import { useMutation } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { AreaView, DelegationLine, Delegations as View } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useSettings } from '../../shared/settings';
import { dateTime } from '../../shared/time/format';
import styles from './Sign.module.css';

export function Delegations({ area }: { area: AreaView }) {
  const { data } = useCall('delegation_list', { area: area.id });
  const [adding, setAdding] = useState(false);
  // Whoever can let nobody sign, and sees nobody let, has nothing to look at.
  if (!data || (data.delegations.length === 0 && data.cannot_delegate !== null)) return null;
  return (
    <section className={styles.delegations} aria-label={t('delegations')}>
      <h2>{t('delegations')}</h2>
      {data.delegations.length === 0 && !adding && <p className={styles.quiet}>{t('delegations-none')}</p>}
      <ul>{data.delegations.map((one) => <Line key={one.id} area={area} one={one} />)}</ul>
      {adding ? <Form area={area} view={data} onDone={() => setAdding(false)} /> : data.cannot_delegate === null && <div><Button onClick={() => setAdding(true)}>{t('delegation-open')}</Button></div>}
    </section>
  );
}

/** An answer stands where the list is read; the area says anew who may sign. */
function kept(area: AreaView, view: View): void {
  keep('delegation_list', { area: area.id }, view);
  stale(['handoff_area', 'handoff_statement']);
}

function stateWords({ state, ended_reason }: DelegationLine): string {
  switch (state) {
    case 'planned': return t('delegation-state-planned');
    case 'active': return t('delegation-state-active');
    case 'over': return t('delegation-state-over');
    case 'ended': return t('delegation-state-ended', { reason: ended_reason });
    default: return t('delegation-state-bad');
  }
}

function Line({ area, one }: { area: AreaView; one: DelegationLine }) {
  const [ending, setEnding] = useState(false);
  const [full, setFull] = useState(false);
  const tone = one.state === 'active' ? undefined : one.state === 'bad' ? styles.wrong : styles.quiet;
  return (
    <li className={styles.delegation}>
      <p><b>{t('delegation-line', { to: one.to, from: one.from })}</b>{one.two_versions && <DecisionMark state="two_versions" />} <span className={tone}>{stateWords(one)}</span></p>
      <p className={styles.meta}><span className="num">{t('delegation-span', { starts: dateTime(one.starts), ends: dateTime(one.ends) })}</span> · {one.reason}{one.by !== one.from && ` · ${t('delegation-by', { by: one.by })}`}</p>
      {full && <pre className={styles.text} tabIndex={0} aria-label={t('delegation-text')}>{one.text}</pre>}
      {ending && <EndForm area={area} one={one} onDone={() => setEnding(false)} />}
      <p className={styles.deeds}>
        <Button kind="quiet" aria-expanded={full} onClick={() => setFull(!full)}>{full ? t('full-hide') : t('delegation-text')}</Button>
        {one.may_end && !ending && <Button kind="quiet" aria-label={t('delegation-end-of', { to: one.to, from: one.from })} onClick={() => setEnding(true)}>{t('delegation-end')}</Button>}
      </p>
    </li>
  );
}

/** Ending a delegation is a statement of its own: the reason, the exact text, the passphrase. */
function EndForm({ area, one, onDone }: { area: AreaView; one: DelegationLine; onDone: () => void }) {
  const { language } = useSettings();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [text, setText] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const request = { delegation: one.id, reason, language };
  const read = useMutation<string, CallError>({
    mutationFn: async () => (await call('delegation_end_statement', request)).text,
    onSuccess: (found) => { setText(found); setAsked(false); requestAnimationFrame(() => field.current?.focus()); },
  });
  const end = useMutation<View, CallError, string>({
    mutationFn: (shown) => call('delegation_end', { ...request, text: shown, passphrase }),
    onSuccess: (view) => {
      kept(area, view);
      say(t('delegation-end-said', { to: one.to, from: one.from }));
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (read.isPending || end.isPending) return;
    if (text === null) read.mutate();
    else if (passphrase !== '') end.mutate(text);
  };
  const lacks = asked && text !== null && passphrase === '' ? t('lacks-passphrase') : null;
  return (
    <form className={styles.delegationForm} noValidate aria-label={t('delegation-end')} onSubmit={submit} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onDone(); } }}>
      <TextField label={t('delegation-end-reason')} value={reason} onChange={(words) => { setReason(words); setText(null); }} autoFocus wrong={read.error?.message ?? null} />
      {text !== null && (
        <>
          <pre className={styles.text} tabIndex={0} aria-label={t('full-text')}>{text}</pre>
          <TextField ref={field} label={t('signing-passphrase')} type="password" autoComplete="off" value={passphrase} onChange={setPassphrase} icon={<Lock size={16} aria-hidden />} wrong={lacks ?? end.error?.message ?? null} />
        </>
      )}
      <div className={styles.deeds}><Button type="submit">{text === null ? t('delegation-read') : t('delegation-end-deed')}</Button><Button kind="quiet" onClick={onDone}>{t('cancel')}</Button></div>
    </form>
  );
}

function Form({ area, view, onDone }: { area: AreaView; view: View; onDone: () => void }) {
  const { language } = useSettings();
  const today = view.as_of.slice(0, 10);
  const [form, setForm] = useState({ from: view.receivers[0]?.id ?? '', to: '', starts: today, ends: today, reason: '' });
  const [passphrase, setPassphrase] = useState('');
  const [text, setText] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const change = (part: Partial<typeof form>) => { setForm({ ...form, ...part }); setText(null); };
  const request = { area: area.id, ...form, language };
  const read = useMutation<string, CallError>({
    mutationFn: async () => (await call('delegation_statement', request)).text,
    onSuccess: (found) => { setText(found); setAsked(false); requestAnimationFrame(() => field.current?.focus()); },
  });
  const sign = useMutation<View, CallError, string>({
    mutationFn: (shown) => call('delegation_sign', { ...request, text: shown, passphrase }),
    onSuccess: (answer) => {
      kept(area, answer);
      const [made] = answer.delegations;
      if (made) say(t('delegation-said', { to: made.to, from: made.from }));
      onDone();
    },
  });
  const whole = form.to !== '' && form.starts !== '' && form.ends !== '' && form.reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!whole || read.isPending || sign.isPending) return;
    if (text === null) read.mutate();
    else if (passphrase !== '') sign.mutate(text);
  };
  const lacks = asked && text !== null && passphrase === '' ? t('lacks-passphrase') : null;
  const others = view.members.filter(({ id }) => id !== form.from);
  return (
    <form className={styles.delegationForm} onSubmit={submit} noValidate aria-label={t('delegation-open')} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onDone(); } }}>
      <p className={styles.quiet}>{t('delegation-what')}</p>
      <SelectField label={t('delegation-to')} value={form.to} onChange={(to) => change({ to })} autoFocus options={[{ value: '', label: '–' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]} />
      {view.receivers.length > 1 && <SelectField label={t('delegation-from')} value={form.from} onChange={(from) => change({ from })} options={view.receivers.map(({ id, name }) => ({ value: id, label: name }))} />}
      <div className={styles.two}>
        <TextField label={t('delegation-starts')} type="date" value={form.starts} onChange={(starts) => change({ starts })} />
        <TextField label={t('delegation-ends')} type="date" value={form.ends} onChange={(ends) => change({ ends })} wrong={read.error?.field === 'ends' ? read.error.message : null} />
      </div>
      <AreaField label={t('delegation-reason')} rows={2} value={form.reason} onChange={(reason) => change({ reason })} wrong={asked && !whole ? t('delegation-missing') : null} />
      {text !== null && (
        <>
          <pre className={styles.text} tabIndex={0} aria-label={t('full-text')}>{text}</pre>
          <TextField ref={field} label={t('signing-passphrase')} type="password" autoComplete="off" value={passphrase} onChange={setPassphrase} icon={<Lock size={16} aria-hidden />} wrong={lacks ?? sign.error?.message ?? null} />
        </>
      )}
      {read.error && read.error.field !== 'ends' && <p role="alert" className={styles.wrong}>{read.error.message}</p>}
      <div className={styles.deeds}>
        <Button kind="primary" type="submit">{text === null ? t('delegation-read') : t('delegation-deed')}</Button>
        <Button kind="quiet" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
