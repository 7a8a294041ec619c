import { describe, expect, test } from 'vitest';
import {
  savedAs,
  searchesKept,
  withoutRecent,
  withoutSaved,
  withRecent,
  withRecentAgain,
  withSaved,
  withSavedAt,
} from '../../../../src/shared/search/query/kept-searches';

describe('searches that are kept', () => {
  test('the newest stands first, and each stands once, however it was spaced or written', () => {
    expect(withRecent(['legal', 'troops'], ' Troops  ')).toEqual(['Troops', 'legal']);
    expect(withRecent(['war or peace'], 'war OR peace')).toEqual(['war OR peace', 'war or peace']);
  });

  test('no more than ten are kept', () => {
    const many = Array.from({ length: 30 }, (_, number) => `word ${number}`);
    const kept = many.reduce<readonly string[]>((recent, query) => withRecent(recent, query), []);
    expect(kept).toEqual(many.slice(-searchesKept.recent).toReversed());
  });

  test('a query that was typed on takes the place of what it was', () => {
    expect(withRecent(['legal', 'troops'], 'legal force', 'legal')).toEqual(['legal force', 'troops']);
  });

  test('what is empty, or too long to be read, is not kept', () => {
    expect(withRecent(['legal'], '  ')).toEqual(['legal']);
    expect(withRecent(['legal'], 'x'.repeat(1001))).toEqual(['legal']);
  });

  test('one can be taken out', () => {
    expect(withoutRecent(['legal', 'troops'], 'TROOPS')).toEqual(['legal']);
  });

  test('a search is saved once, under its last name, and comes back to where it was', () => {
    const saved = withSaved(withSaved([], { name: 'A', query: 'a' }), { name: 'B', query: 'b' });
    expect(withSaved(saved, { name: 'C', query: 'A ' })).toEqual([
      { name: 'C', query: 'A ' },
      { name: 'B', query: 'b' },
    ]);
    expect(savedAs(saved, 'b')?.name).toBe('B');
    const left = withoutSaved(saved, 'a');
    expect(left).toEqual([{ name: 'B', query: 'b' }]);
    expect(withSavedAt(left, { name: 'A', query: 'a' }, 0)).toEqual(saved);
    expect(withSavedAt(saved, { name: 'A', query: 'a' }, 0)).toEqual(saved);
  });
});

test('searches that were cleared come back after those of since, each once, and no more than are kept', () => {
  expect(withRecentAgain([], ['legal', 'troops'])).toEqual(['legal', 'troops']);
  expect(withRecentAgain(['Troops', 'war'], ['legal', 'troops'])).toEqual(['Troops', 'war', 'legal']);
  const many = Array.from({ length: searchesKept.recent }, (_, at) => `word${at}`);
  expect(withRecentAgain(['war'], many)).toEqual(['war', ...many.slice(0, -1)]);
});
