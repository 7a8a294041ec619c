import { expect, it } from 'vitest';
import { boundedPlaces } from '../../../src/renderer/notes/bounded-places';

it('few places are named one by one; of very many it is said how many and how far', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `S${93 - index}`);
  expect(boundedPlaces(ids(12), 12)).toEqual({ many: null, rest: 0 });
  expect(boundedPlaces(ids(93), 2)).toEqual({ many: { count: 93, first: 1, last: 93 }, rest: 0 });
  expect(boundedPlaces([], 20)).toEqual({ many: null, rest: 20 });
});
