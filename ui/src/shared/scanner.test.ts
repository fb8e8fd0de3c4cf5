import { describe, expect, it } from 'vitest';
import { isBadge, isCode, longer, scanned, signOf, type Burst } from './scanner';

function typed(text: string, pause: number): Burst | null {
  let burst: Burst | null = null;
  [...text].forEach((sign, at) => { burst = longer(burst, sign, at * pause); });
  return burst;
}
const end = (text: string, pause: number) => scanned(typed(text, pause), text.length * pause);

describe('a scanner', () => {
  it('is told from a hand by its pace and by what it types', () => {
    expect(end('B123456789012', 8)).toBe('B123456789012');
    expect(end('B123456789012', 30)).toBe('B123456789012');
    expect(end('B123456789012', 90)).toBeNull();
    expect(end('0220', 5)).toBe('0220');
    expect(end('B12', 5)).toBeNull();
    expect(end('ngoc', 5)).toBeNull();
    expect(end('anh 1990', 5)).toBeNull();
    expect(scanned(typed('B123456789012', 5), 12 * 5 + 400)).toBeNull();
  });

  it('begins anew after a pause, so that what a hand typed before is no part of it', () => {
    let burst = typed('an', 200);
    for (const [at, sign] of [...'0220'].entries()) burst = longer(burst, sign, 2000 + at * 5);
    expect(scanned(burst, 2025)).toBe('0220');
  });

  it('reads digits by their place, whatever layout and input method made of them', () => {
    expect(signOf({ key: '&', code: 'Digit1', shiftKey: false })).toBe('1');
    expect(signOf({ key: 'ă', code: 'Digit1', shiftKey: false })).toBe('1');
    expect(signOf({ key: 'Process', code: 'Digit7', shiftKey: false })).toBe('7');
    expect(signOf({ key: 'Process', code: 'KeyB', shiftKey: true })).toBe('B');
    expect(signOf({ key: 'b', code: 'KeyB', shiftKey: false })).toBe('b');
    expect(signOf({ key: '-', code: 'Minus', shiftKey: false })).toBe('-');
    expect(signOf({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBeNull();
  });

  it('knows a badge that somebody types off the paper, and what is no code', () => {
    expect(isBadge('b 1234 5678 9012')).toBe(true);
    expect(isBadge('B12345678901')).toBe(false);
    expect(isCode('MUSTER 482913')).toBe(true);
    expect(isCode('Nguyễn 2')).toBe(false);
  });
});
