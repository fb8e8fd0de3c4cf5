/** The pane of the roll call: two versions to look at, who is not marked, and closing. */
import { memo, useCallback, useDeferredValue, useRef, useState } from 'react';
import type { MarkVersion, SheetRow } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { AttendanceMark, DecisionMark } from '../../shared/marks/Marks';
import { markWord } from '../../shared/marks/statuses';
import { timeOf } from '../../shared/time/moment';
import { useNarrow, useRem } from '../../shared/window';
import { useOpen } from '../../shared/workspace';
import styles from './BeforeClosing.module.css';
import { ReopenSession } from './ReopenSession';
import { SegmentOrder } from './SegmentOrder';
import { CheckInPart } from './CheckInPart';
import { RefusedScans } from './RefusedScans';
import type { RollCall } from './useRollCall';

interface BeforeClosingProps {
  roll: RollCall;
  open: boolean;
  onOpen: (open: boolean) => void;
  onClose: () => void;
}

export function BeforeClosing({ roll, open, onOpen, onClose }: BeforeClosingProps) {
  const { rows, counts, closed, sheet } = roll;
  const narrow = useNarrow();
  const two = counts.two_versions === 0 ? [] : rows.filter(({ versions }) => versions.length > 0);
  const foot = closed ? (
    <div className={styles.foot}>
      {sheet && <ReopenSession roll={roll} session={sheet.session.id} />}
      <p>{t('reopen-note')}</p>
    </div>
  ) : (
    <div className={styles.foot}>
      <Button onClick={onClose}>{t('close-session')}</Button>
      <p>{counts.blank > 0 ? t('close-note', { count: counts.blank }) : t('close-note-none')}</p>
    </div>
  );
  return (
    <Pane label={t('before-closing')} open={open} {...(narrow ? { onClose: () => { onOpen(false); roll.focusPerson(roll.active); } } : {})} foot={foot} head={<h2>{closed ? t('session-closed') : t('before-closing')}</h2>}>
      <div className={styles.body}>
        {closed && <p className={styles.rule}>{sheet?.unmarked === 'absent' ? t('closed-absent', { count: counts.blank }) : t('closed-blank', { count: counts.blank })}</p>}
        {two.length > 0 && (
          <div className={styles.cards}>
            {two.map((row) => <Card key={row.person} row={row} closed={closed} onKeep={(version) => roll.set(row, version.own ?? version.mark, version.minutes, version.early)} />)}
          </div>
        )}
        {sheet && sheet.session.segments.length > 0 && <SegmentOrder segments={sheet.session.segments} />}
        {sheet && <RefusedScans session={sheet.session.id} closed={closed} />}
        {sheet && !closed && <CheckInPart session={sheet.session.id} />}
        <div className={styles.head}>
          <h2>{t('mark-blank')} <span className="num">{counts.blank}</span></h2>
          {!closed && counts.blank > 0 && <Button kind="quiet" onClick={roll.markAll}>{t('mark-all-present')}</Button>}
        </div>
        <Missing rows={rows.filter(({ mark }) => mark === null)} onChoose={(person) => { onOpen(false); roll.focusPerson(person); }} />
      </div>
    </Pane>
  );
}

function Card({ row, closed, onKeep }: { row: SheetRow; closed: boolean; onKeep: (version: MarkVersion) => void }) {
  const { me } = useOpen().status;
  const shown = row.versions.find((version) => version.shown);
  return (
    <section className={styles.card} aria-label={t('two-versions-of', { name: row.name })}>
      <header className={styles.cardHead}><DecisionMark state="two_versions" quiet />{t('two-versions')}</header>
      <div className={styles.cardName}><PersonName name={row.name} /> <span className={styles.quiet}>· {row.no}</span></div>
      {row.versions.map((version, index) => (
        <div key={index} className={styles.version}>
          <AttendanceMark mark={version.mark} own={version.own} minutes={version.minutes} quiet />
          <div className={styles.versionWords}>
            <span>{markWord(version.mark, version.own)}, <span className="num">{timeOf(version)}</span></span>
            <span className={styles.quiet}>{version.device === me?.device ? t('by-here', { name: version.by }) : `${version.by}, ${version.device}`}</span>
          </div>
          {!closed && <Button onClick={() => onKeep(version)} aria-label={t('keep-version', { mark: versionWord(version), name: row.name })}>{t('keep')}</Button>}
        </div>
      ))}
      {shown && <p className={styles.shown}>{t('shown-until', { mark: versionWord(shown) })}</p>}
    </section>
  );
}

const versionWord = (version: MarkVersion): string =>
  markWord(version.mark, version.own, version.minutes);

/** The names not marked yet: only those in sight are drawn, and a mark is on its row before the name is gone from here. */
function Missing({ rows: now, onChoose }: { rows: SheetRow[]; onChoose: (person: string) => void }) {
  const rows = useDeferredValue(now);
  const height = useRem() * 1.625;
  const [top, setTop] = useState(0);
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const choose = useCallback((person: string) => latest.current(person), []);
  const first = Math.max(0, Math.floor(top / height) - 4);
  const shown = rows.slice(first, first + 40);
  return (
    <div className={styles.missing} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <ul className={styles.sizer} style={{ height: rows.length * height, paddingTop: first * height }}>
        {shown.map((row) => <One key={row.person} row={row} height={height} onChoose={choose} />)}
      </ul>
    </div>
  );
}

/** Knows nothing of its place: at each mark the others move up and need not be drawn again. */
const One = memo(function One({ row, height, onChoose }: { row: SheetRow; height: number; onChoose: (person: string) => void }) {
  return (
    <li className={styles.one} style={{ height }}>
      <button type="button" className={styles.oneButton} onClick={() => onChoose(row.person)}>
        <span className={`num ${styles.no}`}>{row.no}</span>
        <span className={styles.oneName}><PersonName name={row.name} /></span>
        <span className={styles.class}>{row.department}</span>
      </button>
    </li>
  );
});
