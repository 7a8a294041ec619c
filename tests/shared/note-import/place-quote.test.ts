import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../src/shared/anchoring/briefing-ground';
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { isInPlace, joinPassage, type Passage } from '../../../src/shared/notes/passage';
import { lettersOf } from '../../../src/shared/note-import/article-letters';
import type { Quoted } from '../../../src/shared/note-import/incoming-note';
import { placeQuote } from '../../../src/shared/note-import/place-quote';
import { withHardText } from '../note-export/any-note';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = withHardText(readBundledBriefing());
const lookup = lookUp(briefing);
const ground = groundOf(briefing, lookup, { hash: (data) => JSON.stringify(data), say: (id) => id });
const letters = lettersOf(briefing.blocks);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function place(exact: string, more: Partial<Quoted> = {}) {
  return placeQuote(
    { kind: 'quote', exact, prefix: '', suffix: '', position: null, ...more },
    letters,
    ground,
  );
}

/** A stretch between whole characters, of one block or of several that follow on one another. */
const anyPassage: fc.Arbitrary<Passage> = fc
  .tuple(
    fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: briefing.blocks.length - 2 })),
    fc.nat({ max: 1 }),
    fc.nat(),
    fc.nat(),
  )
  .map(([first, more, from, to]) => {
    const touched = briefing.blocks.slice(first, first + 1 + more);
    return joinPassage(
      touched.map((block, index) => {
        const edges = [...Array.from(graphemes.segment(block.text), (each) => each.index), block.text.length];
        const start = index === 0 ? (edges[from % (edges.length - 1)] ?? 0) : 0;
        const after = edges.filter((edge) => edge > start);
        const end = index === touched.length - 1 ? (after[to % after.length] ?? 0) : block.text.length;
        return { block, start, end };
      }),
    );
  });

test('what another program quotes stands where it was quoted from, or nowhere, in any script and however it breaks lines', () => {
  const found = { exact: 0, several: 0, hard: 0 };
  fc.assert(
    fc.property(anyPassage, fc.constantFrom(' ', '\n', '\n\n   ', ''), (passage, between) => {
      const exact = withoutMarks(passage.exact).replaceAll('\n', between);
      if (!/\S/u.test(exact)) return;
      const placed = place(exact, {
        prefix: withoutMarks(passage.prefix),
        suffix: withoutMarks(passage.suffix),
      });
      if (placed.anchor.status !== 'exact') {
        // The words are kept as they were.
        expect(placed.passage.exact.replace(/\s/gu, '')).toBe(exact.replace(/\s/gu, '').normalize('NFC'));
        expect(isInPlace(placed.passage, lookup.blocks)).toBe(false);
        return;
      }
      expect(isInPlace(placed.passage, lookup.blocks)).toBe(true);
      const [is, was] = [placed.passage, passage];
      // White space at the ends, and asterisks of emphasis, are no part of what a page shows.
      const bare = (words: string): string => words.replace(/[\s*]/gu, '');
      expect(bare(is.exact)).toBe(bare(was.exact));
      expect([is.blockId, is.endBlockId]).toEqual([was.blockId, was.endBlockId]);
      expect(Math.abs(is.start - was.start)).toBeLessThanOrEqual(2);
      for (const { index, segment } of graphemes.segment(lookup.blocks.get(is.blockId)?.text ?? '')) {
        expect(index < is.start && is.start < index + segment.length).toBe(false);
      }
      found.exact += 1;
      if (is.endBlockId !== undefined) found.several += 1;
      if (['B99', 'B98'].includes(is.blockId)) found.hard += 1;
    }),
    { numRuns: 600, seed: 11 },
  );
  expect(found.exact).toBeGreaterThan(400);
  expect(found.several).toBeGreaterThan(50);
  expect(found.hard).toBeGreaterThan(50);
});

describe('quoted words', () => {
  test.each([
    ['that stand once', 'legally binding', {}, 'exact', 'legally binding'],
    ['in italics', 'quiet', { exact: 'гарантії' }, 'exact', 'гарантії'],
    ['with other white space', 'legally \n  binding', {}, 'exact', 'legally binding'],
    ['that would cut a letter in two', '👩', {}, 'orphaned', '👩'],
    [
      'without the mark that is part of a letter',
      'e',
      { prefix: '👩‍👩‍👧 ', suffix: '\u0301té' },
      'ambiguous',
      'e',
    ],
    ['that only run together here', 'legallybinding', {}, 'orphaned', 'legallybinding'],
    ['that stand several times', 'the agreement', {}, 'ambiguous', 'the agreement'],
    [
      'that stand several times, of which one is meant',
      'the agreement',
      { prefix: 'final text of ' },
      'exact',
      'the agreement',
    ],
    [
      'that are few, among others than here',
      'legally binding',
      { prefix: 'a contract that is in no way ', suffix: ' on its sellers, as was said' },
      'orphaned',
      'legally binding',
    ],
    ['that are not here', 'enforceable before a court', {}, 'orphaned', 'enforceable before a court'],
  ] as const)('%s: “%s” %j is %s', (_, exact, more, status, words) => {
    const placed = place(exact, more);
    expect([placed.anchor.status, placed.passage.exact]).toEqual([status, words]);
  });

  test('that are nearly here are suggested, and never taken to stand there', () => {
    const [sentence] = lookup.sentences.get('S20') ? [lookup.sentences.get('S20')] : [];
    const words = (sentence?.text ?? '').replace(/ (\w+) /u, ' quite $1 ');
    const placed = place(words);
    expect(placed.anchor.status).toBe('suggested');
    expect(placed.anchor.suggestions[0]?.target).toMatchObject({
      kind: 'passage',
      passage: { blockId: sentence?.blockId },
    });
  });
});
