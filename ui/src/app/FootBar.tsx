/**
 * The keys of this screen, and the last act with Ctrl Z for as long as it can be undone. Where the sidebar has no room
 * for a name, who works on a shared laptop.
 */
import { KeyCap } from '../shared/components/KeyCap';
import { useActs } from '../shared/acts';
import { useRegistered } from '../shared/commands';
import { t } from '../shared/i18n';
import { labelWords } from '../shared/labels';
import { useNarrow } from '../shared/window';
import { useOpen } from '../shared/workspace';
import styles from './FootBar.module.css';

export function FootBar() {
  const { keys } = useRegistered();
  const { last, notice } = useActs();
  const narrow = useNarrow();
  const { me, members_here } = useOpen().status;
  return (
    <footer className={styles.foot}>
      <div className={styles.keys}>
        {keys.filter(({ quiet }) => !quiet).map((key) => (
          <span key={`${key.keys} ${key.label}`} className={styles.key}><KeyCap name={key.keys} /><span>{key.label}</span></span>
        ))}
      </div>
      <div className={styles.last}>
        {narrow && me && members_here.length > 1 && <span className={styles.works}>{t('works-here', { name: me.name })}</span>}
        {notice && <span className={styles.notice}>{notice}</span>}
        {last && <><span className={styles.label}>{t('last-act')}</span>{last.mark}<span className={styles.what}>{labelWords(last.label)}</span><KeyCap name="Ctrl Z" /><span>{t('undo-word')}</span></>}
      </div>
    </footer>
  );
}
