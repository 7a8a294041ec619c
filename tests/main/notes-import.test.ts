import type { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/main/database';
import { undoNotes } from '../../src/main/note-history';
import { changeNote, deleteNotes, listNotes } from '../../src/main/notes';
import { importLimitBytes, importNotes } from '../../src/main/notes-import';
import { lookUp } from '../../src/shared/lookup';
import { type Note, settleContent } from '../../src/shared/note';
import { toAnnotationSet } from '../../src/shared/note-export/annotations';
import { toJsonLd } from '../../src/shared/note-export/jsonld';
import { describePassage } from '../../src/shared/passage';
import { writtenNote } from '../renderer/written-note';
import { anyNotes, withHardText } from '../shared/note-export/any-note';
import { readBundledBriefing } from '../shared/search/read-bundled';
import { temporaryFolder } from './temporary-folder';

const briefing = withHardText(readBundledBriefing());
const options = { briefing, creator: 'You', atMs: 1_790_000_000_000 };

function store(): DatabaseSync {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  return database;
}

/** The notes as a file of ours; of an archive, what is in it. */
function exportNotes(format: 'jsonld' | 'annotations', notes: readonly Note[], on = briefing): string {
  return JSON.stringify(format === 'jsonld' ? toJsonLd(notes, on) : toAnnotationSet(notes, on, 0));
}

function take(database: DatabaseSync, text: string) {
  return importNotes(database, new TextEncoder().encode(text), options);
}

function statuses(report: readonly { readonly status: string }[]) {
  return report.map(({ status }) => status);
}

const mine = (fields: Partial<Note> = {}) => writtenNote({ briefingId: briefing.id, ...fields });

describe.each(['jsonld', 'annotations'] as const)('a file of the format %s', (format) => {
  test('gives an empty store the very notes it was written from, and the second time changes nothing', () => {
    const database = store();
    fc.assert(
      fc.property(anyNotes(briefing), (notes) => {
        const text = exportNotes(format, notes, briefing);
        expect(statuses(take(database, text))).toEqual(notes.map(() => 'added'));
        const after = listNotes(database, briefing.id);
        const byId = new Map(after.map((note) => [note.id, note]));
        for (const note of notes) expect(byId.get(note.id)).toEqual(note);
        expect(statuses(take(database, text))).toEqual(notes.map(() => 'same'));
        expect(listNotes(database, briefing.id)).toEqual(after);
      }),
      { numRuns: 30 },
    );
  });

  test('is one step to undo, however many notes it brings', () => {
    const database = store();
    take(database, exportNotes(format, [mine(), mine(), mine()], briefing));
    expect(undoNotes(database, briefing.id, options.atMs)?.notes).toHaveLength(3);
    expect(listNotes(database, briefing.id)).toEqual([]);
    expect(undoNotes(database, briefing.id, options.atMs)).toBeNull();
  });
});

describe('a note that is here already', () => {
  test('takes the wording of the file when that is newer', () => {
    const database = store();
    const note = mine({ body: 'old' });
    take(database, exportNotes('jsonld', [note], briefing));
    const newer = { ...note, body: 'new', modifiedMs: note.modifiedMs + 1 };
    expect(statuses(take(database, exportNotes('jsonld', [newer], briefing)))).toEqual(['updated']);
    expect(listNotes(database, briefing.id)[0]?.body).toBe('new');
  });

  test('keeps its own wording when that is newer, and the report says so', () => {
    const database = store();
    const note = mine({ body: 'old' });
    const text = exportNotes('jsonld', [note], briefing);
    take(database, text);
    changeNote(database, { ...settleContent(note), id: note.id, rev: 1, body: 'mine' }, options.atMs);
    expect(take(database, text)).toMatchObject([
      { status: 'refused', reason: expect.stringMatching(/changed later/u) },
    ]);
    expect(listNotes(database, briefing.id)[0]?.body).toBe('mine');
  });

  test('comes back from the trash', () => {
    const database = store();
    const note = mine();
    const text = exportNotes('jsonld', [note], briefing);
    take(database, text);
    deleteNotes(database, [note.id], options.atMs);
    expect(take(database, text)).toMatchObject([
      { status: 'updated', reason: expect.stringMatching(/trash/u) },
    ]);
    expect(statuses(take(database, text))).toEqual(['same']);
  });

  test('on something else is not touched', () => {
    const database = store();
    const note = mine();
    take(database, exportNotes('jsonld', [note], briefing));
    const other = {
      ...note,
      target: { kind: 'tension', tensionId: 'T4' } as const,
      modifiedMs: note.modifiedMs + 1,
    };
    expect(take(database, exportNotes('jsonld', [other], briefing))).toMatchObject([{ status: 'refused' }]);
    expect(listNotes(database, briefing.id)).toEqual([note]);
  });
});

test('bad items are refused one by one with the reason, and the good ones beside them are taken', () => {
  const database = store();
  const good = JSON.parse(exportNotes('jsonld', [mine(), mine()], briefing)).first.items as readonly object[];
  const report = take(
    database,
    JSON.stringify([good[0], 7, { id: 'x', created: 'never' }, good[1], good[1]]),
  );
  expect(report.map(({ id, status }) => [id.slice(0, 6), status])).toEqual([
    ['urn:uu', 'added'],
    ['item 2', 'refused'],
    ['x', 'refused'],
    ['urn:uu', 'added'],
    ['urn:uu', 'refused'],
  ]);
  expect(
    report.filter(({ status }) => status === 'refused').every(({ reason }) => reason.endsWith('.')),
  ).toBe(true);
  expect(listNotes(database, briefing.id)).toHaveLength(2);
});

test('an annotation of another program gets the same id each time, and the reader as its creator', () => {
  const database = store();
  const text = JSON.stringify({
    type: 'Annotation',
    id: 'http://example.org/1',
    bodyValue: 'Binding how?',
    target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'legally binding' } },
  });
  expect(statuses(take(database, text))).toEqual(['added']);
  expect(statuses(take(database, text))).toEqual(['same']);
  expect(listNotes(database, briefing.id)).toMatchObject([
    { creator: 'You', breadcrumb: 'Sentence 17', body: 'Binding how?' },
  ]);
});

