/** Coming to a laptop that shares: its address and its code, typed apart or pasted as one line. */
import { useState, type FormEvent } from 'react';
import type { CallError } from '../../api/call';
import type { RoomJoin } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import styles from './Settings.module.css';

interface Props {
  address: string;
  code: string;
  onAddress: (address: string) => void;
  onCode: (code: string) => void;
  wrong: CallError | null;
  onJoin: (request: RoomJoin) => void;
}

export function RoomForm({ address, code, onAddress, onCode, wrong, onJoin }: Props) {
  const [asked, setAsked] = useState(false);
  const missing = (text: string) => (asked && text.trim() === '' ? t('room-missing') : null);
  const at = (field: string) => (wrong?.field === field ? wrong.message : null);
  /** A whole line goes where its parts belong. */
  const typed = (text: string) => {
    const [, first, rest] = /^\s*(\S+:\d+)\s+(\d[\d\s-]*)$/.exec(text) ?? [];
    onAddress(first ?? text);
    if (rest !== undefined) onCode(rest.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (address.trim() !== '' && code.trim() !== '') onJoin({ address: address.trim(), code: code.trim() });
  };
  return (
    <form className={styles.words} onSubmit={submit} noValidate>
      <h3>{t('room-join')}</h3>
      <p className={styles.second}>{t('room-join-what')}</p>
      <TextField label={t('room-address')} help={t('room-address-help')} value={address} onChange={typed} wrong={missing(address) ?? at('address')} autoComplete="off" spellCheck={false} />
      <TextField label={t('room-code')} help={t('room-code-help')} value={code} onChange={onCode} wrong={missing(code) ?? at('code')} inputMode="numeric" autoComplete="off" />
      <div><Button type="submit">{t('room-join-deed')}</Button></div>
    </form>
  );
}
