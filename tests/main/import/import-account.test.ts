import { join } from 'node:path';
import type { DatabaseSync } from '../../../src/main/store/engine';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { readGivenFile } from '../../../src/main/import/given-notes';
import { listLineages } from '../../../src/main/notes/lineages';
import { redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { countTagged, deleteNotes } from '../../../src/main/notes/note-states';
import { changeNote, createNote, listNotes, listTrash } from '../../../src/main/notes/notes';
import { exportNotes } from '../../../src/main/export/notes-export';
import { previewImport } from '../../../src/main/import/notes-import';
import { say } from '../../../src/main/say';
import { changeSettings } from '../../../src/main/store/settings-store';
import { type Note, settleContent } from '../../../src/shared/notes/note';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { anchorInWords } from '../../../src/shared/note-import/anchor-in-words';
import { reportLines } from '../../../src/shared/note-import/report-lines';
import { writtenNote } from '../../renderer/written-note';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { newNote, placementOn } from '../notes/written-notes';
import { importNotes } from './import-notes';
import { temporaryFolder } from '../temporary-folder';

const briefing = readBundledBriefing();
const atMs = 1_790_000_000_000;
const options = { briefing, file: 'ana.jsonld', atMs };

function store(creator = 'Max'): DatabaseSync {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  changeSettings(database, { creator });
  return database;
}

async function write(database: DatabaseSync): Promise<Uint8Array> {
  return exportNotes('jsonld', {
    notes: listNotes(database, briefing.id),
    lineages: listLineages(database, briefing.id),
    briefing,
    labelNames: {},
    templates: { bundled: '', yours: '' },
    atMs,
  });
}

const bytesOf = (file: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(file));
const seed = (database: DatabaseSync, notes: readonly Note[]) =>
  importNotes(database, bytesOf(toJsonLd(notes, briefing)), options);

async function preview(database: DatabaseSync, bytes: Uint8Array) {
  const given = await readGivenFile(bytes, { briefing, editions: new Map(), atMs });
  return previewImport(database, given, { ...options, lost: 'taken' });
}

function reword(database: DatabaseSync, body: string, at: number): void {
  const [note] = listNotes(database, briefing.id);
  if (!note) throw new Error('There is no note.');
  changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body }, at);
}

describe('where two readers changed a note’s words', () => {
  test.each([
    ['the reader here and Ana', 'Max', 'Ana', 'You and Ana both changed its words', ['Max', 'Ana']],
    [
      'Ana and the reader here, who was first',
      'Max',
      'Ana',
      'You and Ana both changed its words',
      ['Max', 'Ana'],
    ],
    [
      'one reader on two machines',
      'Max',
      'Max',
      'You changed its words here and in the file',
      ['Max', 'Max'],
    ],
    [
      'the reader here and one without a name',
      'Max',
      'You',
      'You and somebody who gave no name both changed its words',
      ['Max', 'Author not given'],
    ],
  ])('the preview has both and names %s', async (who, mine, theirs, said, writers) => {
    const [one, other] = [store(mine), store(theirs)];
    const note = writtenNote({ briefingId: briefing.id, body: 'How?', creator: 'Bo' });
    for (const database of [one, other]) seed(database, [note]);
    const isLater = who.startsWith('Ana');
    reword(one, 'How, and by whom?', atMs + (isLater ? 9 : 5));
    reword(other, 'How and when?', atMs + 7);
    const report = await preview(one, await write(other));
    const [item] = report.items;
    expect(item).toMatchObject({
      outcome: 'both',
      wordings: {
        here: {
          body: 'How, and by whom?',
          writer: writers[0],
          atMs: atMs + (isLater ? 9 : 5),
          isNotes: isLater,
        },
        given: { body: 'How and when?', writer: writers[1], atMs: atMs + 7, isNotes: !isLater },
      },
    });
    expect(item?.reasons.join(' ').replaceAll(/[\u2068\u2069]/gu, '')).toContain(said);
  });

  test('nothing else has two wordings', async () => {
    const database = store();
    const note = writtenNote({ briefingId: briefing.id, body: 'How?' });
    seed(database, [note]);
    const file = toJsonLd([{ ...note, body: 'Why?', modifiedMs: note.modifiedMs + 5 }], briefing);
    expect((await preview(database, bytesOf(file))).items[0]).toMatchObject({
      outcome: 'updated',
      wordings: null,
    });
  });
});