test('a note of ours whose words are not where they say is kept, and the report says that it has lost its place', () => {
  const database = store();
  const sentence = lookUp(briefing).sentences.get('S6');
  const block = briefing.blocks.find(({ id }) => id === sentence?.blockId);
  if (!sentence || !block) throw new Error('The briefing has no sixth sentence.');
  const passage = describePassage(block, sentence.start, sentence.end);
  const text = exportNotes('jsonld', [mine({ target: { kind: 'passage', passage } })], briefing);
  const file = JSON.parse(text);
  const [item] = file.first.items;
  item['lectern:note'].target.passage.exact = 'words that are nowhere';
  expect(take(database, JSON.stringify(file))).toMatchObject([
    {
      status: 'added',
      reason: 'Its words were not found in the article; it is listed as having lost its place.',
    },
  ]);
  expect(take(store(), text)).toMatchObject([{ status: 'added', reason: '' }]);
});

test('an archive of annotations gives back the notes that were put into it', () => {
  const database = store();
  const note = mine({ body: 'Which text?' });
  const set = new TextEncoder().encode(exportNotes('annotations', [note]));
  const file = zipSync({ 'annotations.json': set });
  expect(statuses(importNotes(database, file, options))).toEqual(['added']);
  expect(listNotes(database, briefing.id)).toMatchObject([{ id: note.id, body: 'Which text?' }]);
});

describe('a whole file', () => {
  test.each([
    ['is not JSON', new TextEncoder().encode('<html>'), /not JSON/u],
    ['is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), /not JSON in UTF-8/u],
    ['holds no annotations', new TextEncoder().encode('{"a":1}'), /neither W3C annotations nor/u],
    ['is too large', new Uint8Array(importLimitBytes + 1), /larger than 64 MB/u],
    [
      'is a damaged archive',
      new TextEncoder().encode('PK\u0003\u0004 and no more'),
      /archive, but it is damaged/u,
    ],
    [
      'is an archive without a set',
      zipSync({ '../notes.json': new Uint8Array(3) }),
      /holds no annotations\.json/u,
    ],
    [
      'is an archive that would swell beyond every measure',
      zipSync({ 'annotations.json': new Uint8Array(importLimitBytes + 1) }),
      /larger than 64 MB and was not unpacked/u,
    ],
    ['is an archive of something else', zipSync({ 'annotations.json': new Uint8Array(8) }), /not JSON/u],
  ])('that %s is refused in words, and nothing is written', (_, bytes, reason) => {
    const database = store();
    expect(() => importNotes(database, bytes, options)).toThrow(reason);
    expect(listNotes(database, briefing.id)).toEqual([]);
  });
});
