/** How far the work is, and how to stop it. */
import { Button } from '../../shared/components/Button';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { t } from '../../shared/i18n';
import { number } from '../../shared/time/format';
import styles from './Certificates.module.css';
import { useWork } from './useWork';

export function Progress({ running }: { running: boolean }) {
  const { work, stop } = useWork(running);
  if (!running) return null;
  return (
    <div className={styles.progress} role="status">
      {work && <><span className="num">{t('certificate-at-work', { done: number(work.done), of: number(work.of) })}</span><ProgressBar done={work.done} of={work.of} /></>}
      <Button onClick={stop}>{t('certificate-stop')}</Button>
    </div>
  );
}
