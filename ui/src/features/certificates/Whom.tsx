/** The people of a preview: who gets one, each to be left out by a tick, and who goes without and why. */
import { useId, useState } from 'react';
import type { ReadyLine, WithoutLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { fold } from '../../shared/text/fold';
import { date } from '../../shared/time/format';
import styles from './Certificates.module.css';
import { isChosen, midnight, turned, without, type Choice } from './certificates-model';

/** Lines that are drawn; who else there is, is found by their name. */
export const shownAtOnce = 200;

interface ReadyProps {
  lines: readonly ReadyLine[];
  total: number;
  /** How many of them get one; null while that is being read. */
  chosen: number | null;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  text: string;
  onText: (text: string) => void;
}

export function Ready({ lines, total, chosen, choice, onChoice, text, onText }: ReadyProps) {
  const id = useId();
  const out = chosen === null ? 0 : total - chosen;
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id}>{t('certificate-ready', { count: chosen ?? total })}</h3>
      {out > 0 && <p className={styles.quiet}>{t('certificate-left-out', { count: out })}</p>}
      {total > 1 && (
        <div className={styles.deeds}>
          <Button kind="quiet" onClick={() => onChoice({ from: 'all', but: new Set() })}>{t('certificate-choose-all')}</Button>
          <Button kind="quiet" onClick={() => onChoice({ from: 'none', but: new Set() })}>{t('certificate-choose-none')}</Button>
        </div>
      )}
      {total > shownAtOnce && <TextField label={t('people-search')} type="search" value={text} onChange={onText} {...(lines.length >= shownAtOnce ? { help: t('certificate-ready-first', { count: shownAtOnce }) } : {})} />}
      {lines.length > 0 && (
        <ul className={styles.people} tabIndex={0} aria-labelledby={id}>
          {lines.map((line) => (
            <li key={line.person}>
              <label className={styles.tick}>
                <input type="checkbox" checked={isChosen(choice, line.person)} onChange={() => onChoice(turned(choice, line.person))} />
                <span><PersonName name={line.name} needle={fold(text)} /><span className={styles.quiet}>{[line.result, line.date && date(midnight(line.date))].filter(Boolean).join(' · ')}</span></span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 && text !== '' && <p className={styles.quiet}>{t('people-no-match', { text })}</p>}
    </section>
  );
}

export function Without({ lines, total }: { lines: readonly WithoutLine[]; total: number }) {
  const [open, setOpen] = useState(false);
  if (total === 0) return null;
  return (
    <section className={styles.part}>
      <Button kind="quiet" aria-expanded={open} className={styles.unfold} onClick={() => setOpen(!open)}>{t('certificate-without', { count: total })}</Button>
      {open && (
        <ul className={styles.people} tabIndex={0} aria-label={t('certificate-without', { count: total })}>
          {lines.map((line) => <li key={`${line.person}${line.cohort}`} className={styles.goes}><PersonName name={line.name} /><span className={styles.quiet}>{without(line)}</span></li>)}
          {total > lines.length && <li className={styles.quiet}>{t('certificate-without-more', { count: total - lines.length })}</li>}
        </ul>
      )}
    </section>
  );
}
