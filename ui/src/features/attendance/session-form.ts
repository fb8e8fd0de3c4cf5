/** What the forms of a session share. */
export const forms = ['workshop', 'live', 'webinar', 'recording', 'on-demand', 'one-to-one'] as const;
export const local = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/;

/** Minutes of a session: a whole number up to a day. */
export function isLength(minutes: string): boolean {
  const length = Number(minutes);
  return Number.isInteger(length) && length > 0 && length <= 1440;
}
