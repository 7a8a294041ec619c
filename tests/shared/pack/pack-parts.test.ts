import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackSectionPages } from '../../../src/shared/pack/pack';
import { partName, planParts } from '../../../src/shared/pack/pack-parts';

const sections = (...pages: readonly (readonly [number, number])[]): readonly PackSectionPages[] =>
  pages.map(([first, last], index) => ({ section: index === 0 ? 'cover' : 'notes', first, last }));

describe('the parts of a long pack', () => {
  test('hold every page once, in order, and none more than the most, wherever sections begin', () => {
    const beginnings = array(integer({ min: 1, max: 2000 }), { maxLength: 15 });
    assert(
      property(
        integer({ min: 1, max: 2000 }),
        integer({ min: 1, max: 400 }),
        beginnings,
        (pages, most, firsts) => {
          const starts = firsts.filter((first) => first <= pages).toSorted((a, b) => a - b);
          const parts = planParts(pages, sections(...starts.map((first) => [first, first] as const)), most);
          const listed = parts.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, index) => first + index),
          );
          expect(listed).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
          for (const { first, last } of parts) expect(last - first + 1).toBeLessThanOrEqual(most);
        },
      ),
      { seed: 7 },
    );
  });

  test.each([
    ['one part, when it fits', 400, sections([1, 400]), [[1, 400]]],
    [
      'at the section that begins near the end',
      900,
      sections([1, 340], [341, 720], [721, 900]),
      [
        [1, 340],
        [341, 720],
        [721, 900],
      ],
    ],
    [
      'where it is full, when none begins near',
      900,
      sections([1, 100], [101, 900]),
      [
        [1, 400],
        [401, 800],
        [801, 900],
      ],
    ],
    [
      'not on a page that another section ends on',
      500,
      sections([1, 390], [390, 500]),
      [
        [1, 400],
        [401, 500],
      ],
    ],
    [
      'at a section that begins just where it is full',
      500,
      sections([1, 400], [401, 500]),
      [
        [1, 400],
        [401, 500],
      ],
    ],
  ] as const)('begin %s', (_, pages, of, expected) => {
    expect(planParts(pages, of).map(({ first, last }) => [first, last])).toEqual(expected);
  });

  test('are named for their place among them', () => {
    expect(partName('/home/me/pack.pdf', 1, 3)).toBe('/home/me/pack part 1 of 3.pdf');
    expect(partName('pack', 2, 2)).toBe('pack part 2 of 2.pdf');
  });
});
