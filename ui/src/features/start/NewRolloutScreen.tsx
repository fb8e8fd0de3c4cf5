/** A rollout from a template: its name, public launch and zone. Everything else comes with the template, as one action. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { call, CallError } from '../../api/call';
import { keep } from '../../api/queries';
import type { NewRollout, RolloutMade } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { useLaunch } from '../../shared/components/LaunchOffers';
import { chooseFile, type Chosen } from '../../shared/file';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { useOpen } from '../../shared/workspace';
import { TemplateFields, ZoneField } from './fields';
import styles from './Start.module.css';
import { firstGoLive, localTime } from './start-model';
import { named } from './StartForm';

/** What the rollout begins with: a template by its name, another rollout, or a file that was saved. */
function begun(template: string, file: Chosen | null): Pick<NewRollout, 'template' | 'from' | 'path' | 'files'> {
  const nothing = { from: null, path: null, files: null };
  if (template.startsWith('from ')) return { ...nothing, template: '', from: template.slice(5) };
  if (template !== 'file' || file === null) return { ...nothing, template };
  const text = file.content === null ? null : new TextDecoder().decode(Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0)));
  return { ...nothing, template: file.name, path: file.path, files: text === null ? null : [{ name: file.name, text }] };
}

export function NewRolloutScreen() {
  const { status, chooseRollout } = useOpen();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [template, setTemplate] = useState('lms-go-live');
  const [goLive, setGoLive] = useState(() => firstGoLive(new Date()));
  const [zone, setZone] = useState(status.workspace?.zone ?? 'UTC');
  const [asked, setAsked] = useState(false);
  const [file, setFile] = useState<Chosen | null>(null);
  const at = localTime(goLive);
  const launch = useLaunch(at, zone);
  const lacksFile = template === 'file' && file === null;
  const more = [...status.rollouts.map((line) => ({ value: `from ${line.id}`, label: t('template-from', { name: line.name }) })), { value: 'file', label: t('template-file') }];
  const make = useMutation<RolloutMade, CallError>({
    mutationFn: () => call('rollout_new', { ...begun(template, file), name: name.trim(), go_live: at ?? '', zone, which: launch.which }),
    onSuccess: async (made) => {
      did({ action: made.action, label: made.label });
      keep('app_status', {}, await call('app_status', {}));
      chooseRollout(made.id);
      go('/');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() !== '' && template !== '' && !lacksFile && at && !launch.open && !make.isPending) make.mutate();
  };
  return (
    <Screen title={t('new-rollout')}>
      <form className={`${styles.form} ${styles.inset}`} onSubmit={submit} noValidate>
        <TextField label={t('rollout-name')} help={t('rollout-name-help')} value={name} onChange={setName} wrong={asked && name.trim() === '' ? t('rollout-name-missing') : named(make.error, 'name')} />
        <TemplateFields template={template} onTemplate={setTemplate} goLive={goLive} onGoLive={setGoLive} wrong={asked && !at ? t('go-live-wrong') : named(make.error, 'go_live')} launch={launch.part} more={more}>
          {template === 'file' && (
            <div className={styles.file}>
              <Button onClick={() => void chooseFile(t('template-choose'), ['toml']).then((chosen) => chosen && setFile(chosen))}>{t('template-choose')}</Button>
              {file && <span role="status">{t('template-chosen', { name: file.name })}</span>}
              {asked && lacksFile && <span className={styles.wrong} role="alert">{t('template-file-missing')}</span>}
            </div>
          )}
        </TemplateFields>
        <ZoneField value={zone} onChange={setZone} />
        {asked && template === '' && <p className={styles.wrong} role="alert">{t('template-missing')}</p>}
        {make.error && !['name', 'go_live'].includes(make.error.field ?? '') && <p className={styles.wrong} role="alert">{make.error.message}</p>}
        <div><Button kind="primary" solemn type="submit">{make.isPending ? t('creating') : t('create-rollout')}</Button></div>
      </form>
    </Screen>
  );
}
