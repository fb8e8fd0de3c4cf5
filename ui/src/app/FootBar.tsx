/** The keys of this screen, and the last act with Ctrl Z for as long as it can be undone. */
import { KeyCap } from '../shared/components/KeyCap';
import { useActs } from '../shared/acts';
import { useRegistered } from '../shared/commands';
import { t } from '../shared/i18n';
import { labelWords } from '../shared/labels';
import styles from './FootBar.module.css';

export function FootBar() {
  const { keys } = useRegistered();
  const { last, notice } = useActs();
  return (
    <footer className={styles.foot}>
      <div className={styles.keys}>
        {keys.filter(({ quiet }) => !quiet).map((key) => (
          <span key={key.keys} className={styles.key}><KeyCap name={key.keys} /><span>{key.label}</span></span>
        ))}
      </div>
      <div className={styles.last}>
        {notice && <span className={styles.notice}>{notice}</span>}
        {last && <><span className={styles.label}>{t('last-act')}</span>{last.mark}<span className={styles.what}>{labelWords(last.label)}</span><KeyCap name="Ctrl Z" /><span>{t('undo-word')}</span></>}
      </div>
    </footer>
  );
}
