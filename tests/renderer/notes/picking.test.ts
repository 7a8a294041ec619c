import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickRange, rowAfter, togglePick } from '../../../src/renderer/notes/picking';
import type { NoteId } from '../../../src/shared/notes/note';

const ids = ['a', 'b', 'c', 'd', 'e'] as unknown as readonly NoteId[];
const id = (name: string) => name as NoteId;
const picks = (...names: string[]) => new Set(names.map(id));

test.each([
  ['ArrowDown', 'b', 'c'],
  ['ArrowDown', 'e', null],
  ['ArrowUp', 'b', 'a'],
  ['ArrowUp', 'a', null],
  ['Home', 'd', 'a'],
  ['End', 'd', 'e'],
  ['x', 'd', null],
])('%s from row %s goes to %s', (key, from, to) => {
  expect(rowAfter(key, id(from), ids)).toBe(to);
});

describe('a range', () => {
  test.each([
    ['down', 'b', 'd', [], 'bcd'],
    ['up', 'd', 'b', [], 'bcd'],
    ['of one', 'c', 'c', [], 'c'],
    ['keeps what was picked before it', 'd', 'e', ['a'], 'ade'],
    ['from a row that is listed no more picks the other end', 'x', 'b', ['d'], 'bd'],
  ])('%s', (_, from, to, base, expected) => {
    const range = pickRange({ from: id(from), base: picks(...base) }, id(to), ids);
    expect([...range].toSorted().join('')).toBe(expected);
  });

  test('that shrinks lets go of what it had taken in, and of nothing else', () => {
    fc.assert(
      fc.property(
        fc.subarray([...ids]),
        fc.constantFrom(...ids),
        fc.array(fc.constantFrom(...ids), { minLength: 1 }),
        (base, from, ways) => {
          const start = { from, base: new Set(base) };
          const last = ways.at(-1) ?? from;
          const walked = ways.map((to) => pickRange(start, to, ids)).at(-1);
          expect(walked).toEqual(pickRange(start, last, ids));
          for (const one of base) expect(walked?.has(one)).toBe(true);
        },
      ),
    );
  });
});

test('a pick that is toggled twice is as it was', () => {
  const before = picks('a', 'c');
  expect(togglePick(togglePick(before, id('b')), id('b'))).toEqual(before);
  expect(togglePick(before, id('a'))).toEqual(picks('c'));
});
