/** This laptop: who can open what lies on it, and how this person wants to see it. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { AppStatus, RecoveryCode } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Fact, Facts } from '../../shared/components/Facts';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { change, useSettings, zoom, type Language, type RowHeight, type Theme } from '../../shared/settings';
import { number } from '../../shared/time/format';
import { useOpen } from '../../shared/workspace';
import { Copies } from './Copies';
import { Keyring, KeyringChoice } from './Keyring';
import { PeopleHere } from './PeopleHere';
import { ChangePassphrase, least, Recovery, RecoveryCodeShown } from './Recovery';
import { SigningKeys } from './SigningKeys';
import styles from './Settings.module.css';

export function Laptop() {
  const { status } = useOpen();
  return (
    <div className={styles.page}>
      <Protection status={status} />
      {status.protection === 'passphrase' && <PeopleHere status={status} />}
      <Look />
      <Copies />
      <section className={styles.part} aria-labelledby="set-about">
        <h2 id="set-about">{t('about')}</h2>
        <Facts wide>
          {status.me && <Fact label={t('device-name')}>{status.me.device}</Fact>}
          <Fact label={t('data-folder')}>{status.data_dir}</Fact>
          {status.workspace && <Fact label={t('workspace-fingerprint')}><span className="num">{status.workspace.fingerprint}</span></Fact>}
          <Fact label={t('version')}>{status.version}</Fact>
        </Facts>
      </section>
    </div>
  );
}

function Protection({ status }: { status: AppStatus }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const [keyring, setKeyring] = useState(false);
  const protect = useMutation<RecoveryCode, CallError>({
    mutationFn: () => call('workspace_protect', { passphrase, keyring }),
    onSuccess: () => {
      setPassphrase('');
      setAgain('');
    },
  });
  const short = [...passphrase].length < least;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!short && passphrase === again && !protect.isPending) protect.mutate();
  };
  return (
    <section className={styles.part} aria-labelledby="set-protection">
      <h2 id="set-protection">{t('protection')}</h2>
      {protect.data ? <RecoveryCodeShown code={protect.data.code} lacksKeyring={keyring && !protect.data.keyring} onKept={() => { protect.reset(); stale(['app_status', 'handoff_area', 'keyring_show']); }} /> : (
        <>
          <p className={styles.reading}>{t(`protection-${status.protection}`)}</p>
          {status.protection === 'passphrase' ? <><Recovery status={status} /><ChangePassphrase /><SigningKeys />{status.members_here.length < 2 && <Keyring />}</> : (
            <form className={styles.form} onSubmit={submit} noValidate>
              <TextField type="password" autoComplete="new-password" label={t('protect-passphrase')} help={t('protect-help')} value={passphrase} onChange={setPassphrase} wrong={asked && short ? t('protect-short', { missing: least - [...passphrase].length }) : protect.error?.field === 'passphrase' ? protect.error.message : null} />
              <TextField type="password" autoComplete="new-password" label={t('protect-again')} value={again} onChange={setAgain} wrong={asked && !short && passphrase !== again ? t('protect-differs') : null} />
              <KeyringChoice chosen={keyring} onChoose={setKeyring} />
              {protect.error && protect.error.field !== 'passphrase' && <p role="alert" className={styles.wrong}>{protect.error.message}</p>}
              <div><Button kind="primary" type="submit">{t('protect-deed')}</Button></div>
            </form>
          )}
        </>
      )}
    </section>
  );
}

function Look() {
  const settings = useSettings();
  return (
    <section className={styles.part} aria-labelledby="set-look">
      <h2 id="set-look">{t('look')}</h2>
      <Choice<Theme> label={t('theme')} value={settings.theme} onChoose={(theme) => change({ theme })} options={[['system', t('theme-system')], ['light', t('theme-light')], ['dark', t('theme-dark')]]} />
      <Choice<Language> label={t('language-setting')} value={settings.language} onChoose={(language) => change({ language })} options={[['en', 'English'], ['vi', 'Tiếng Việt']]} />
      <Choice<RowHeight> label={t('row-height')} value={settings.rows} onChoose={(rows) => change({ rows })} options={[['compact', t('rows-compact')], ['normal', t('rows-normal')], ['large', t('rows-large')]]} />
      <div className={styles.choice}>
        <span className={styles.choiceLabel}>{t('zoom')}</span>
        <span className={styles.deeds}>
          <Button onClick={() => zoom(-1)}>{t('zoom-out')}</Button>
          <span className={`num ${styles.zoom}`}>{number(settings.zoom)} %</span>
          <Button onClick={() => zoom(1)}>{t('zoom-in')}</Button>
          <Button kind="quiet" onClick={() => zoom(0)}>{t('zoom-reset')}</Button>
        </span>
      </div>
    </section>
  );
}

function Choice<V extends string>({ label, value, options, onChoose }: { label: string; value: V; options: readonly (readonly [V, string])[]; onChoose: (value: V) => void }) {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.choiceLabel}>{label}</legend>
      {options.map(([one, words]) => (
        <label key={one} className={styles.radio}>
          <input type="radio" name={label} checked={value === one} onChange={() => onChoose(one)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
