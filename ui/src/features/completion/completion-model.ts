/** What the completion screen shows, worked out from the engine's answer: words for a row, points of the chart. Pure. */
import type { CompletionView, GroupLine, MissingLine } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
import { date, hundredths } from '../../shared/time/format';

export type Lack = 'all' | 'attendance' | 'topics' | 'assessment';
export const lacks: readonly Lack[] = ['all', 'attendance', 'topics', 'assessment'];

/** Which group the list of the missing is about. */
export interface Chosen {
  kind: string;
  id: string;
  title: string;
}

export const everybody = (view: CompletionView): GroupLine | undefined => view.groups.find(({ kind }) => kind === 'all');

/** Groups of one kind; departments only where there are some. */
export const ofKind = (view: CompletionView, kind: string): GroupLine[] => view.groups.filter((group) => group.kind === kind);

/** Where a group stands, in words: how many are behind, else what it waits for. */
export function standing({ state, roster, complete }: GroupLine): string {
  if (state === 'behind') return t('completion-behind', { count: roster - complete });
  const id = `completion-state-${state}`;
  return known(id) ? t(id as PlainId) : state;
}

/** Why somebody is missing, in one phrase. */
export function reason({ why, session, at, score, pass_mark, make_up }: MissingLine): string {
  if (make_up?.state === 'planned' || make_up?.state === 'lapsed') {
    return t(`completion-why-make-up-${make_up.state}`, { day: make_up.at === null ? '' : `, ${date(make_up.at)}`, session: make_up.title });
  }
  const day = at === null ? '' : date(at);
  switch (why) {
    case 'absent': case 'excused': case 'part': case 'not_marked': case 'not_held':
      return t(`completion-why-${why}`, { day, session });
    case 'failed':
      return t('completion-why-failed', { score: hundredths(score ?? 0), mark: hundredths(pass_mark ?? 0) });
    case 'no_session': case 'no_topics': case 'not_scored':
      return t(`completion-why-${why}`);
    default:
      return why;
  }
}

/** The points of a line in a field of this size; the axis begins at zero. */
export function points(values: readonly (number | null)[], most: number, width: number, height: number): string {
  const last = Math.max(values.length - 1, 1);
  return values
    .flatMap((value, index) => (value === null ? [] : [`${(index * width) / last},${height - (value * height) / Math.max(most, 1)}`]))
    .join(' ');
}