describe('of notes that were deleted here', () => {
  test('it is said once that they come back, before and after, and only where there are any', async () => {
    const database = store();
    const notes = ['one', 'two', 'three'].map((body) => writtenNote({ briefingId: briefing.id, body }));
    seed(database, notes);
    const bytes = await write(database);
    expect(await preview(database, bytes)).toMatchObject({ back: 0 });
    deleteNotes(
      database,
      notes.slice(0, 2).map(({ id }) => id),
      atMs + 5,
    );
    const report = await preview(database, bytes);
    expect(report).toMatchObject({ back: 2, counts: { updated: 2, same: 1 } });
    expect(reportLines(report, 'will', say)).toContain(
      '2 notes of this file are in your trash, and come back: a file does not say what was deleted.',
    );
    const done = importNotes(database, bytes, options);
    expect(reportLines(done, 'did', say)).toContain(
      '2 notes of this file were in your trash, and came back: a file does not say what was deleted.',
    );
    expect(listNotes(database, briefing.id)).toHaveLength(3);
    expect(reportLines(importNotes(database, bytes, options), 'did', say).join()).not.toContain('trash');
  });
});

describe('an import that was taken back', () => {
  const inTrash = (database: DatabaseSync) => listTrash(database, briefing.id).map(({ body }) => body);
  const here = (database: DatabaseSync) => listNotes(database, briefing.id).map(({ body }) => body);
  const file = bytesOf(
    toJsonLd(
      ['one', 'two'].map((body) => writtenNote({ briefingId: briefing.id, body, tags: ['law'] })),
      briefing,
    ),
  );

  test('leaves nothing in the trash, comes again by redo, after a restart too, and by its file as added', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    const open = () => {
      const database = openDatabase(path);
      onTestFinished(() => {
        if (database.isOpen) database.close();
      });
      return database;
    };
    let database = open();
    const restart = () => {
      database.close();
      database = open();
    };
    importNotes(database, file, options);
    const brought = listNotes(database, briefing.id);
    undoNotes(database, briefing.id, atMs + 1);
    expect([here(database), inTrash(database)]).toEqual([[], []]);
    expect(countTagged(database, { briefingId: briefing.id, from: 'law', to: 'x' })).toBe(0);
    restart();
    expect(redoNotes(database, briefing.id, atMs + 2)?.notes).toHaveLength(2);
    expect(here(database)).toEqual(['one', 'two']);
    undoNotes(database, briefing.id, atMs + 3);
    restart();
    expect(await preview(database, file)).toMatchObject({ back: 0, counts: { added: 2, updated: 0 } });
    const report = importNotes(database, file, { ...options, atMs: atMs + 4 });
    expect(report).toMatchObject({ back: 0, counts: { added: 2 } });
    expect(report.items.every(({ reasons }) => reasons.length === 0)).toBe(true);
    expect(listNotes(database, briefing.id)).toEqual(
      brought.map((note) => ({ ...note, rev: expect.any(Number) })),
    );
    undoNotes(database, briefing.id, atMs + 5);
    expect([here(database), inTrash(database)]).toEqual([[], []]);
    redoNotes(database, briefing.id, atMs + 6);
    expect(here(database)).toEqual(['one', 'two']);
    expect(importNotes(database, file, options).counts).toMatchObject({ same: 2 });
  });

  test('keeps out of the trash also when something else was done since', () => {
    const database = store();
    importNotes(database, file, options);
    undoNotes(database, briefing.id, atMs + 1);
    importNotes(
      database,
      bytesOf(toJsonLd([writtenNote({ briefingId: briefing.id, body: 'else' })], briefing)),
      options,
    );
    expect([here(database), inTrash(database)]).toEqual([['else'], []]);
    importNotes(database, file, options);
    expect(here(database).toSorted()).toEqual(['else', 'one', 'two']);
  });

  test('leaves in the trash what the reader wrote, deleted or changed', () => {
    const database = store();
    const origin = { placement: placementOn({ kind: 'article' }), creator: 'Max', atMs };
    createNote(database, newNote({ briefingId: briefing.id, body: 'mine' }), origin);
    undoNotes(database, briefing.id, atMs + 1);
    expect(inTrash(database)).toEqual(['mine']);
    importNotes(database, file, options);
    reword(database, 'one, by me', atMs + 2);
    undoNotes(database, briefing.id, atMs + 3);
    undoNotes(database, briefing.id, atMs + 4);
    expect(inTrash(database).toSorted()).toEqual(['mine', 'one']);
    redoNotes(database, briefing.id, atMs + 5);
    redoNotes(database, briefing.id, atMs + 6);
    expect(here(database)).toEqual(['one, by me', 'two']);
    const [, two] = listNotes(database, briefing.id);
    if (two) deleteNotes(database, [two.id], atMs + 7);
    expect(inTrash(database).toSorted()).toEqual(['mine', 'two']);
    expect(importNotes(database, file, options)).toMatchObject({ back: 1 });
    undoNotes(database, briefing.id, atMs + 8);
    expect(inTrash(database).toSorted()).toEqual(['mine', 'two']);
  });
});

