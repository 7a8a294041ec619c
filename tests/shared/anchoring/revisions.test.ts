/** The bounds of `npm run bench -- anchoring` at a size that every run can pay for. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, anchorAll, makeTrial, tally } from '../../../bench/anchoring/trial';
import { isGraphemeEdge } from '../../../src/shared/anchoring/graphemes';
import { isInPlace } from '../../../src/shared/notes/passage';

it('through a revision passages stay where their words are, and those whose words are gone are lost, not elsewhere', () => {
  const all = [1, 2, 3, 4, 5, 6]
    .map((seed) => makeTrial(20_000, 200, seed))
    .map((trial) => tally(trial.fates, anchorAll(trial).answers))
    .reduce(add);
  expect(all.standing).toBeGreaterThan(700);
  expect(all.gone).toBeGreaterThan(150);
  expect(all.right / all.standing).toBeGreaterThanOrEqual(0.97);
  expect(all.wrong / all.standing).toBeLessThanOrEqual(0.002);
  expect(all.falsely / all.gone).toBeLessThanOrEqual(0.01);
});

it('in a text that stays as it is, every passage stays exactly where it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const trial = makeTrial(5_000, 30, seed);
      const { anchors } = anchorAll({ ...trial, after: trial.before, redirects: new Map() });
      expect(anchors.map(({ status, target }) => ({ status, target }))).toEqual(
        trial.quotes.map(({ passage }) => ({ status: 'exact', target: { kind: 'passage', passage } })),
      );
    }),
    { seed: 5, numRuns: 40 },
  );
});

it('what is said to stand, or suggested, is there to the letter and cuts no letter in two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const trial = makeTrial(5_000, 40, seed);
      const blocks = new Map(trial.after.map((block) => [block.id, block]));
      for (const { target, suggestions } of anchorAll(trial).anchors) {
        for (const each of [...(target ? [target] : []), ...suggestions.map((item) => item.target)]) {
          if (each.kind !== 'passage') continue;
          const { passage } = each;
          expect(isInPlace(passage, blocks)).toBe(true);
          expect(isGraphemeEdge(blocks.get(passage.blockId)?.text ?? '', passage.start)).toBe(true);
        }
      }
    }),
    { seed: 6, numRuns: 40 },
  );
});
