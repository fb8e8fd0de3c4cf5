/** One printed sheet: its code, what changed on the list since, and the photo of the signed paper. */
import { useState } from 'react';
import { call, CallError } from '../../api/call';
import { keep } from '../../api/queries';
import type { PaperSheet } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField } from '../../shared/components/Field';
import { AddEvidenceForm, type Given } from '../../shared/evidence/AddEvidence';
import { EvidenceList } from '../../shared/evidence/Evidence';
import { t } from '../../shared/i18n';
import styles from '../../shared/reading/Reading.module.css';
import { dateTime } from '../../shared/time/format';

interface PartProps {
  session: string;
  sheets: readonly PaperSheet[];
  sheet: PaperSheet;
  onChoose: (sheet: string) => void;
}

export function PaperSheetPart({ session, sheets, sheet, onChoose }: PartProps) {
  const [adding, setAdding] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const attach = async (given: Given) => {
    try {
      keep('sign_in_sheets', { session }, await call('sheet_evidence', { sheet: sheet.id, ...given }));
      setAdding(false);
      setWrong(null);
    } catch (error) {
      setWrong(error instanceof CallError ? error.message : t('fault'));
    }
  };
  const names = (all: readonly string[]) => (all.length > 5 ? `${all.slice(0, 5).join(', ')} …` : all.join(', '));
  return (
    <section className={styles.part}>
      <h2>{t('paper-sheets')}</h2>
      <div className={styles.unclear}>
        <SelectField label={t('paper-sheet')} value={sheet.id} onChange={onChoose} options={sheets.map(({ id, code, rows, printed }) => ({ value: id, label: t('paper-sheet-option', { code, rows, at: dateTime(printed) }) }))} />
      </div>
      {sheet.come.length > 0 && <p className={styles.guess}>{t('paper-come', { count: sheet.come.length, names: names(sheet.come) })}</p>}
      {sheet.gone.length > 0 && <p className={styles.guess}>{t('paper-gone', { count: sheet.gone.length, names: names(sheet.gone) })}</p>}
      {sheet.evidence.length > 0 && <EvidenceList lines={sheet.evidence} />}
      {adding ? <AddEvidenceForm onAdd={attach} onCancel={() => setAdding(false)} trouble={wrong} /> : <div><Button onClick={() => setAdding(true)}>{t('paper-photo')}</Button></div>}
    </section>
  );
}
