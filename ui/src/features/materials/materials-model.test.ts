import { expect, it } from 'vitest';
import { change } from '../../shared/settings';
import { empty, extent, inUse, lengthWords, nextState, rangeWords, readyCount, wrongOf } from './materials-model';

change({ language: 'en' });

it('writes lengths as people say them', () => {
  expect([5, 65, 300, 3725].map(lengthWords)).toEqual(['0:05', '1:05', '5:00', '1:02:05']);
});

it('says how much a material is in the figures that it has', () => {
  expect(extent({ seconds: null, pages: null, entries: null })).toBe('');
  expect(extent({ seconds: 200, pages: 1, entries: null })).toBe('3:20, 1 page');
});

it('leads from planned to published and no further', () => {
  expect(['planned', 'in-work', 'in-review', 'approved', 'published', 'retired', 'of a newer version'].map(nextState)).toEqual(['in-work', 'in-review', 'approved', 'published', null, null, null]);
});

it('names what cannot be meant', () => {
  const wrong = (part: Partial<typeof empty>) => Object.keys(wrongOf({ ...empty, title: 'FAQ', ...part }));
  expect(wrong({})).toEqual([]);
  expect(wrong({ title: ' ' })).toEqual(['title']);
  for (const length of ['3:75', '3.5', '-1', '1:2:3:4']) expect(wrong({ length }), length).toEqual(['length']);
  for (const length of ['', '210', '3:30', '1:02:00']) expect(wrong({ length }), length).toEqual([]);
  expect(wrong({ pages: 'ten', entries: '-1', link: 'javascript:alert(1)' })).toEqual(['pages', 'entries', 'link']);
});

it('counts what is in use and what is ready', () => {
  const counts = [{ state: 'planned', count: 3 }, { state: 'approved', count: 1 }, { state: 'published', count: 2 }, { state: 'retired', count: 9 }];
  expect([inUse(counts), readyCount(counts)]).toEqual([6, 3]);
});

it('says a range only where there is one', () => {
  const target = { id: 't', title: 'T', sort: 'video', audience: null, measure: 'pieces', least: 20, ready: 0, in_work: 0, planned: 0, missing: 20, out_of_range: [], unmeasured: [] };
  expect(rangeWords({ ...target, shortest: null, longest: null })).toBeNull();
  expect(rangeWords({ ...target, shortest: 120, longest: 300 })).toBe('2:00 to 5:00 each');
});
