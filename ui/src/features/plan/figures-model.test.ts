import { expect, it } from 'vitest';
import { asFigure, shownFigure } from './figures-model';

it('keeps hours in minutes and takes a comma for a point', () => {
  expect(asFigure('7,5', { hours: true, whole: true, open: false })).toBe(450);
  expect(shownFigure(450, true)).toBe(7.5);
  expect(asFigure('80', { hours: false, whole: true, open: false })).toBe(80);
});

it('takes no blank, no words and nothing below zero', () => {
  expect(asFigure('', { hours: false, whole: true, open: false })).toBeUndefined();
  expect(asFigure('', { hours: false, whole: true, open: true })).toBeNull();
  expect(asFigure('2,5', { hours: false, whole: true, open: false }), 'two people and a half').toBeUndefined();
  expect(asFigure('99,9', { hours: false, whole: false, open: false })).toBe(99.9);
  expect(asFigure('a lot', { hours: false, whole: true, open: false })).toBeUndefined();
  expect(asFigure('-1', { hours: true, whole: true, open: false })).toBeUndefined();
});
