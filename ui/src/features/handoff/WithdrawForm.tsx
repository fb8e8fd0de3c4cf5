/** Taking back one's own signature: the reason, the exact text, the passphrase. It is a statement of its own. */
import { Lock } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import { keep, stale } from '../../api/queries';
import type { AreaView, SignOffView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useSettings } from '../../shared/settings';
import styles from './Sign.module.css';

export function WithdrawForm({ area, signOff, onDone }: { area: AreaView; signOff: SignOffView; onDone: () => void }) {
  const { language } = useSettings();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [text, setText] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const request = { sign_off: signOff.id, reason: reason.trim(), language };
  const read = useMutation<string, CallError>({ mutationFn: async () => (await call('handoff_withdrawal', request)).text, onSuccess: (found) => { setText(found); setAsked(false); requestAnimationFrame(() => field.current?.focus()); } });
  const run = useMutation<AreaView, CallError, string>({
    mutationFn: (shown) => call('handoff_withdraw', { ...request, text: shown, passphrase }),
    onSuccess: (answer) => {
      keep('handoff_area', { area: area.id }, answer);
      stale(['handoff_list', 'rollout_overview', 'app_status', 'handoff_statement']);
      say(t('withdrawn-said', { area: area.title }));
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '' || read.isPending || run.isPending) return;
    if (text === null) read.mutate();
    else if (passphrase !== '') run.mutate(text);
  };
  const lacks = asked && text !== null && passphrase === '' ? t('lacks-passphrase') : null;
  return (
    <form className={styles.withdraw} onSubmit={submit} noValidate aria-label={t('withdraw')} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onDone(); } }}>
      <h3>{t('withdraw')}</h3>
      <p className={styles.quiet}>{t('withdraw-what')}</p>
      <AreaField label={t('withdraw-reason')} value={reason} onChange={(words) => { setReason(words); setText(null); }} wrong={asked && reason.trim() === '' ? t('withdraw-reason-missing') : null} />
      {text !== null && (
        <>
          <pre className={styles.text} tabIndex={0} aria-label={t('full-text')}>{text}</pre>
          <TextField ref={field} label={t('signing-passphrase')} type="password" autoComplete="off" value={passphrase} onChange={setPassphrase} icon={<Lock size={16} aria-hidden />} wrong={lacks ?? run.error?.message ?? null} />
        </>
      )}
      {read.error && <p role="alert" className={styles.wrong}>{read.error.message}</p>}
      <div className={styles.deeds}>
        <Button kind="primary" type="submit">{text === null ? t('withdraw-read') : t('withdraw-deed')}</Button>
        <Button kind="quiet" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
