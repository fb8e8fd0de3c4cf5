/** Figures as they are typed and shown; hours are kept in minutes. */

/** What stands in the field: hours where minutes are kept. */
export const shownFigure = (value: number, hours: boolean): number => (hours ? Math.round((value / 60) * 100) / 100 : value);

/** The figure that a text means; null where it is blank and may be, undefined where it means none. */
export function asFigure(text: string, { hours, whole, open }: { hours: boolean; whole: boolean; open: boolean }): number | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return open ? null : undefined;
  const value = Number(plain);
  if (!Number.isFinite(value) || value < 0) return undefined;
  if (hours) return Math.round(value * 60);
  return whole && !Number.isInteger(value) ? undefined : value;
}
