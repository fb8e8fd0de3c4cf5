/** Segments of a session as they are typed: their sum against the session's length, and when each begins. */
import type { SegmentEntry, SegmentLine } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
import { time } from '../../shared/time/format';

export const segmentForms = ['talk', 'walkthrough', 'exercise', 'questions', 'assessment', 'feedback', 'break'] as const;
export const mostSegments = 30;

export interface Draft {
  /** Stays with it when it moves. */
  key: number;
  title: string;
  form: string;
  minutes: string;
  /** Id of a topic, or empty. */
  topic: string;
  trainer: string;
}

export const draftsOf = (lines: readonly SegmentLine[]): Draft[] =>
  lines.map(({ title, form, minutes, topic, trainer }, key) => ({ key, title, form, minutes: String(minutes), topic: topic ?? '', trainer }));

/** Whole minutes, 1 to 1440; else nothing. */
export const minutesOf = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 1440 ? Number(text) : null);

/** Minutes of all that can be read. */
export const sumOf = (drafts: readonly Draft[]): number => drafts.reduce((all, { minutes }) => all + (minutesOf(minutes) ?? 0), 0);

export const areSound = (drafts: readonly Draft[]): boolean => drafts.every(({ minutes }) => minutesOf(minutes) !== null);

export const entriesOf = (drafts: readonly Draft[]): SegmentEntry[] =>
  drafts.map(({ title, form, minutes, topic, trainer }) => ({ title: title.trim(), form, minutes: minutesOf(minutes) ?? 0, topic: topic || null, trainer: trainer.trim() || null }));

/** Whether something else would be written than what stands there. */
export const haveChanged = (drafts: readonly Draft[], lines: readonly SegmentLine[]): boolean =>
  JSON.stringify(entriesOf(drafts)) !== JSON.stringify(entriesOf(draftsOf(lines)));

/** One more: as long as what is left of the session, up to half an hour. */
export function oneMore(drafts: readonly Draft[], length: number): Draft[] {
  const left = length - sumOf(drafts);
  const minutes = left > 0 ? Math.min(left, 30) : 30;
  return [...drafts, { key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1, title: '', form: 'talk', minutes: String(minutes), topic: '', trainer: '' }];
}

/** The same with one moved up or down by a place. */
export function moved(drafts: readonly Draft[], index: number, by: -1 | 1): Draft[] {
  const [one, other] = [drafts[index], drafts[index + by]];
  if (!one || !other) return [...drafts];
  return drafts.map((draft, at) => (at === index ? other : at === index + by ? one : draft));
}

/** The wall clock at which each begins: the session's start `YYYY-MM-DDTHH:MM` and the minutes before it. */
export function beginnings(starts: string, drafts: readonly Draft[]): string[] {
  const found = /[T ](\d{2}):(\d{2})$/.exec(starts);
  let at = found ? Number(found[1]) * 60 + Number(found[2]) : null;
  return drafts.map(({ minutes }) => {
    const now = at;
    if (at !== null) at += minutesOf(minutes) ?? 0;
    return now === null ? '' : `${String(Math.floor(now / 60) % 24).padStart(2, '0')}:${String(now % 60).padStart(2, '0')}`;
  });
}

export const formWord = (form: string): string => (known(`segment-form-${form}`) ? t(`segment-form-${form}` as PlainId) : form);

/** What a segment is called: its title, else the word for its form. */
export const segmentName = ({ title, form }: { title: string; form: string }): string => title.trim() || formWord(form);

/** 08:00 Grades (Ana Ruiz). */
export const segmentWords = (segment: SegmentLine): string =>
  [segment.starts ? time(segment.starts) : '', segmentName(segment), segment.trainer && `(${segment.trainer})`].filter(Boolean).join(' ');

/** The one that is under way. */
export const underWay = (segments: readonly SegmentLine[], now: number): SegmentLine | undefined =>
  segments.find(({ starts, ends }) => starts !== null && ends !== null && Date.parse(starts) <= now && now < Date.parse(ends));
