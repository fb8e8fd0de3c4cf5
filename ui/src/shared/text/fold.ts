/** Folding for search: no marks, đ as d, lower case; the same as the engine's. */

/** Marks, and what stands in a text without being seen: as the engine's `folded` leaves them out. */
const unseen = /\p{M}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|(?!\s)\p{Cc}/gu;

export function fold(text: string): string {
  return text.normalize('NFD').replace(unseen, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * The parts of `text` that match `needle` (folded), as [start, end) in UTF-16 units of the text as it is shown,
 * so that the hit "ngoc" underlines "Ngọc".
 */
export function hits(text: string, needle: string): [number, number][] {
  if (needle === '') return [];
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const letter of text) {
    const piece = fold(letter);
    for (let unit = 0; unit < piece.length; unit++) origin.push(at);
    folded += piece;
    at += letter.length;
  }
  origin.push(text.length);
  const found: [number, number][] = [];
  for (let from = folded.indexOf(needle); from >= 0; from = folded.indexOf(needle, from + needle.length)) {
    found.push([origin[from] ?? 0, origin[from + needle.length] ?? text.length]);
  }
  return found;
}

/** Family name and the rest in front, given name (the last word) behind: people are called and sorted by it. */
export function nameParts(name: string): { front: string; given: string } {
  const trimmed = name.trim();
  const cut = trimmed.lastIndexOf(' ');
  return { front: cut < 0 ? '' : trimmed.slice(0, cut + 1), given: trimmed.slice(cut + 1) };
}

/** Two letters for the round mark: the last two words' first letters. */
export function initials(name: string): string {
  return name.trim().split(/\s+/).slice(-2).map((word) => word[0] ?? '').join('').toUpperCase();
}
