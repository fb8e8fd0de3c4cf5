/** A workspace of one's own on this laptop: name, role, passphrase, zone, and what to begin with. One page. */
import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import { keep } from '../../api/queries';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { useLaunch } from '../../shared/components/LaunchOffers';
import { KeyCap } from '../../shared/components/KeyCap';
import { t } from '../../shared/i18n';
import { PassphraseField, TemplateFields, ZoneField } from './fields';
import styles from './Start.module.css';
import { firstGoLive, hereZone, localTime, missing, roles, type Role } from './start-model';

export function StartForm() {
  const [name, setName] = useState('');
  const [mine, setMine] = useState<Role[]>([]);
  const [workspace, setWorkspace] = useState('');
  const [zone, setZone] = useState(hereZone);
  const [passphrase, setPassphrase] = useState('');
  const [later, setLater] = useState(false);
  const [template, setTemplate] = useState('lms-go-live');
  const [goLive, setGoLive] = useState(() => firstGoLive(new Date()));
  const [asked, setAsked] = useState(false);
  const at = localTime(goLive);
  const launch = useLaunch(at, zone);
  const form = useRef<HTMLFormElement>(null);

  const create = useMutation<void, CallError>({
    mutationFn: async () => {
      const status = await call('workspace_start', { name: name.trim(), roles: mine, workspace: workspace.trim(), zone, passphrase: later ? null : passphrase });
      try {
        if (template !== '' && at) await call('rollout_new', { template, name: t('first-rollout'), go_live: at, zone, which: launch.which });
        keep('app_status', {}, await call('app_status', {}));
      } catch {
        // The workspace stands; its frame offers the rollout again and says what is wrong with it.
        keep('app_status', {}, status);
      }
    },
  });

  const wrong = {
    name: asked && name.trim() === '' ? t('name-missing') : named(create.error, 'name'),
    workspace: asked && workspace.trim() === '' ? t('workspace-missing') : named(create.error, 'workspace'),
    passphrase: named(create.error, 'passphrase'),
    goLive: asked && template !== '' && !at ? t('go-live-wrong') : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const ready = name.trim() !== '' && workspace.trim() !== '' && (later || missing(passphrase) === 0) && (template === '' || (at !== null && !launch.open));
    if (ready && !create.isPending) create.mutate();
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid], input[name=which]')?.focus());
  };
  const toggle = (role: Role) => setMine(mine.includes(role) ? mine.filter((one) => one !== role) : [...mine, role]);

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && !event.nativeEvent.isComposing && submit(event)}>
      <h2 className={styles.title}>{t('start-title')}</h2>
      <TextField label={t('your-name')} help={t('your-name-help')} value={name} onChange={setName} wrong={wrong.name} autoComplete="name" />
      <fieldset className={styles.roles}>
        <legend><span>{t('what-you-do')}</span><span className={styles.help}>{t('what-you-do-help')}</span></legend>
        {roles.map((role) => (
          <button key={role} type="button" className={styles.role} aria-pressed={mine.includes(role)} onClick={() => toggle(role)}>
            {mine.includes(role) && <Check size={14} aria-hidden />}{t(`role-${role}`)}
          </button>
        ))}
      </fieldset>
      <TextField label={t('workspace')} help={t('workspace-help')} value={workspace} onChange={setWorkspace} wrong={wrong.workspace} autoComplete="organization" />
      <ZoneField value={zone} onChange={setZone} />
      {!later && <PassphraseField label={t('passphrase')} help={t('passphrase-help')} value={passphrase} onChange={setPassphrase} asked={asked} wrong={wrong.passphrase} note={t('passphrase-note')} />}
      <label className={styles.later}>
        <input type="checkbox" checked={later} onChange={(event) => setLater(event.target.checked)} />
        <span>{t('passphrase-later')}{later && <span className={styles.help}> {t('passphrase-later-note')}</span>}</span>
      </label>
      <TemplateFields template={template} onTemplate={setTemplate} goLive={goLive} onGoLive={setGoLive} wrong={wrong.goLive} launch={launch.part} />
      {create.error && !create.error.field && <p className={styles.wrong} role="alert">{create.error.message}</p>}
      <div>
        <Button kind="primary" solemn type="submit" keys={<KeyCap name="Ctrl Enter" onAccent />}>{create.isPending ? t('creating') : t('create-workspace')}</Button>
      </div>
      <p className={styles.help}>{t('kept-here')}</p>
    </form>
  );
}

/** The refusal that belongs to this field, if it does. */
export const named = (error: CallError | null, field: string): string | null => (error?.field === field ? error.message : null);
