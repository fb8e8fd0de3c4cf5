/** Names of time zones as people choose them. Pure, but for the zone of this laptop. */

/** IANA names that engines still answer with their old spelling. */
const renamed: Record<string, string> = { 'Asia/Saigon': 'Asia/Ho_Chi_Minh', 'Asia/Calcutta': 'Asia/Kolkata', 'Asia/Katmandu': 'Asia/Kathmandu', 'Asia/Rangoon': 'Asia/Yangon', 'Europe/Kiev': 'Europe/Kyiv' };
const today = (zone: string): string => renamed[zone] ?? zone;

/** Names of zones to choose from; `kept` is one that is chosen already, under whatever name. */
export function zones(kept = 'UTC'): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([...known.map(today), hereZone(), 'UTC', kept])].sort();
}

export const hereZone = (): string => today(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
