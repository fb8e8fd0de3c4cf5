/** Dates, times and numbers as the design writes them. Instants are RFC 3339 with the rollout's offset. */
import { currentLanguage, type Language } from '../settings';

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/**
 * The wall clock that stands in the text itself, so that a laptop in another zone shows the rollout's time. An
 * instant in UTC (it ends in Z) belongs to no rollout: it is shown as this laptop's clock.
 */
export function wallClock(instant: string): Parts | null {
  const at = new Date(instant);
  if (instant.endsWith('Z') && !Number.isNaN(at.getTime())) {
    return { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate(), hour: at.getHours(), minute: at.getMinutes() };
  }
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(instant);
  if (!found) return null;
  const [year, month, day, hour, minute] = found.slice(1).map(Number);
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1, hour: hour ?? 0, minute: minute ?? 0 };
}

/** Formatters are dear to make and are asked for at every key: each is made once. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<Language, Intl.NumberFormat>();

function dateWord(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const made = dates.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', ...options });
  dates.set(key, made);
  return made.format(at);
}

const two = (value: number): string => String(value).padStart(2, '0');
const locale = (language: Language): string => (language === 'vi' ? 'vi-VN' : 'en-GB');

/** 14:06 */
export function time(instant: string): string {
  const parts = wallClock(instant);
  return parts ? `${two(parts.hour)}:${two(parts.minute)}` : '';
}

/** Tue 2 Mar 2027; Thứ Ba 02/03/2027. */
export function date(instant: string, language: Language = currentLanguage()): string {
  const parts = wallClock(instant);
  if (!parts) return '';
  const at = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  const word = (options: Intl.DateTimeFormatOptions) => dateWord(at, language, options);
  if (language === 'vi') return `${word({ weekday: 'long' })} ${two(parts.day)}/${two(parts.month)}/${parts.year}`;
  return `${word({ weekday: 'short' })} ${parts.day} ${word({ month: 'short' })} ${parts.year}`;
}

/** 2 Mar; 02/03. */
export function shortDate(instant: string, language: Language = currentLanguage()): string {
  const parts = wallClock(instant);
  if (!parts) return '';
  if (language === 'vi') return `${two(parts.day)}/${two(parts.month)}`;
  const at = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  return `${parts.day} ${dateWord(at, 'en', { month: 'short' })}`;
}

/** Tue 2 Mar 2027, 14:06. */
export function dateTime(instant: string, language: Language = currentLanguage()): string {
  return instant === '' ? '' : `${date(instant, language)}, ${time(instant)}`;
}

/** 14:06 if that is today where the instant was written, else with its day. */
export function when(instant: string, now: Date = new Date(), language: Language = currentLanguage()): string {
  const day = wallClock(instant);
  if (!day) return '';
  const here = `${day.year}-${two(day.month)}-${two(day.day)}`;
  return here === atOffset(now, instant) ? time(instant) : `${shortDate(instant, language)} ${time(instant)}`;
}

/** 14:06 on the day of `base`, an instant in the same zone; else with its day. */
export function timeFrom(instant: string, base: string, language: Language = currentLanguage()): string {
  return instant.slice(0, 10) === base.slice(0, 10) ? time(instant) : `${shortDate(instant, language)} ${time(instant)}`;
}

/** The calendar day that `now` is at the offset of `instant`. */
function atOffset(now: Date, instant: string): string {
  if (instant.endsWith('Z')) return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const found = /([+-])(\d{2}):(\d{2})$/.exec(instant);
  const minutes = found ? (Number(found[2]) * 60 + Number(found[3])) * (found[1] === '-' ? -1 : 1) : 0;
  return new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 10);
}

/** Tue 2 Mar 2027, 14:00–18:00 ICT. */
export function span(starts: string, ends: string | null, zone: string, language: Language = currentLanguage()): string {
  const until = ends ? `–${time(ends)}` : '';
  const short = zoneName(starts, zone);
  return `${date(starts, language)}, ${time(starts)}${until}${short ? ` ${short}` : ''}`;
}

