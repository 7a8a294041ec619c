import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAnnotationSet } from '../../../src/shared/note-export/annotations';
import { toUtf16 } from '../../../src/shared/note-export/code-points';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import type { Selectors } from '../../../src/shared/note-export/selectors';
import { isInPlace } from '../../../src/shared/notes/passage';
import { readBundledBriefing } from '../search/read-bundled';
import { anyNotes, withHardText } from './any-note';

const briefing = withHardText(readBundledBriefing());
const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));
const textOf = (blockId: string): string => blocks.get(blockId)?.text ?? '';

/** Where another program, which knows code points and blocks and nothing of ours, would find the words. */
function findWords(selectors: Selectors, source: string): string | null {
  const [position] = selectors;
  switch (position?.type) {
    case 'TextPositionSelector': {
      const text = Array.from(textOf(source.split('#')[1] ?? ''));
      return text.slice(position.start, position.end).join('');
    }
    case 'RangeSelector': {
      const { startSelector: from, endSelector: to } = position;
      const ids = [...blocks.keys()];
      const between = ids.slice(ids.indexOf(from.value) + 1, ids.indexOf(to.value)).map(textOf);
      const first = Array.from(textOf(from.value)).slice(from.refinedBy.start).join('');
      const last = Array.from(textOf(to.value)).slice(0, to.refinedBy.start).join('');
      return [first, ...between, last].join('\n');
    }
    default:
      return null;
  }
}

test('a position in code points finds the very words, in any script and over several blocks', () => {
  let [stretches, ranges] = [0, 0];
  fc.assert(
    fc.property(anyNotes(briefing), (notes) => {
      const byId = new Map(notes.map((note) => [`urn:uuid:${note.id}`, note]));
      for (const { items } of [toJsonLd(notes, briefing).first, toAnnotationSet(notes, briefing, 0)].flatMap(
        (one) => one ?? [],
      )) {
        for (const { id, target } of items) {
          const note = byId.get(id)?.target;
          if (note?.kind !== 'passage') continue;
          const found = findWords(target.selector as Selectors, target.source);
          // Words that do not stand there have no position, which would lie.
          expect(found).toBe(isInPlace(note.passage, blocks) ? note.passage.exact : null);
          stretches += found !== null && note.passage.endBlockId === undefined ? 1 : 0;
          ranges += found !== null && note.passage.endBlockId !== undefined ? 1 : 0;
        }
      }
    }),
    { seed: 7, numRuns: 200 },
  );
  expect(stretches).toBeGreaterThan(100);
  expect(ranges).toBeGreaterThan(100);
});

test('and comes back to the offset that it was, in UTF-16', () => {
  fc.assert(
    fc.property(anyNotes(briefing), (notes) => {
      const byId = new Map(notes.map((note) => [`urn:uuid:${note.id}`, note]));
      for (const { id, target } of toJsonLd(notes, briefing).first?.items ?? []) {
        const note = byId.get(id)?.target;
        if (note?.kind !== 'passage') continue;
        const { blockId, endBlockId = blockId, start, end } = note.passage;
        const [position] = target.selector ?? [];
        const points =
          position?.type === 'TextPositionSelector'
            ? [position.start, position.end]
            : position?.type === 'RangeSelector'
              ? [position.startSelector.refinedBy.start, position.endSelector.refinedBy.start]
              : null;
        if (!points) continue;
        expect([
          toUtf16(textOf(blockId), points[0] ?? -1),
          toUtf16(textOf(endBlockId), points[1] ?? -1),
        ]).toEqual([start, end]);
      }
    }),
  );
});
