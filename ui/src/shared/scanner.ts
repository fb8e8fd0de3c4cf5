/**
 * A scanner is a keyboard that types faster than a hand and ends with Enter. This tells the two apart anywhere in the
 * window, whatever has the focus and whatever the input method makes of the keys; what a scan typed into a field by
 * the way is taken out again.
 */
import { useEffect, useRef } from 'react';

/** Longest pause between two signs of one scan. Milliseconds; quick hands need twice as long. */
export const handMs = 50;
const fewest = 4;

/** Keys of a scan so far. */
export interface Burst {
  text: string;
  at: number;
}

/** The burst with one more sign; a pause begins a new one. */
export function longer(burst: Burst | null, sign: string, at: number): Burst {
  return burst && at - burst.at <= handMs ? { text: burst.text + sign, at } : { text: sign, at };
}

/** What was scanned, where Enter at `at` ends a scan rather than being pressed by a hand. */
export function scanned(burst: Burst | null, at: number): string | null {
  if (!burst || at - burst.at > handMs || burst.text.length < fewest) return null;
  return isCode(burst.text) ? burst.text : null;
}

/** A name that is typed quickly is no code: codes and numbers hold digits and, but for the screen's, no spaces. */
export const isCode = (text: string): boolean => /\d/.test(text) && (!/\s/.test(text) || /^muster\s?\d/i.test(text));

/** Whether a text that was typed by hand is a badge: the letter B and twelve digits, as on the paper. */
export const isBadge = (text: string): boolean => /^b\d{12}$/i.test(text.replace(/\s/g, ''));

/**
 * The sign of a key by its place on the keyboard where that says more than what came of it: digits are read before
 * Telex, VNI or another country's layout changes them, and letters where an input method swallowed them.
 */
export function signOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;
  if (key.length === 1) return key;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? (code === 'Minus' ? '-' : null);
}

/** Takes a scan; answering false leaves it to the next, and in the end Enter to whatever has the focus. */
type Taker = (text: string) => boolean;

/** The screen's come first, then what the frame around them makes of a scan. */
const takers: { screen: Taker[]; frame: Taker[] } = { screen: [], frame: [] };

/** Gives each scan to the screen that is shown. */
export function useScanner(onScan: Taker, of: keyof typeof takers = 'screen'): void {
  const latest = useRef(onScan);
  latest.current = onScan;
  useEffect(() => {
    const taker: Taker = (text) => latest.current(text);
    const first = takers.screen.length + takers.frame.length === 0;
    takers[of].push(taker);
    // Before everything else: what a scan means is decided here.
    if (first) window.addEventListener('keydown', onKey, true);
    return () => {
      takers[of].splice(takers[of].indexOf(taker), 1);
      if (takers.screen.length + takers.frame.length === 0) window.removeEventListener('keydown', onKey, true);
    };
  }, [of]);
}

let burst: Burst | null = null;
let before: { field: HTMLInputElement | HTMLTextAreaElement; value: string } | null = null;

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) { burst = null; return; }
  if (event.key === 'Enter' || event.key === 'Tab') {
    const text = scanned(burst, event.timeStamp);
    burst = null;
    if (text === null || ![...takers.screen, ...takers.frame].some((taker) => taker(text))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (before) restore(before.field, before.value);
    before = null;
    return;
  }
  const sign = signOf(event);
  // An arrow is pressed by a hand: what was typed before it was no scan.
  if (sign === null) { if (/^(Arrow|Home|End|Page|Escape|Backspace|Delete)/.test(event.key)) burst = null; return; }
  burst = longer(burst, sign, event.timeStamp);
  if (burst.text.length === 1) before = fieldOf(event.target);
}

function fieldOf(target: EventTarget | null): { field: HTMLInputElement | HTMLTextAreaElement; value: string } | null {
  const writes = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));
  return writes ? { field: target, value: target.value } : null;
}

/** Through the setter of the page's own making, so that React hears of it. */
function restore(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (field.value === value) return;
  const own = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(own, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
