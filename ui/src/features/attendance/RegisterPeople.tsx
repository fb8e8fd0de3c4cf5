/** The people of one cohort: a column for each of its sessions, and how many they came to. */
import { useEffect, useState, type RefObject } from 'react';
import { Link } from 'wouter';
import type { AttendanceRegister, RegisterMark, RegisterPerson } from '../../api/types';
import { EmptyState } from '../../shared/components/EmptyState';
import { PersonName } from '../../shared/components/PersonName';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import type { Windows } from '../../shared/grid/windows';
import { t } from '../../shared/i18n';
import { AttendanceMark } from '../../shared/marks/Marks';
import { fold } from '../../shared/text/fold';
import { rowRem, useSettings } from '../../shared/settings';
import { shortDate, time } from '../../shared/time/format';
import { useRem } from '../../shared/window';
import styles from './Register.module.css';
import { attended, sessionsOf } from './register-model';

interface PeopleProps {
  register: AttendanceRegister;
  windows: Windows<AttendanceRegister, RegisterPerson>;
  grid: RefObject<GridHandle | null>;
  /** What is searched for. */
  needle: string;
  onField: () => void;
  onOpen: (person: RegisterPerson) => void;
}

export function RegisterPeople({ register, windows: { total, row, see }, grid, needle, onField, onOpen }: PeopleProps) {
  const [active, setActive] = useState(-1);
  useEffect(() => setActive(-1), [needle, register.cohort]);
  const rem = useRem();
  const { rows } = useSettings();
  const sessions = sessionsOf(register);
  const height = Math.round(rowRem[rows] * rem);
  const open = (index: number) => {
    const person = row(index);
    if (person) onOpen(person);
  };
  return (
    <div className={styles.people}>
      {/* As wide as its columns: with many sessions the list scrolls sideways, heads and rows together. */}
      <div className={styles.grid} style={{ minWidth: `${24 + sessions.length * 6.5}rem` }}>
        <Grid
          handle={grid}
          label={t('register-people')}
          columns={`minmax(12rem, 1fr) 6rem repeat(${sessions.length}, 5.75rem) 5rem`}
          head={[
            { id: 'name', label: t('register-col-name') },
            { id: 'number', label: t('register-col-number') },
            ...sessions.map((one) => ({ id: one.id, label: <Link href={`/training/sessions/${one.id}`} title={one.title} aria-label={`${one.starts === null ? '' : when(one.starts)} ${one.title}`}>{one.starts === null ? one.title : when(one.starts)}</Link> })),
            { id: 'attended', label: t('register-col-attended'), end: true },
          ]}
          count={total}
          rowHeight={height}
          active={active}
          onActive={(index) => { setActive(index); see(index); }}
          keyOf={String}
          onRowClick={(index) => { setActive(index); open(index); }}
          onKeyDown={(event, index) => {
            if (event.key === 'Enter') open(index);
            else if (event.key === 'Escape') onField();
            else return;
            event.preventDefault();
          }}
          row={(index) => {
            const person = row(index);
            if (!person) { see(index); return <div role="gridcell" aria-busy className={styles.quiet}>…</div>; }
            return <Cells person={person} needle={fold(needle)} below={register.warning.below} />;
          }}
          empty={<EmptyState fact={needle === '' ? t('people-none-cohort') : t('people-no-match', { text: needle })} />}
        />
      </div>
    </div>
  );
}

/** The day and the hour: a cohort may meet twice a day. */
const when = (starts: string): string => `${shortDate(starts)}, ${time(starts)}`;

function Cells({ person, needle, below }: { person: RegisterPerson; needle: string; below: number | null }) {
  return (
    <>
      <div role="gridcell"><PersonName name={person.name} needle={needle} />{person.walk_in && <span className={styles.quiet}> {t('register-walk-in')}</span>}{person.seldom && below !== null && <span className={styles.seldom}> {t('register-seldom', { below })}</span>}</div>
      <div role="gridcell" className={styles.second}>{person.number || '–'}</div>
      {person.marks.map((mark, place) => <div key={place} role="gridcell">{mark.there && <Mark mark={mark} />}</div>)}
      <div role="gridcell" className={`num ${styles.end}`}>{t('register-of', { attended: attended(person), taken: person.taken })}</div>
    </>
  );
}

function Mark({ mark }: { mark: RegisterMark }) {
  return (
    <span className={styles.mark}>
      <span className={mark.closing ? styles.closing : undefined}><AttendanceMark mark={mark.mark} own={mark.own} minutes={mark.minutes} /></span>
      {mark.early !== null && <span className={`num ${styles.quiet}`} aria-label={t('report-mark-early', { minutes: mark.early })}>−{mark.early}</span>}
      {mark.two_versions && <span className={styles.doubt} role="img" aria-label={t('decision-two_versions')}>!</span>}
    </span>
  );
}
