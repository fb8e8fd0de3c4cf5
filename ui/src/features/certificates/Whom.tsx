/** The people of a preview: who gets one, each to be left out by a tick, and who goes without and why. */
import { useId, useState } from 'react';
import type { ReadyLine, WithoutLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { date } from '../../shared/time/format';
import styles from './Certificates.module.css';
import { midnight, without } from './certificates-model';

interface ReadyProps {
  lines: readonly ReadyLine[];
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
}

export function Ready({ lines, left, onLeft }: ReadyProps) {
  const id = useId();
  const tick = (person: string) => {
    const next = new Set(left);
    if (!next.delete(person)) next.add(person);
    onLeft(next);
  };
  const out = lines.filter(({ person }) => left.has(person)).length;
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id}>{t('certificate-ready', { count: lines.length - out })}</h3>
      {out > 0 && <p className={styles.quiet}>{t('certificate-left-out', { count: out })}</p>}
      {lines.length > 1 && (
        <div className={styles.deeds}>
          <Button kind="quiet" onClick={() => onLeft(new Set())}>{t('certificate-choose-all')}</Button>
          <Button kind="quiet" onClick={() => onLeft(new Set(lines.map(({ person }) => person)))}>{t('certificate-choose-none')}</Button>
        </div>
      )}
      {lines.length > 0 && (
        <ul className={styles.people} tabIndex={0} aria-labelledby={id}>
          {lines.map((line) => (
            <li key={line.person}>
              <label className={styles.tick}>
                <input type="checkbox" checked={!left.has(line.person)} onChange={() => tick(line.person)} />
                <span><PersonName name={line.name} /><span className={styles.quiet}>{[line.result, line.date && date(midnight(line.date))].filter(Boolean).join(' · ')}</span></span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Without({ lines }: { lines: readonly WithoutLine[] }) {
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <Button kind="quiet" aria-expanded={open} className={styles.unfold} onClick={() => setOpen(!open)}>{t('certificate-without', { count: lines.length })}</Button>
      {open && (
        <ul className={styles.people} tabIndex={0} aria-label={t('certificate-without', { count: lines.length })}>
          {lines.map((line) => <li key={`${line.person}${line.cohort}`} className={styles.goes}><PersonName name={line.name} /><span className={styles.quiet}>{without(line)}</span></li>)}
        </ul>
      )}
    </section>
  );
}
