/** The code on somebody's badge, and another one where it was lost: the code stays. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { BadgesPrinted } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './People.module.css';

export function BadgeOf({ person, code }: { person: string; code: string }) {
  const print = useMutation<BadgesPrinted | null, CallError>({
    mutationFn: async () => {
      const path = await pick({ kind: 'save', title: t('badge'), name: 'badge.pdf', extensions: ['pdf'] });
      if (inWindow() && path === null) return null;
      const made = await call('badge_print', { session: null, cohort: null, person, paper: 'a4', language: currentLanguage(), path });
      if (made.file.content) download('badge.pdf', made.file.content);
      return made;
    },
  });
  return (
    <>
      <p>{t('badge')} <b className="num">{code}</b></p>
      <div><Button kind="quiet" onClick={() => print.mutate()}>{t('badge-print')}</Button></div>
      {print.data && <p role="status" className={styles.quiet}>{t('badges-made', { count: 1, name: print.data.file.path ?? 'badge.pdf' })}</p>}
      {print.error && <p role="alert" className={styles.wrong}>{print.error.message}</p>}
    </>
  );
}
