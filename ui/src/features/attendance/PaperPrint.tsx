/** Making the PDF: the list as it is now, or a sheet again as it was. */
import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { PaperSheet, SheetPrinted } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { SelectField } from '../../shared/components/Field';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import styles from '../../shared/reading/Reading.module.css';
import { currentLanguage } from '../../shared/settings';

export function PaperPrint({ session, sheets }: { session: string; sheets: readonly PaperSheet[] }) {
  const [paper, setPaper] = useState('a4');
  const print = useMutation<SheetPrinted | null, CallError, string | null>({
    mutationFn: async (sheet) => {
      const path = await pick({ kind: 'save', title: t('paper-title'), name: 'sign-in.pdf', extensions: ['pdf'] });
      if (inWindow() && path === null) return null;
      const made = await call('sign_in_print', { session, sheet, paper, language: currentLanguage(), path });
      if (made.file.content) download(made.file.name, made.file.content);
      return made;
    },
    onSuccess: () => stale(['sign_in_sheets']),
  });
  const [last] = sheets;
  const changed = last !== undefined && last.come.length + last.gone.length > 0;
  return (
    <section className={styles.part}>
      <h2>{t('paper-print')}</h2>
      <p className={styles.quiet}>{t('paper-print-what')}</p>
      <div className={styles.columns}>
        <SelectField label={t('paper-size')} value={paper} onChange={setPaper} options={(['a4', 'letter'] as const).map((value) => ({ value, label: t(`paper-${value}`) }))} />
      </div>
      <div className={styles.deeds}>
        <Button kind={sheets.length === 0 ? 'primary' : 'plain'} icon={<Printer size={16} aria-hidden />} onClick={() => print.mutate(null)}>{t('paper-print-deed')}</Button>
        {changed && <Button onClick={() => print.mutate(last.id)}>{t('paper-again', { code: last.code })}</Button>}
      </div>
      {print.data && <p role="status">{t('paper-printed', { name: print.data.file.path ?? print.data.file.name })}</p>}
      {print.error && <p role="alert" className={styles.wrong}>{print.error.message}</p>}
    </section>
  );
}
