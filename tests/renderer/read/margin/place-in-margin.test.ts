import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MarginItem,
  placeCodes,
  placeNotes,
  placeNumbers,
} from '../../../../src/renderer/read/margin/place-in-margin';

const margin = { columns: 2, columnWidth: 38 } as const;
const code = (id: string, top: number, fields: Partial<MarginItem> = {}): MarginItem => ({
  id,
  top,
  width: 24,
  height: 14,
  ...fields,
});
const placed = (items: readonly MarginItem[], columns: 1 | 2 = 2) =>
  Object.fromEntries(placeCodes(items, { ...margin, columns }).places);

describe('the editor’s margin', () => {
  test('sets a code level with its line', () => {
    expect(placed([code('a', 0), code('b', 60)])).toEqual({
      a: { top: 0, column: 0 },
      b: { top: 60, column: 0 },
    });
  });

  test('sets two on one line side by side, the first at the left', () => {
    expect(placed([code('a', 30, { height: 28 }), code('b', 30)])).toEqual({
      a: { top: 30, column: 1 },
      b: { top: 30, column: 0 },
    });
  });

  test('sets two on one line one above the other where there is one column, or the second is too wide', () => {
    const stacked = { a: { top: 30, column: 0 }, b: { top: 44, column: 0 } };
    expect(placed([code('a', 30), code('b', 30)], 1)).toEqual(stacked);
    expect(placed([code('a', 30), code('b', 30, { width: 44 })])).toEqual(stacked);
  });

  test('pushes down what would overlap, and says how tall the margin is', () => {
    const items = [code('a', 0, { height: 28 }), code('b', 20), code('against', 20, { width: 60 })];
    const { places, foot } = placeCodes(items, margin);
    expect([...places.values()].map(({ top }) => top)).toEqual([0, 28, 42]);
    expect(foot).toBe(56);
  });

  test('never overlaps and keeps the reading order downwards, whatever the lines', () => {
    const anyItems = fc
      .array(
        fc.record({
          line: fc.nat(6),
          width: fc.integer({ min: 10, max: 70 }),
          height: fc.constantFrom(14, 28),
        }),
        { maxLength: 12 },
      )
      .map((items) =>
        items
          .toSorted((a, b) => a.line - b.line)
          .map(({ line, width, height }, index) => ({ id: String(index), top: line * 24, width, height })),
      );
    fc.assert(
      fc.property(anyItems, fc.constantFrom(1 as const, 2 as const), (items, columns) => {
        const { places, foot } = placeCodes(items, { ...margin, columns });
        expect(places.size).toBe(items.length);
        let last = { top: 0, foot: 0 };
        for (const item of items) {
          const place = places.get(item.id);
          if (!place) throw new Error('An item has no place.');
          expect(place.top).toBeGreaterThanOrEqual(item.top);
          expect(place.top === last.top || place.top >= last.foot).toBe(true);
          last = { top: place.top, foot: Math.max(last.foot, place.top + item.height) };
        }
        expect(foot).toBe(last.foot);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('the reader’s margin', () => {
  test('pushes notes down on overlap and leaves the others at their lines', () => {
    const items = [code('a', 0, { height: 60 }), code('b', 30, { height: 40 }), code('c', 300)];
    expect(Object.fromEntries(placeNotes(items, 8))).toEqual({ a: 0, b: 68, c: 300 });
  });

  test('never overlaps two notes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 200 }) })),
        (notes) => {
          const items = notes.map((note, index) => ({ id: String(index), width: 152, ...note }));
          const tops = placeNotes(items, 8);
          const placed = items
            .map((item) => ({ top: tops.get(item.id) ?? 0, height: item.height }))
            .toSorted((a, b) => a.top - b.top);
          for (const [index, note] of placed.entries()) {
            const next = placed[index + 1];
            if (next) expect(next.top).toBeGreaterThanOrEqual(note.top + note.height + 8);
          }
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });
});

describe('the numbers of the sentences', () => {
  const numbers = (tops: readonly number[]) =>
    [...placeNumbers(new Map(tops.map((top, index) => [`S${index + 1}`, { top }])), 15).values()].map(
      ({ top, isCrowded }) => `${top}${isCrowded ? ' crowded' : ''}`,
    );

  test('stand at their first lines', () => expect(numbers([0, 30, 90])).toEqual(['0', '30', '90']));

  test('stand one below the other where sentences begin on one line', () => {
    expect(numbers([0, 30, 30, 60])).toEqual(['0', '30 crowded', '45 crowded', '60']);
    expect(numbers([0, 0, 0, 30])).toEqual(['0 crowded', '15 crowded', '30 crowded', '45']);
  });
});
