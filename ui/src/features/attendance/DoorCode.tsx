/** The code that turns: of this session and this minute, as a picture for phones and scanners and as digits for eyes. */
import { useEffect, useState } from 'react';
import { stale, useCall } from '../../api/queries';
import { t } from '../../shared/i18n';
import { useNow } from './useNow';
import styles from './Door.module.css';

export function DoorCode({ session }: { session: string }) {
  const { data, dataUpdatedAt } = useCall('check_in_code', { session });
  const ends = data ? dataUpdatedAt + data.left : 0;
  useEffect(() => {
    if (!data) return undefined;
    const timer = setTimeout(() => stale(['check_in_code', 'check_in_show']), Math.max(0, ends - Date.now()) + 20);
    return () => clearTimeout(timer);
  }, [data, ends]);
  if (!data) return null;
  return (
    <section className={styles.code} aria-label={t('door-code')}>
      <Picture svg={data.qr} label={data.text} />
      <h2>{t('door-code')}</h2>
      <p className={`num ${styles.digits}`}>{data.code.slice(0, 3)} {data.code.slice(3)}</p>
      <Left ends={ends} />
      <p className={styles.meta}>{t('door-code-what')}</p>
    </section>
  );
}

function Left({ ends }: { ends: number }) {
  const now = useNow();
  return <p className={`num ${styles.meta}`} role="timer">{t('door-code-next', { seconds: Math.max(0, Math.ceil((ends - now) / 1000)) })}</p>;
}

/** The engine draws it; as a picture it can run nothing. */
function Picture({ svg, label }: { svg: string; label: string }) {
  const [made] = useState(() => new TextEncoder());
  const bytes = made.encode(svg);
  let text = '';
  bytes.forEach((byte) => { text += String.fromCharCode(byte); });
  return <img className={styles.picture} src={`data:image/svg+xml;base64,${btoa(text)}`} alt={label} />;
}
