/** Behind `?`: every key that acts here, from the same registry as the palette and the foot bar. */
import { useEffect, useRef } from 'react';
import { useRegistered } from '../shared/commands';
import { KeyCap } from '../shared/components/KeyCap';
import { t } from '../shared/i18n';
import styles from './Palette.module.css';

export function KeyList({ onClose }: { onClose: () => void }) {
  const { keys, commands } = useRegistered();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const everywhere = commands.filter((command) => command.keys && !keys.some((key) => key.keys === command.keys));
  return (
    <dialog ref={ref} className={styles.palette} aria-label={t('keys')} onCancel={(event) => { event.preventDefault(); onClose(); }} onClick={(event) => event.target === event.currentTarget && onClose()}>
      <h2 className={styles.keysHead}>{t('keys')}</h2>
      <dl className={styles.keys} tabIndex={0}>
        {keys.map((key) => <Line key={key.keys} keys={key.keys} label={key.label} />)}
        {everywhere.map((command) => <Line key={command.id} keys={command.keys ?? ''} label={command.title} />)}
        <Line keys="Tab" label={t('key-tab')} />
        <Line keys="F6" label={t('key-regions')} />
        <Line keys="Esc" label={t('key-back')} />
      </dl>
    </dialog>
  );
}

const Line = ({ keys, label }: { keys: string; label: string }) => <><dt><KeyCap name={keys} /></dt><dd>{label}</dd></>;
