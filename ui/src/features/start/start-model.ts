/** What the first forms check before they ask the engine, and what they begin with. Pure, but for the zone's default. */

export const leastPassphrase = 12;

/** How many characters are missing; counted as people count them, so one Vietnamese letter is one. */
export function missing(passphrase: string): number {
  return Math.max(0, leastPassphrase - [...passphrase.normalize('NFC')].length);
}

export const roles = ['deployment-lead', 'training-manager', 'support-lead', 'operations-representative', 'executive'] as const;
export type Role = (typeof roles)[number];

export { hereZone, zones } from '../../shared/time/zones';

/** A go-live four weeks from `now`, at eight in the morning, as the field writes it. */
export function firstGoLive(now: Date): string {
  const day = new Date(now.getTime() + 28 * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T08:00`;
}

/** `YYYY-MM-DDTHH:MM`, also where the field is plain text and somebody typed a space; null if it is no such thing. */
export function localTime(text: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/.exec(text.trim());
  return found && !Number.isNaN(Date.parse(`${found[1]}T${found[2]}`)) ? `${found[1]}T${found[2]}` : null;
}
