import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begun, measureOf, type PackProgress, type PackStep } from '../../../src/shared/pack/pack-progress';

/** What is told of a pack that takes so many passes. */
function told(passes: number): readonly PackProgress[] {
  const at = (step: PackStep, pass: number): PackProgress => ({ ...begun, step, pass });
  const anew = Array.from({ length: passes - 1 }, (_, index) => index + 2);
  return [
    at('reading', 1),
    at('laying-out', 1),
    at('counting', 1),
    ...anew.flatMap((pass) => [at('filling-in', pass), at('printing', pass)]),
  ];
}

const share = (progress: PackProgress): number => measureOf(progress).done / measureOf(progress).of;

describe('the measure of a pack', () => {
  test('never falls, however often it is printed anew, and is full at no step that is still being done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), (passes) => {
        const shares = told(passes).map(share);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(Math.max(...shares)).toBeLessThan(1);
      }),
      { seed: 2, numRuns: 20 },
    );
  });

  test.each([
    ['reading', 0],
    ['laying-out', 1],
    ['counting', 2],
    ['filling-in', 3],
    ['printing', 4],
  ] as const)('while it is %s, %i of 5 steps are done', (step, done) => {
    expect(measureOf({ ...begun, step })).toEqual({ done, of: 5 });
  });

  test('in parts counts the layout and each part that is saved', () => {
    const saving = (pass: number): PackProgress => ({ ...begun, step: 'saving', pass, parts: 3 });
    expect(measureOf({ ...begun, step: 'laying-out', parts: 3 })).toEqual({ done: 0, of: 4 });
    expect([1, 2, 3].map((part) => measureOf(saving(part)))).toEqual([
      { done: 1, of: 4 },
      { done: 2, of: 4 },
      { done: 3, of: 4 },
    ]);
  });
});
