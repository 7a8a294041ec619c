import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAnnotationSet } from '../../../src/shared/note-export/annotations';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { htmlWords } from '../../../src/shared/note-import/html-words';
import { readAnnotation } from '../../../src/shared/note-import/read-annotation';
import { readItems } from '../../../src/shared/note-import/read-items';
import type { Note } from '../../../src/shared/notes/note';
import { readBundledBriefing } from '../search/read-bundled';
import { anyNotes, withHardText } from './any-note';

const briefing = withHardText(readBundledBriefing());

describe.each([
  ['jsonld', (notes: readonly Note[]) => toJsonLd(notes, briefing)],
  ['annotations', (notes: readonly Note[]) => toAnnotationSet(notes, briefing, 0)],
])('the format %s', (_, write) => {
  test('gives back every note as it was, in whatever script and wherever it is', () => {
    fc.assert(
      fc.property(anyNotes(briefing), (notes) => {
        const items = readItems(JSON.parse(JSON.stringify(write(notes))));
        const back = items.map((item) => {
          const {
            id,
            own,
            more: _more,
            remarks: _remarks,
            ...read
          } = readAnnotation(item, briefing, htmlWords);
          return { ...read, id: id?.replace('urn:uuid:', ''), ...own, briefing: undefined, deletedMs: null };
        });
        const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(sortKeys(one))).toSorted();
        expect(sorted(back)).toEqual(sorted(notes.map(({ briefingId: _id, ...note }) => note)));
      }),
    );
  });

  test('carries the words that a note is on, also when they have lost their place', () => {
    fc.assert(
      fc.property(anyNotes(briefing), (notes) => {
        const text = JSON.stringify(write(notes));
        for (const { target } of notes) {
          if (target.kind === 'passage') expect(text).toContain(JSON.stringify(target.passage.exact));
        }
      }),
    );
  });
});

test('positions are counted in code points, as W3C asks', () => {
  const block = briefing.blocks[0];
  const start = block?.text.indexOf('Украина') ?? 0;
  const passage = {
    blockId: 'B99',
    start,
    end: start + 7,
    exact: 'Украина',
    prefix: block?.text.slice(0, start) ?? '',
    suffix: '',
  };
  const [note] =
    fc.sample(
      anyNotes(briefing).filter((notes) => notes.length > 0),
      1,
    )[0] ?? [];
  const on: Note = { ...(note as Note), target: { kind: 'passage', passage } };
  const points = Array.from(block?.text.slice(0, start) ?? '').length;
  expect(points).toBeLessThan(start);
  expect(JSON.stringify(toJsonLd([on], briefing))).toContain(
    JSON.stringify({ type: 'TextPositionSelector', start: points, end: points + 7 }),
  );
});

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => [key, sortKeys(one)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
