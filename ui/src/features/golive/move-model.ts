/** What a move is called, and what its collisions say. */
import type { Collision } from '../../api/types';
import { t } from '../../shared/i18n';
import { date, dateTime, length } from '../../shared/time/format';

export const by = (minutes: number): string => t(minutes < 0 ? 'move-earlier' : 'move-later', { by: length(Math.abs(minutes)) });

export function collisionWords({ code, at, count, name }: Collision): string {
  switch (code) {
    case 'holiday':
      return t('collision-holiday', { day: date(at), name, count });
    case 'order':
      return t('collision-order', { at: dateTime(at) });
    case 'late':
      return t('collision-late', { at: dateTime(at) });
    case 'past':
      return t('collision-past', { count });
    case 'trainer':
    case 'room':
      return t(code === 'room' ? 'collision-room' : 'collision-trainer', { at: dateTime(at), name });
    case 'cohort':
    case 'people':
      return count === 0 ? t('collision-cohort', { at: dateTime(at) }) : t('collision-twice', { at: dateTime(at), count });
    case 'clock':
      return t('collision-clock', { count, by: by(Number(name)) });
    case 'invited':
      return t('collision-invited', { count });
    case 'signed':
      return t('collision-signed', { count });
    case 'run':
      return t('collision-run');
    default:
      return t('collision-weekend', { day: date(at), count });
  }
}

/** Whether the count is of the things whose titles stand behind it. */
export const countsTitles = ({ code }: Collision): boolean => ['weekend', 'holiday', 'past', 'clock', 'signed', 'run'].includes(code);