/** ICT for Asia/Ho_Chi_Minh; engines write GMT+7 where they know no letters. */
export function zoneName(instant: string, zone: string): string {
  const letters: Record<string, string> = { 'Asia/Ho_Chi_Minh': 'ICT', 'Asia/Saigon': 'ICT', 'Asia/Bangkok': 'ICT' };
  const fixed = letters[zone];
  if (fixed) return fixed;
  const key = `${zone}${instant.slice(0, 10)}`;
  const before = zoneWords.get(key);
  if (before !== undefined) return before;
  const found = zoneWord(instant, zone);
  zoneWords.set(key, found);
  return found;
}

const zoneWords = new Map<string, string>();

function zoneWord(instant: string, zone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(new Date(instant));
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

/** T−16:20, T−14h, T+2d 04:04 from minutes; minus is U+2212. */
export function relative(minutes: number): string {
  const sign = minutes < 0 ? '\u2212' : '+';
  const size = Math.abs(minutes);
  const days = Math.floor(size / 1440);
  const hours = Math.floor((size % 1440) / 60);
  const rest = size % 60;
  if (size === 0) return 'T+0';
  if (size >= 2 * 1440) return rest === 0 && hours === 0 ? `T${sign}${days}d` : `T${sign}${days}d ${two(hours)}:${two(rest)}`;
  if (rest === 0) return `T${sign}${Math.floor(size / 60)}h`;
  return `T${sign}${two(Math.floor(size / 60))}:${two(rest)}`;
}

/** The clock of the top bar: minutes always shown, seconds in the last hour before T-0. */
export function clock(seconds: number): string {
  const sign = seconds < 0 ? '\u2212' : '+';
  const size = Math.abs(seconds);
  if (seconds < 0 && size < 3600) return `T${sign}00:${two(Math.floor(size / 60))}:${two(Math.floor(size % 60))}`;
  const minutes = Math.floor(size / 60);
  const days = Math.floor(minutes / 1440);
  const day = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
  return days > 0 ? `T${sign}${days}d ${day}` : `T${sign}${day}`;
}

/** 1,234.5; 1.234,5. */
export function number(value: number, language: Language = currentLanguage()): string {
  const made = numbers.get(language) ?? new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 });
  numbers.set(language, made);
  return made.format(value);
}

/** 61 %; 61%. */
export function percent(share: number, language: Language = currentLanguage()): string {
  return `${number(Math.round(share * 100), language)}${language === 'vi' ? '' : '\u00a0'}%`;
}

/** Hundredths, e.g. of a per cent, as people read them, to the last digit: 79.99, 80; 79,99 in Vietnamese. */
export const hundredths = (value: number, language: Language = currentLanguage()): string =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 }).format(value / 100);

/** Thousandths as readings and reports have them, to the last digit: 0.18, 1,234.5; 0,18 in Vietnamese. */
export const thousandths = (value: number, language: Language = currentLanguage()): string =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: 3 }).format(value / 1000).replace('-', '\u2212');

/** 30 min, 1 h 30 min. */
export function duration(minutes: number, language: Language = currentLanguage()): string {
  const [h, m] = language === 'vi' ? ['giờ', 'phút'] : ['h', 'min'];
  if (minutes < 60) return `${minutes} ${m}`;
  return minutes % 60 === 0 ? `${minutes / 60} ${h}` : `${Math.floor(minutes / 60)} ${h} ${minutes % 60} ${m}`;
}

/** Minutes as a length of time: 45 min, 2 h 15 min, 6 days 23 h; the same as the engine's. */
export function length(minutes: number, language: Language = currentLanguage()): string {
  const size = Math.abs(minutes);
  const [days, rest] = [Math.floor(size / 1440), size % 1440];
  const day = language === 'vi' ? 'ngày' : days === 1 ? 'day' : 'days';
  return [days > 0 ? `${days} ${day}` : '', rest > 0 || days === 0 ? duration(rest, language) : ''].filter(Boolean).join(' ');
}

/** From so many minutes on, nobody reckons in minutes. */
export const LONG = 180;

/** How far something is behind its plan, or before it with a minus: 45 min, −20 min, 6 days 23 h 15 min. */
export function behindBy(minutes: number, language: Language = currentLanguage()): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '\u2212' : ''}${size < LONG ? `${size} ${language === 'vi' ? 'phút' : 'min'}` : length(size, language)}`;
}
