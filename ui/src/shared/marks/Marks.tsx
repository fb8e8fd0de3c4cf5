/**
 * Every state as a shape (plus a letter or sign, plus a colour): one file, 16 px grid, attendance marks 20.
 * Round took part, square did not; solid is the plain case, hollow the qualified one.
 */
import type { ReactNode } from 'react';
import { t } from '../i18n';
import { isBase, markWord, statusOf, useStatuses } from './statuses';
import styles from './Marks.module.css';

export type AttendanceState = 'present' | 'late' | 'excused' | 'absent' | 'remote' | 'blank';
export type ItemState = 'todo' | 'running' | 'done' | 'blocked' | 'failed' | 'skipped' | 'not_applicable';
export type DecisionState = 'go' | 'conditional' | 'pause' | 'no_go' | 'two_versions';
export type CriterionState = 'met' | 'not_met' | 'not_yet' | 'not_applicable' | 'waived';
export type SignState = 'accepted' | 'conditions' | 'declined' | 'unsigned';

interface Drawn {
  /** Colour class. */
  tone: string;
  draw: ReactNode;
}

interface ShapeProps extends Drawn {
  name: string;
  width?: number;
  size?: number;
  /** The word stands beside it: the shape is then decoration. */
  quiet?: boolean;
}

function Shape({ tone, draw, name, width, size = 16, quiet = false }: ShapeProps) {
  const wide = width ?? size;
  return (
    <svg
      className={`${styles.mark} ${styles[tone] ?? ''}`}
      viewBox={`0 0 ${wide} ${size}`}
      style={{ width: `${wide / 16}rem`, height: `${size / 16}rem` }}
      {...(quiet ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {draw}
    </svg>
  );
}

const letter = (text: string, x = 10, solid = true): ReactNode => (
  <text x={x} y={14} textAnchor="middle" className={solid ? styles.onMark : styles.letter}>
    {text}
  </text>
);

function attendance(state: AttendanceState, sign: string, minutes: number | null): Drawn & { width?: number } {
  switch (state) {
    case 'present':
      return { tone: 'ok', draw: <><circle cx={10} cy={10} r={9} fill="currentColor" />{letter(sign)}</> };
    case 'late': {
      const wide = minutes === null ? 24 : minutes > 99 ? 42 : minutes > 9 ? 36 : 32;
      const text = minutes === null ? sign : `${sign} ${minutes}`;
      return {
        tone: 'late',
        width: wide,
        draw: <><rect x={0} y={1} width={wide} height={18} rx={9} fill="currentColor" />{letter(text, wide / 2)}</>,
      };
    }
    case 'remote':
      return { tone: 'remote', draw: <><circle cx={10} cy={10} r={8.25} className={styles.hollow} />{letter(sign, 10, false)}</> };
    case 'absent':
      return { tone: 'bad', draw: <><rect x={1} y={1} width={18} height={18} rx={2} fill="currentColor" />{letter(sign)}</> };
    case 'excused':
      return { tone: 'excused', draw: <><rect x={1.75} y={1.75} width={16.5} height={16.5} rx={2} className={styles.hollow} />{letter(sign, 10, false)}</> };
    case 'blank':
      return { tone: 'quiet', draw: <path d="M5 10h9" className={styles.stroke} /> };
  }
}

export const asAttendance = (mark: string | null): AttendanceState =>
  isBase(mark) ? mark : 'blank';

/** The shape says what it counts as, the letter which status of the rollout it is. */
export function AttendanceMark({ mark, own = null, minutes = null, quiet }: { mark: string | null; own?: string | null | undefined; minutes?: number | null; quiet?: boolean }) {
  const statuses = useStatuses();
  const sign = statusOf(mark, own, statuses)?.letter ?? '';
  return <Shape {...attendance(asAttendance(mark), sign, minutes)} size={20} name={markWord(mark, own, minutes)} {...(quiet ? { quiet } : {})} />;
}

const check = <path d="m4.9 8.3 2.1 2.1 4.1-4.5" className={styles.cut} />;
const cross = <path d="m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2" className={styles.cut} />;
const ring = <circle cx={8} cy={8} r={6.25} className={styles.hollow} />;
const dashed = <circle cx={8} cy={8} r={6.25} className={styles.dashed} />;
const disc = <circle cx={8} cy={8} r={7} fill="currentColor" />;
const diamond = <rect x={2.7} y={2.7} width={10.6} height={10.6} rx={1} transform="rotate(45 8 8)" fill="currentColor" />;
const slashed = <><rect x={1.75} y={1.75} width={12.5} height={12.5} rx={1.5} className={styles.hollow} /><path d="m4.5 11.5 7-7" className={styles.stroke} /></>;
const page = 'M3.75 1.75h5.5l3 3v9.5h-8.5z';

const items: Record<ItemState, Drawn> = {
  todo: { tone: 'quiet', draw: ring },
  running: { tone: 'accent', draw: <>{ring}<path d="M8 3.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" /></> },
  done: { tone: 'ok', draw: <>{disc}{check}</> },
  blocked: { tone: 'late', draw: <><rect x={1} y={1} width={14} height={14} rx={2} fill="currentColor" /><path d="M4.5 8h7" className={styles.cut} /></> },
  failed: { tone: 'bad', draw: <>{diamond}{cross}</> },
  skipped: { tone: 'quiet', draw: <>{dashed}<path d="m7 5.6 2.4 2.4L7 10.4" className={styles.stroke} /></> },
  not_applicable: { tone: 'quiet', draw: slashed },
};

const decisions: Record<DecisionState, Drawn> = {
  go: { tone: 'ok', draw: <path d="M8 1.5 14 8h-3.5v6.5h-5V8H2z" fill="currentColor" /> },
  conditional: { tone: 'late', draw: <><path d="M8 1.5 14.5 8 8 14.5 1.5 8z" className={styles.hollow} /><path d="M8 1.5 1.5 8 8 14.5z" fill="currentColor" /></> },
  pause: { tone: 'excused', draw: <path d="M4 2.5h3v11H4zm5 0h3v11H9z" fill="currentColor" /> },
  no_go: { tone: 'bad', draw: <><path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" /><path d="M4.5 8h7" className={styles.cut} /></> },
  two_versions: { tone: 'late', draw: <path d="M6 3.5 1.75 8 6 12.5m4-9L14.25 8 10 12.5" className={styles.stroke} /> },
};

const criteria: Record<CriterionState, Drawn> = {
  met: { tone: 'ok', draw: <>{disc}{check}</> },
  not_met: { tone: 'bad', draw: <>{diamond}{cross}</> },
  not_yet: { tone: 'excused', draw: <>{dashed}<path d="M8 4.8V8l2 1.4" className={styles.stroke} /></> },
  not_applicable: { tone: 'quiet', draw: slashed },
  waived: { tone: 'late', draw: <><path d="M8 1.5 13.5 3.5v4.2c0 3.2-2.3 5.4-5.5 6.8-3.2-1.4-5.5-3.6-5.5-6.8V3.5z" className={styles.hollow} /><path d="m5.2 5.8 1.2 4L8 6.4l1.6 3.4 1.2-4" className={styles.stroke} /></> },
};

const signs: Record<SignState, Drawn> = {
  accepted: { tone: 'ok', draw: <><path d={page} fill="currentColor" /><path d="m5.6 8.9 1.7 1.7 3-3.4" className={styles.cut} /></> },
  conditions: { tone: 'late', draw: <><path d={page} className={styles.hollow} /><path d="M6 8h4m-4 2.8h4" className={styles.stroke} /></> },
  declined: { tone: 'bad', draw: <><path d={page} className={styles.hollow} /><path d="m6.3 7.4 3.4 3.4m0-3.4-3.4 3.4" className={styles.stroke} /></> },
  unsigned: { tone: 'quiet', draw: <path d={page} className={styles.dashed} /> },
};

interface StateProps<S> {
  state: S;
  quiet?: boolean;
}

export const ItemMark = ({ state, quiet = false }: StateProps<ItemState>) => (
  <Shape {...items[state]} name={t(`item-${state}`)} quiet={quiet} />
);
export const DecisionMark = ({ state, quiet = false }: StateProps<DecisionState>) => (
  <Shape {...decisions[state]} name={t(`decision-${state}`)} quiet={quiet} />
);
export const CriterionMark = ({ state, quiet = false }: StateProps<CriterionState>) => (
  <Shape {...criteria[state]} name={t(`criterion-${state}`)} quiet={quiet} />
);
export const SignMark = ({ state, quiet = false }: StateProps<SignState>) => (
  <Shape {...signs[state]} name={t(`sign-${state}`)} quiet={quiet} />
);

/** The state in its colour, shape first; ordinary states stay grey words. */
/** The word of a state; a validation passed, failed, or was not tested. */
export function ItemWord({ state, kind = '' }: { state: ItemState; kind?: string }) {
  const id = kind === 'validation' && (state === 'todo' || state === 'done' || state === 'failed') ? (`validation-${state}` as const) : (`item-${state}` as const);
  const loud = state === 'blocked' || state === 'failed';
  return (
    <span className={`${styles.word} ${loud ? (styles[items[state].tone] ?? '') : ''}`}>
      <ItemMark state={state} quiet />
      {t(id)}
    </span>
  );
}

/** The failed shape before a message. */
export const WrongMark = () => <Shape {...items.failed} name="" quiet />;
