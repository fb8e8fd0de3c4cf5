/** Shows the toast bottom left for 8 s, held on hover and focus, with Undo. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../i18n';
import { Button } from './Button';
import { toast, useToast } from './toast';
import styles from './Toast.module.css';

export function ToastPlace() {
  const shown = useToast();
  const [held, setHeld] = useState(false);
  const id = shown?.id;
  useEffect(() => {
    if (id === undefined || held) return undefined;
    const timer = setTimeout(() => toast(null), 8000);
    return () => clearTimeout(timer);
  }, [id, held]);
  return (
    <div role="status" className={styles.place} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      {shown && (
        <div className={styles.toast}>
          <span>{shown.text}</span>
          {shown.undo && <Button kind="quiet" onClick={() => { shown.undo?.(); toast(null); }}>{t('undo')}</Button>}
          <Button kind="quiet" icon={<X size={14} />} aria-label={t('dismiss')} onClick={() => toast(null)} />
        </div>
      )}
    </div>
  );
}
