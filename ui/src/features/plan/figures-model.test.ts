import { expect, it } from 'vitest';
import { asFigure, shownFigure } from './figures-model';

it('keeps hours in minutes and takes a comma for a point', () => {
  expect(asFigure('7,5', true)).toBe(450);
  expect(shownFigure(450, true)).toBe(7.5);
  expect(asFigure('80', false)).toBe(80);
});

it('takes no blank, no words and nothing below zero', () => {
  expect(asFigure('', false)).toBeUndefined();
  expect(asFigure('', false, true)).toBeNull();
  expect(asFigure('a lot', false)).toBeUndefined();
  expect(asFigure('-1', true)).toBeUndefined();
});
