/** A status update of a run in plain words, to be sent by whatever means people have: Muster sends nothing itself. */
import type { RunView } from '../../api/types';
import { t } from '../../shared/i18n';
import { date, dateTime, number, time, zoneName } from '../../shared/time/format';
import { headline } from './run-model';

export function updateOf(view: RunView): string {
  const { line, goal, way_back: way } = view;
  const running = view.noted.filter(({ item }) => view.running.includes(item));
  const next = view.noted.find(({ item }) => item === view.next);
  const lines = [
    t('update-head', { title: line.title, at: `${date(view.now)}, ${time(view.now)} ${zoneName(view.now, view.zone)}` }),
    line.mode === 'live' ? '' : t('update-rehearsal'),
    line.paused ? t('run-paused', { at: time(line.paused.since), by: line.paused.by, reason: line.paused.reason }) : '',
    `${headline(view)}. ${t('done-of', { done: number(line.done), of: number(line.tasks) })}.`,
    ...running.map((task) => t('update-running', { title: task.title, at: time(task.expected_finish) })),
    next ? t('update-next', { title: next.title, at: time(next.expected_start) }) : '',
    goal && !goal.over ? t('update-goal', { title: goal.title, at: dateTime(goal.forecast) }) : '',
    way?.latest && (way.left ?? 0) >= 0 && line.ended === null ? t('update-way-back', { at: dateTime(way.latest) }) : '',
  ];
  return lines.filter(Boolean).join('\n');
}
