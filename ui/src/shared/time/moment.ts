/** When something was written: an instant, or two between which it lies where the clock that would say more was wrong. */
import type { Between } from '../../api/types';
import { t } from '../i18n';
import { date, dateTime, time, when } from './format';

interface Dated {
  at: string;
  between?: Between | null | undefined;
}

/** Tue 2 Mar 2027, 14:06; between Tue 2 Mar 2027, 09:02 and 09:20. */
export function dateTimeOf({ at, between }: Dated): string {
  if (!between) return dateTime(at);
  const { from, to } = between;
  return t('time-between', { from: dateTime(from), to: date(from) === date(to) ? time(to) : dateTime(to) });
}

/** 14:06; between 09:02 and 09:20, where the day is plain. */
export function timeOf({ at, between }: Dated): string {
  if (!between) return time(at);
  const { from, to } = between;
  return date(from) === date(to) ? t('time-between', { from: time(from), to: time(to) }) : whenOf({ at, between });
}

/** 14:06; between 09:02 and 09:20; each with its day where that is another than today. */
export function whenOf({ at, between }: Dated): string {
  if (!between) return when(at);
  const { from, to } = between;
  return t('time-between', { from: when(from), to: date(from) === date(to) ? time(to) : when(to) });
}
