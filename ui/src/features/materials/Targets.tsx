/** What the plan wants of each sort, how far that is, and which ready pieces do not count and why. */
import { Pencil } from 'lucide-react';
import type { TargetLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { t } from '../../shared/i18n';
import { number } from '../../shared/time/format';
import styles from './Materials.module.css';
import { lengthWords, rangeWords, targetWords } from './materials-model';

interface TargetsProps {
  targets: readonly TargetLine[];
  onOpen: (material: string) => void;
  onEdit: (target: TargetLine) => void;
}

export function Targets({ targets, onOpen, onEdit }: TargetsProps) {
  return (
    <section className={styles.targets} aria-label={t('material-targets')}>
      {targets.length === 0 && <p className={styles.second}>{t('material-targets-none')}</p>}
      {targets.map((target) => <Target key={target.id} target={target} onOpen={onOpen} onEdit={onEdit} />)}
    </section>
  );
}

function Target({ target, onOpen, onEdit }: { target: TargetLine; onOpen: (material: string) => void; onEdit: (target: TargetLine) => void }) {
  const range = rangeWords(target);
  return (
    <div className={styles.target}>
      <div className={styles.targetHead}>
        <h2>{target.title}</h2>
        <Button kind="quiet" icon={<Pencil size={14} aria-hidden />} aria-label={`${t('material-target-edit')}: ${target.title}`} title={t('material-target-edit')} onClick={() => onEdit(target)} />
      </div>
      <ProgressBar done={target.ready} of={target.least} />
      <p><b className="num">{targetWords(target)}</b>{range && <span className={styles.second}> · {range}</span>}</p>
      <p className={styles.second}>{target.missing === 0 ? t('material-target-met') : t('material-target-rest', { work: number(target.in_work), planned: number(target.planned), missing: number(target.missing) })}</p>
      {target.out_of_range.length > 0 && (
        <p className={styles.late}>
          {t('material-target-out', { count: target.out_of_range.length })}{' '}
          {target.out_of_range.map((one) => <button key={one.id} type="button" className={styles.named} onClick={() => onOpen(one.id)}>{one.title} <span className="num">({lengthWords(one.seconds)})</span></button>)}
        </p>
      )}
      {target.unmeasured.length > 0 && (
        <p className={styles.late}>
          {t('material-target-unmeasured', { count: target.unmeasured.length })}{' '}
          {target.unmeasured.map((one) => <button key={one.id} type="button" className={styles.named} onClick={() => onOpen(one.id)}>{one.title}</button>)}
        </p>
      )}
    </div>
  );
}
