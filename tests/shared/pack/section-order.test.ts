import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packSections, printedSections, withSectionIn } from '../../../src/shared/pack/pack';
import {
  allSectionsInOrder,
  inUsualOrder,
  isInUsualOrder,
  movableSections,
  withSectionAt,
} from '../../../src/shared/pack/section-order';

/** Some of the sections in some order, the cover first where it is among them, as the form has them. */
const orders = fc
  .shuffledSubarray([...packSections], { minLength: 1 })
  .map((some) => printedSections({ sections: some, found: ['x'] }));

describe('the order of the sections', () => {
  test('after a move has the same sections, the moved one where it was put, the others as they were', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.integer({ min: -2, max: 20 }), (sections, pick, place) => {
        const movable = movableSections(sections);
        const moved = movable[pick % (movable.length || 1)];
        if (!moved) return;
        const after = withSectionAt(sections, moved, place);
        expect(new Set(after)).toEqual(new Set(sections));
        expect(after.length).toBe(sections.length);
        expect(after.filter((each) => each !== moved)).toEqual(sections.filter((each) => each !== moved));
        const nearest = Math.min(Math.max(place, 0), movable.length - 1);
        expect(movableSections(after).indexOf(moved)).toBe(nearest);
        expect(after.includes('cover')).toBe(after[0] === 'cover');
        // Back is where it was.
        expect(withSectionAt(after, moved, movable.indexOf(moved))).toEqual(sections);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('never moves the cover, nor what does not print', () => {
    expect(withSectionAt(['cover', 'gaps', 'notes'], 'cover', 2)).toEqual(['cover', 'gaps', 'notes']);
    expect(withSectionAt(['cover', 'gaps', 'notes'], 'glossary', 0)).toEqual(['cover', 'gaps', 'notes']);
  });

  test('is shown with every section, where it stands once it is switched on', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(...packSections), (sections, section) => {
        const shown = allSectionsInOrder(sections);
        expect(new Set(shown)).toEqual(new Set(packSections));
        expect(shown.filter((each) => sections.includes(each))).toEqual(sections);
        const on = withSectionIn(sections, section);
        expect(shown.filter((each) => on.includes(each))).toEqual(on);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('goes back to the usual one with the same sections', () => {
    fc.assert(
      fc.property(orders, (sections) => {
        const usual = inUsualOrder(sections);
        expect(isInUsualOrder(usual)).toBe(true);
        expect(new Set(usual)).toEqual(new Set(sections));
        expect(isInUsualOrder(sections)).toBe(sections.join() === usual.join());
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
