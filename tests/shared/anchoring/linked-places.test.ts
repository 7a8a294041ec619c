/** What a link leads to, through a revision: followed where a note would be, and never more sure than a note. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAll, makeTrial } from '../../../bench/anchoring/trial';
import { type Anchor, anchorStatuses } from '../../../src/shared/anchoring/anchor';
import { blocksBefore, linkKey, linkNeedsAnchor } from '../../../src/shared/anchoring/linked-places';
import { lookUp } from '../../../src/shared/briefing/lookup';
import type { Target } from '../../../src/shared/notes/note';
import { endOfLink } from '../../../src/shared/notes/note-links';
import { describePassage } from '../../../src/shared/notes/passage';
import { isLost } from '../../../src/shared/notes/text-place';
import { openKept } from '../../cases/every-briefing';

const briefing = openKept('harbour-accords');
const lookup = lookUp(briefing);
const ground = { briefing, lookup, notes: [], numbers: new Map() };

it('a link that is not looked for is one of which a note would stand exactly where it was put', () => {
  let left = 0;
  let looked = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const trial = makeTrial(5_000, 40, seed);
      const blocks = new Map(trial.after.map((block) => [block.id, block]));
      const { anchors } = anchorAll(trial);
      for (const [index, { passage }] of trial.quotes.entries()) {
        const target: Target = { kind: 'passage', passage };
        if (linkNeedsAnchor(target, blocks)) looked += 1;
        else {
          left += 1;
          expect(anchors[index]).toMatchObject({ status: 'exact', target });
        }
      }
    }),
    { seed: 11, numRuns: 60 },
  );
  expect(Math.min(left, looked)).toBeGreaterThan(200);
});

describe('what is said of a link', () => {
  const passages = briefing.blocks.map((block) => describePassage(block, 2, Math.min(30, block.text.length)));
  const anyPassage = fc.constantFrom(...passages);
  const anyAnchor = fc
    .record({ status: fc.constantFrom(...anchorStatuses), passage: anyPassage })
    .map(({ status, passage }): Anchor => {
      const stands = status === 'exact' || status === 'moved' || status === 'edited' || status === 'changed';
      const target: Target = { kind: 'passage', passage };
      return {
        status,
        target: stands ? target : null,
        suggestions: [],
        score: 1,
        method: 'search',
        words: null,
      };
    });

  it('leads only to what is there, and says that its words were edited, are gone or not certain only when they are', () => {
    fc.assert(
      fc.property(
        anyPassage,
        fc.oneof(anyAnchor, fc.constantFrom('unknown' as const, null)),
        (linked, standing) => {
          const end = endOfLink({ kind: 'passage', passage: linked }, ground, standing);
          const status = standing === null || standing === 'unknown' ? standing : standing.status;
          if (end.kind === 'place') {
            expect(isLost(end.target, lookup)).toBe(false);
            expect(end.was).toBe(status === 'edited' ? linked.exact.replaceAll('*', '') : null);
          } else {
            expect(end).toEqual({
              kind: 'gone',
              what: status === 'orphaned' ? 'place' : 'unsure',
              quote: linked.exact.replaceAll('*', ''),
            });
          }
          const stands = ['exact', 'moved', 'edited', 'changed', null];
          expect(end.kind).toBe(stands.includes(status) ? 'place' : 'gone');
        },
      ),
      { seed: 12, numRuns: 500 },
    );
  });
});

it('links to the same place with other words, or other words around them, are told apart', () => {
  const [passage] = briefing.blocks.map((block) => describePassage(block, 2, 20));
  if (!passage) throw new Error('The briefing has a block.');
  const keys = [
    passage,
    { ...passage, exact: 'other' },
    { ...passage, prefix: 'other' },
    { ...passage, suffix: '' },
  ];
  expect(new Set(keys.map((each) => linkKey({ kind: 'passage', passage: each }))).size).toBe(keys.length);
});

it('the blocks that were there before are those of every edition but this one; none where none is known', () => {
  const editions = new Map([
    ['a', new Set(['B1', 'B2'])],
    ['b', new Set(['B2', 'B3'])],
    ['c', new Set(['B4'])],
  ]);
  expect(blocksBefore(editions, 'c')).toEqual(new Set(['B1', 'B2', 'B3']));
  expect(blocksBefore(new Map([['c', new Set(['B4'])]]), 'c')).toBeNull();
});
