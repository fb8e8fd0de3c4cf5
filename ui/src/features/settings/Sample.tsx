/** The sample, and how it is ended in one step; the dialog is the frame's. */
import { Button } from '../../shared/components/Button';
import { runCommand } from '../../shared/commands';
import { t } from '../../shared/i18n';
import styles from './Settings.module.css';

export function Sample() {
  return (
    <div className={styles.page}>
      <section className={styles.part} aria-labelledby="set-sample">
        <h2 id="set-sample">{t('sample')}</h2>
        <p className={styles.reading}>{t('sample-what')}</p>
        <div><Button bad onClick={() => runCommand('delete-sample')}>{t('sample-delete-ask')}</Button></div>
      </section>
    </div>
  );
}
