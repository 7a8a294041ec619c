import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAnnotationSet } from '../../../src/shared/note-export/annotations';
import { EpubSetSchema } from '../../../src/shared/note-export/annotations-schema';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { W3cCollectionSchema } from '../../../src/shared/note-export/jsonld-schema';
import type { Note } from '../../../src/shared/notes/note';
import { readBundledBriefing } from '../search/read-bundled';
import { anyNotes, thousandNotes, withHardText } from './any-note';
import { epubMutants, rightFiles, w3cMutants } from './mutants';

const briefing = withHardText(readBundledBriefing());

describe.each([
  ['jsonld', (notes: readonly Note[]) => W3cCollectionSchema.safeParse(json(toJsonLd(notes, briefing)))],
  [
    'annotations',
    (notes: readonly Note[]) => EpubSetSchema.safeParse(json(toAnnotationSet(notes, briefing, 0))),
  ],
])('our own schema of the format %s', (_, check) => {
  test('holds for a thousand notes, and for none', () => {
    expect(check(thousandNotes(briefing)).error).toBeUndefined();
    expect(check([]).error).toBeUndefined();
  });

  test('holds for any notes', () => {
    fc.assert(
      fc.property(anyNotes(briefing), (notes) => {
        expect(check(notes).error).toBeUndefined();
      }),
    );
  });
});

describe('our own schema refuses', () => {
  const w3cFaults = (file: unknown) => W3cCollectionSchema.safeParse(file).error?.issues ?? [];
  const epubFaults = (file: unknown) => EpubSetSchema.safeParse(file).error?.issues ?? [];
  test('nothing that is right', () => {
    const { w3c, epub } = rightFiles(briefing);
    expect([w3cFaults(json(w3c)), epubFaults(json(epub))]).toEqual([[], []]);
  });

  test.each(w3cMutants(briefing))('W3C annotations with $name', ({ file }) => {
    expect(w3cFaults(file)).not.toEqual([]);
  });

  test.each(epubMutants(briefing))('an EPUB annotation set with $name', ({ file }) => {
    expect(epubFaults(file)).not.toEqual([]);
  });
});

test('the thousand notes are on everything that a note can be on', () => {
  const notes = thousandNotes(briefing);
  const kinds = new Set(notes.map(({ target }) => target.kind));
  expect(kinds).toEqual(
    new Set(['article', 'block', 'passage', 'statement', 'topic', 'cell', 'tension', 'note']),
  );
  expect(new Set(notes.map(({ colour }) => colour)).size).toBe(7);
  expect(new Set(notes.map(({ workflow }) => workflow))).toEqual(new Set(['open', 'resolved', null]));
  expect(notes.filter(({ links }) => links.length > 0).length).toBeGreaterThan(100);
  const ids = new Set(notes.map(({ id }) => id));
  const answers = notes.filter(({ target }) => target.kind === 'note' && ids.has(target.noteId));
  expect(answers.length).toBeGreaterThan(10);
  const spans = notes.filter(
    ({ target }) => target.kind === 'passage' && target.passage.endBlockId !== undefined,
  );
  expect(spans.length).toBeGreaterThan(100);
});

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
