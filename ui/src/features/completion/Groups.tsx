/** The groups as a table: each count of its roster with a thin bar; a row opens the list of who is missing there. */
import type { GroupLine } from '../../api/types';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { t } from '../../shared/i18n';
import { CriterionMark, ItemMark } from '../../shared/marks/Marks';
import { dateTime, hundredths, number } from '../../shared/time/format';
import styles from './Completion.module.css';
import { standing, type Chosen } from './completion-model';

interface GroupsProps {
  title: string;
  groups: readonly GroupLine[];
  chosen: Chosen;
  onChoose: (group: Chosen) => void;
}

export function Groups({ title, groups, chosen, onChoose }: GroupsProps) {
  if (groups.length === 0) return null;
  return (
    <div role="table" aria-label={title} className={styles.table}>
      <div role="row" className={styles.head}>
        <span role="columnheader">{title}</span>
        <span role="columnheader" className={styles.end}>{t('completion-col-roster')}</span>
        <span role="columnheader" className={styles.end}>{t('completion-col-invited')}</span>
        <span role="columnheader">{t('completion-col-attended')}</span>
        <span role="columnheader">{t('completion-col-covered')}</span>
        <span role="columnheader">{t('completion-col-passed')}</span>
        <span role="columnheader">{t('completion-col-complete')}</span>
        <span role="columnheader">{t('completion-col-certified')}</span>
        <span role="columnheader">{t('completion-col-state')}</span>
      </div>
      {groups.map((group) => <Line key={`${group.kind}${group.id}`} group={group} chosen={chosen.kind === group.kind && chosen.id === group.id} onChoose={onChoose} />)}
    </div>
  );
}

function Line({ group, chosen, onChoose }: { group: GroupLine; chosen: boolean; onChoose: (group: Chosen) => void }) {
  const title = group.kind === 'all' ? t('completion-kind-all') : group.title;
  const open = group.roster > 0 && group.state !== 'complete';
  return (
    <div role="row" className={`${styles.row} ${chosen ? styles.chosen : ''}`}>
      <span role="cell" className={styles.group}>
        <button type="button" data-row className={styles.open} aria-pressed={chosen} aria-label={open ? t('completion-group-open', { group: title }) : title} onClick={() => onChoose({ kind: group.kind, id: group.id, title })}>{title}</button>
        {(group.frozen || group.walk_ins > 0) && (
          <span className={styles.quiet}>
            {group.frozen && t('completion-frozen', { at: dateTime(group.frozen) })}
            {group.later > 0 && ` · ${t('completion-later', { count: group.later })}`}
            {group.walk_ins > 0 && `${group.frozen ? ' · ' : ''}${t('completion-walk-ins', { count: group.walk_ins })}`}
          </span>
        )}
      </span>
      <span role="cell" className={`num ${styles.end}`}>{number(group.roster)}</span>
      <span role="cell" className={`num ${styles.end} ${styles.second}`}>{number(group.invited)}</span>
      <Share done={group.attended} of={group.roster} />
      <Share done={group.covered} of={group.roster} />
      <Share done={group.passed} of={group.assessable} average={group.average} />
      <Share done={group.complete} of={group.roster} />
      <Share done={group.certified} of={group.roster} />
      <span role="cell" className={`${styles.state} ${styles[group.state] ?? ''}`}><StateMark state={group.state} />{standing(group)}</span>
    </div>
  );
}

function Share({ done, of, average = null }: { done: number; of: number; average?: number | null }) {
  if (of === 0) return <span role="cell" className={styles.quiet}>–</span>;
  return (
    <span role="cell" className={styles.share}>
      <span className="num"><b>{number(done)}</b> <span className={styles.second}>{t('completion-of', { count: '', of: number(of) }).trim()}</span>{average !== null && <span className={styles.quiet}> · ⌀ {hundredths(average)} %</span>}</span>
      <ProgressBar done={done} of={of} />
    </span>
  );
}

function StateMark({ state }: { state: string }) {
  switch (state) {
    case 'complete': return <CriterionMark state="met" quiet />;
    case 'behind': return <CriterionMark state="not_met" quiet />;
    case 'under_way': return <ItemMark state="running" quiet />;
    default: return <CriterionMark state="not_yet" quiet />;
  }
}
