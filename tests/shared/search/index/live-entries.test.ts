import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { createLiveEntries, fewEntries } from '../../../../src/shared/search/index/live-entries';
import { indexOf } from '../../../../src/shared/search/index/search-index';
import { buildIndex } from '../tools/build-index';
import type { Searchable } from '../../../../src/shared/search/searchable';

const words = ['guarantee', 'guarantees', 'war', 'treaty', 'peace', 'troops'];
const note = (id: number, text: string): Searchable => ({
  id: `notes:${id}`,
  group: 'notes',
  place: { kind: 'note', noteId: String(id), sentence: null },
  fields: { title: '', text, more: '' },
  by: 'reader',
  order: [id],
  facets: {},
});
const anyText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '));
/** A note is written, changed or taken away. */
const anyStep = fc.record({ id: fc.nat(20), text: fc.oneof(anyText, fc.constant(null)) });

describe('notes that come, change and go', () => {
  test('are found as if the index had been made of them at once', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), fc.boolean(), (steps, isSettled) => {
        const live = createLiveEntries();
        const notes = new Map<number, Searchable>();
        for (const { id, text } of steps) {
          if (text === null) notes.delete(id);
          else notes.set(id, note(id, text));
          live.take([...notes.values()]);
          if (isSettled) live.settle();
          const now = [...notes.values()].toSorted((a, b) => (a.order?.[0] ?? 0) - (b.order?.[0] ?? 0));
          for (const query of ['guarant', 'war peace ', '"treaty war"']) {
            expect(searchIndex(indexOf(live.parts()), query)).toEqual(searchIndex(buildIndex(now), query));
          }
        }
      }),
      { seed: 67, numRuns: 150 },
    );
  });

  test('few segments are kept, and they are joined when a quarter is dead', () => {
    const live = createLiveEntries();
    const notes = Array.from({ length: 100 }, (_, id) => note(id, 'war'));
    for (let count = 1; count <= 100; count += 1) {
      live.take(notes.slice(0, count));
      expect(live.parts().length).toBeLessThanOrEqual(9);
    }
    live.take(notes.slice(0, 70));
    expect(live.settle()).toBe(true);
    expect(live.parts()).toHaveLength(1);
    expect(live.parts()[0]?.segment.size).toBe(70);
    expect(live.settle()).toBe(false);
  });

  test('only what changed is inverted again', () => {
    const live = createLiveEntries();
    const notes = Array.from({ length: fewEntries * 2 }, (_, id) => note(id, 'war'));
    live.take(notes);
    const changed = notes.map((each, id) => (id === 7 ? note(7, 'peace') : each));
    expect(live.freshOf(changed)).toEqual([changed[7]]);
    live.take(changed);
    expect(live.parts().map(({ segment }) => segment.size)).toEqual([fewEntries * 2, 1]);
    expect(live.freshOf(changed)).toEqual([]);
  });
});
