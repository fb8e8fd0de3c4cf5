/** Which rows are in sight, and where a key leads. Pure. */

const spare = 6;

/** Indices to draw: those in sight, some to spare, and the tab stop wherever it is, so that focus is never lost. */
export function inSight(top: number, height: number, rowHeight: number, count: number, stop: number): number[] {
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(count - 1, Math.ceil((top + height) / rowHeight) + spare);
  const found: number[] = [];
  if (stop >= 0 && stop < first) found.push(stop);
  for (let index = first; index <= last; index++) found.push(index);
  if (stop > last && stop < count) found.push(stop);
  return found;
}

/** The row a key leads to, skipping group rows; null if the key does not move. */
export function step(
  key: string,
  from: number,
  count: number,
  page: number,
  isGroup: (index: number) => boolean = () => false,
): number | null {
  switch (key) {
    case 'ArrowDown':
      return settle(from + 1, 1, count, isGroup);
    case 'ArrowUp':
      return settle(from - 1, -1, count, isGroup);
    case 'PageDown':
      return settle(Math.min(count - 1, from + page), 1, count, isGroup) ?? settle(count - 1, -1, count, isGroup);
    case 'PageUp':
      return settle(Math.max(0, from - page), -1, count, isGroup) ?? settle(0, 1, count, isGroup);
    case 'Home':
      return settle(0, 1, count, isGroup);
    case 'End':
      return settle(count - 1, -1, count, isGroup);
    default:
      return null;
  }
}

function settle(index: number, by: 1 | -1, count: number, isGroup: (index: number) => boolean): number | null {
  for (let at = index; at >= 0 && at < count; at += by) if (!isGroup(at)) return at;
  return null;
}
