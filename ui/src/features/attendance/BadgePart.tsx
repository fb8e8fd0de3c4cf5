/** Badges with codes for everybody on the list. */
import { useMutation } from '@tanstack/react-query';
import { IdCard } from 'lucide-react';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import type { BadgesPrinted } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { SelectField } from '../../shared/components/Field';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import styles from '../../shared/reading/Reading.module.css';
import { currentLanguage } from '../../shared/settings';

export function BadgePart({ session }: { session: string }) {
  const [paper, setPaper] = useState('a4');
  const print = useMutation<BadgesPrinted | null, CallError>({
    mutationFn: async () => {
      const path = await pick({ kind: 'save', title: t('badges'), name: 'badges.pdf', extensions: ['pdf'] });
      if (inWindow() && path === null) return null;
      const made = await call('badge_print', { session, cohort: null, person: null, paper, language: currentLanguage(), path });
      if (made.file.content) download(made.file.name, made.file.content);
      return made;
    },
  });
  return (
    <section className={styles.part}>
      <h2>{t('badges')}</h2>
      <p className={styles.quiet}>{t('badges-what')}</p>
      <div className={styles.columns}>
        <SelectField label={t('paper-size')} value={paper} onChange={setPaper} options={(['a4', 'letter'] as const).map((value) => ({ value, label: t(`paper-${value}`) }))} />
      </div>
      <div className={styles.deeds}><Button icon={<IdCard size={16} aria-hidden />} onClick={() => print.mutate()}>{t('badges-deed')}</Button></div>
      {print.data && <p role="status">{t('badges-made', { count: print.data.badges, name: print.data.file.path ?? print.data.file.name })}</p>}
      {print.error && <p role="alert" className={styles.wrong}>{print.error.message}</p>}
    </section>
  );
}
