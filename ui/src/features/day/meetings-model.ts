/** Words and order of meetings and decisions; the points of an agenda by part. */
import type { AgendaPoint, MeetingLine, ResolutionLine } from '../../api/types';
import { fold } from '../../shared/text/fold';

export const sorts = ['standup', 'checkpoint', 'briefing', 'review'] as const;
export const asSort = (word: string): (typeof sorts)[number] => sorts.find((one) => one === word) ?? 'checkpoint';

export const meetingStates = ['planned', 'late', 'open', 'closed'] as const;
export const asState = (word: string): (typeof meetingStates)[number] => meetingStates.find((one) => one === word) ?? 'planned';

/** In the order in which a team goes through them. */
export const parts = ['rota', 'topics', 'run', 'gates', 'conditions', 'readings', 'downtime', 'observations', 'decisions', 'carried', 'next'] as const;
export type Part = (typeof parts)[number];

/** The points by part; a part that a newer version knows stands under the last. */
export function byPart(points: readonly AgendaPoint[]): { part: Part; points: AgendaPoint[] }[] {
  const of = (point: AgendaPoint): Part => parts.find((part) => part === point.part) ?? 'next';
  return parts.map((part) => ({ part, points: points.filter((point) => of(point) === part) })).filter((one) => one.points.length > 0);
}

/** The meeting that comes next: the first that is planned and not over. */
export const comesNext = (meetings: readonly MeetingLine[], asOf: string): MeetingLine | null =>
  meetings.find(({ state, starts }) => state === 'planned' && starts !== null && Date.parse(starts) >= Date.parse(asOf)) ?? null;

export const logStates = ['open', 'overdue', 'done', 'stands', 'revisited'] as const;
export type LogState = (typeof logStates)[number];
export const asLogState = (word: string): LogState => logStates.find((one) => one === word) ?? 'stands';

/** The same words as the engine's own files are filtered by: each has to stand somewhere. */
export function fits(line: ResolutionLine, text: string, state: LogState | 'all'): boolean {
  const all = fold([line.number, line.text, line.reason, line.decided_by, line.owner, line.consequences].join(' '));
  return (state === 'all' || line.state === state) && fold(text).split(/\s+/).every((part) => all.includes(part));
}