describe('a note that has lost its place', () => {
  test('says in which sentence something like its words stands, and what stands there', async () => {
    const sentence = briefing.blocks
      .flatMap(({ sentences }) => sentences)
      .find(({ number }) => number === 20);
    const exact = (sentence?.text ?? '').replace(/ (\w+) /u, ' quite $1 ');
    const file = [
      { type: 'Annotation', target: { source: 'x', selector: { type: 'TextQuoteSelector', exact } } },
    ];
    const [item] = (await preview(store(), bytesOf(file))).items;
    expect(item?.elsewhere[0]?.place).toContain('Sentence 20');
    const said = anchorInWords('suggested', item?.elsewhere ?? [], say)?.replaceAll(/[\u2068\u2069]/gu, '');
    expect(said).toMatch(
      /^Lost its place; something like it stands elsewhere: Sentences? [^;]*20[^;]*, “.{10,61}”/u,
    );
  });

  test('says nothing of places where none is like it', () => {
    expect(anchorInWords('orphaned', [], say)).toBe('Lost its place: nothing like it was found');
    expect(anchorInWords('exact', [], say)).toBeNull();
  });
});

test('a range of another program and a text in HTML are taken in, and run nothing', async () => {
  const database = store();
  const selector = (exact: string) => ({ type: 'TextQuoteSelector', exact });
  const file = [
    {
      id: 'http://example.org/1',
      type: 'Annotation',
      body: { type: 'TextualBody', format: 'text/html', value: '<p>By <b>whom</b>?</p><script>x</script>' },
      target: {
        source: 'x',
        selector: {
          type: 'RangeSelector',
          startSelector: selector('legally'),
          endSelector: selector('nowhere here'),
        },
      },
    },
  ];
  const given = await readGivenFile(bytesOf(file), { briefing, editions: new Map(), atMs });
  expect(previewImport(database, given, { ...options, lost: 'taken' }).items[0]).toMatchObject({
    outcome: 'added',
    status: 'orphaned',
    body: 'By **whom**?',
    reasons: ['It runs from “legally” to “nowhere here”, and the second words were not found here.'],
  });
  importNotes(database, bytesOf(file), { ...options, lost: 'taken' });
  expect(listNotes(database, briefing.id)).toMatchObject([{ body: 'By **whom**?' }]);
  expect(undoNotes(database, briefing.id, atMs)?.notes).toHaveLength(1);
});
