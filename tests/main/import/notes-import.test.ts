import type { DatabaseSync } from '../../../src/main/store/engine';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { transact } from '../../../src/main/store/transact';
import { openDatabase } from '../../../src/main/store/database';
import { insertNote } from '../../../src/main/notes/insert-note';
import { recordStep, undoNotes } from '../../../src/main/notes/note-history';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { changeNote, listNotes } from '../../../src/main/notes/notes';
import { signNotes } from '../../../src/main/notes/sign-notes';
import { importNotes } from './import-notes';
import { changerOf, writerOf } from '../../../src/shared/notes/creator';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { type Note, NoteIdSchema, settleContent } from '../../../src/shared/notes/note';
import { toAnnotationSet } from '../../../src/shared/note-export/annotations';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { describePassage } from '../../../src/shared/notes/passage';
import { writtenNote } from '../../renderer/written-note';
import { anyNotes, withHardText } from '../../shared/note-export/any-note';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { temporaryFolder } from '../temporary-folder';

const briefing = withHardText(readBundledBriefing());
const options = { briefing, file: 'notes.jsonld', atMs: 1_790_000_000_000 };

function store(): DatabaseSync {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  return database;
}

/** The notes as a file of ours; of an archive, what is in it. */
function exportNotes(format: 'jsonld' | 'annotations', notes: readonly Note[], on = briefing): string {
  return JSON.stringify(format === 'jsonld' ? toJsonLd(notes, on) : toAnnotationSet(notes, on, 0));
}

/** Who has written and changed a note, where it is taken in. */
function writersOf({ creator, modifiedBy }: Note): Pick<Note, 'creator' | 'modifiedBy'> {
  return { creator: writerOf(creator), modifiedBy: changerOf(modifiedBy, creator) };
}

function take(database: DatabaseSync, text: string) {
  return importNotes(database, new TextEncoder().encode(text), options).items;
}

function outcomes(items: readonly { readonly outcome: string }[]) {
  return items.map(({ outcome }) => outcome);
}

const otherId = NoteIdSchema.parse('5a3f2c7e-6d1b-4e0a-9c55-0f1e2d3c4b5a');
const mine = (fields: Partial<Note> = {}) => writtenNote({ briefingId: briefing.id, ...fields });

describe.each(['jsonld', 'annotations'] as const)('a file of the format %s', (format) => {
  test('gives an empty store the very notes it was written from, and the second time changes nothing', () => {
    const database = store();
    fc.assert(
      fc.property(anyNotes(briefing), (notes) => {
        const text = exportNotes(format, notes, briefing);
        expect(outcomes(take(database, text))).toEqual(notes.map(() => 'added'));
        const after = listNotes(database, briefing.id);
        const byId = new Map(after.map((note) => [note.id, note]));
        for (const note of notes) {
          expect(byId.get(note.id)).toEqual({ ...note, ...writersOf(note) });
        }
        expect(outcomes(take(database, text))).toEqual(notes.map(() => 'same'));
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
    expect(outcomes(take(database, exportNotes('jsonld', [newer], briefing)))).toEqual(['updated']);
    expect(listNotes(database, briefing.id)[0]?.body).toBe('new');
  });

  test('keeps its own wording when that was written over the one in the file, and the report says so', () => {
    const database = store();
    const note = mine({ body: 'old' });
    const text = exportNotes('jsonld', [note], briefing);
    take(database, text);
    changeNote(database, { ...settleContent(note), id: note.id, rev: 1, body: 'mine' }, options.atMs);
    expect(take(database, text)).toMatchObject([
      { outcome: 'same', reasons: [expect.stringMatching(/here was written later/u)] },
    ]);
    expect(listNotes(database, briefing.id)[0]?.body).toBe('mine');
  });

  test('gets the name that a later file signs it with, in whatever order they come, and undo takes it away again', () => {
    const [unsigned, signed] = ['You', 'Kim'].map((creator) =>
      exportNotes('jsonld', [mine({ id: otherId, creator })]),
    );
    const authors = (...texts: readonly (string | undefined)[]) => {
      const database = store();
      const told = texts.map((text) => outcomes(take(database, text ?? '')));
      const after = listNotes(database, briefing.id).map(({ creator }) => creator);
      undoNotes(database, briefing.id, options.atMs);
      return [told.flat(), after, listNotes(database, briefing.id).map(({ creator }) => creator)];
    };
    expect(authors(unsigned, signed)).toEqual([['added', 'updated'], ['Kim'], ['Author not given']]);
    expect(authors(signed, unsigned)).toEqual([['added', 'same'], ['Kim'], []]);
    const database = store();
    take(database, unsigned ?? '');
    expect(take(database, signed ?? '')[0]?.reasons).toEqual(['Only its author’s name is new.']);
  });

  test('and is the reader’s own stays so, as do words of another that the reader changed', () => {
    const database = store();
    take(database, exportNotes('jsonld', [mine({ creator: 'Ana', body: 'hers' })]));
    const [hers] = listNotes(database, briefing.id);
    if (!hers) throw new Error('The note is not there.');
    const { id, rev } = hers;
    changeNote(database, { id, rev, ...settleContent(hers), body: 'mine' }, options.atMs + 1);
    const { atMs } = options;
    const own = transact(database, () => {
      const after = insertNote(database, mine({ id: otherId, creator: 'You' }));
      const transitions = [{ before: null, after }];
      recordStep(database, { briefingId: briefing.id, action: 'create', transitions, atMs });
      return after;
    });
    signNotes(database, 'Kim', options.atMs);
    const old = exportNotes('jsonld', [{ ...own, creator: 'Kim' }]);
    signNotes(database, 'Kim Lee', options.atMs);
    const before = listNotes(database, briefing.id);
    expect(before.map(({ creator, modifiedBy }) => [creator, modifiedBy])).toEqual([
      ['Ana', 'Kim Lee'],
      ['Kim Lee', null],
    ]);
    expect(outcomes(take(database, exportNotes('jsonld', before)))).toEqual(['same', 'same']);
    expect(outcomes(take(database, old))).toEqual(['same']);
    expect(listNotes(database, briefing.id)).toEqual(before);
  });

  test('comes back from the trash', () => {
    const database = store();
    const note = mine();
    const text = exportNotes('jsonld', [note], briefing);
    take(database, text);
    deleteNotes(database, [note.id], options.atMs);
    expect(take(database, text)).toMatchObject([
      { outcome: 'updated', reasons: [expect.stringMatching(/trash/u)] },
    ]);
    expect(outcomes(take(database, text))).toEqual(['same']);
  });

  test('and was put elsewhere since goes where it was put', () => {
    const database = store();
    const note = mine();
    take(database, exportNotes('jsonld', [note], briefing));
    const other = {
      ...note,
      target: { kind: 'tension', tensionId: 'T4' } as const,
      modifiedMs: note.modifiedMs + 1,
    };
    expect(outcomes(take(database, exportNotes('jsonld', [other], briefing)))).toEqual(['updated']);
    expect(listNotes(database, briefing.id)).toMatchObject([{ target: other.target }]);
  });
});

test('bad items are refused one by one with the reason, and the good ones beside them are taken', () => {
  const database = store();
  const good = JSON.parse(exportNotes('jsonld', [mine(), mine()], briefing)).first.items as readonly object[];
  const report = take(
    database,
    JSON.stringify([good[0], 7, { id: 'x', created: 'never' }, good[1], good[1]]),
  );
  expect(report.map(({ id, outcome }) => [id.slice(0, 6), outcome])).toEqual([
    ['urn:uu', 'added'],
    ['item 2', 'refused'],
    ['x', 'refused'],
    ['urn:uu', 'added'],
    ['urn:uu', 'refused'],
  ]);
  expect(
    report.filter(({ outcome }) => outcome === 'refused').every(({ reasons }) => reasons[0]?.endsWith('.')),
  ).toBe(true);
  expect(listNotes(database, briefing.id)).toHaveLength(2);
});

test('an annotation of another program gets the same id each time, and nobody as its author', () => {
  const database = store();
  const text = JSON.stringify({
    type: 'Annotation',
    id: 'http://example.org/1',
    bodyValue: 'Binding how?',
    target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'legally binding' } },
  });
  expect(outcomes(take(database, text))).toEqual(['added']);
  expect(outcomes(take(database, text))).toEqual(['same']);
  expect(listNotes(database, briefing.id)).toMatchObject([
    { creator: 'Author not given', breadcrumb: 'Sentence 17', body: 'Binding how?' },
  ]);
});

test('other words that an annotation is on become a link, and the preview says so', () => {
  const on = (exact: string) => ({ source: 'x', selector: { type: 'TextQuoteSelector', exact } });
  const block = briefing.blocks.find(({ text }) => text.includes('legally binding'));
  if (!block) throw new Error('The briefing has no such block.');
  const text = JSON.stringify({
    type: 'Annotation',
    id: 'http://example.org/2',
    target: [on('legally binding'), on(block.text.replaceAll('*', ''))],
  });
  expect(take(store(), text)).toMatchObject([
    { outcome: 'added', reasons: [expect.stringMatching(/also on “.*”, to which it has a link/u)] },
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
    { outcome: 'added', status: 'orphaned', place: '', reasons: [] },
  ]);
  expect(take(store(), text)).toMatchObject([{ outcome: 'added', status: 'exact', place: 'Sentence 6' }]);
});

test('an archive of annotations gives back the notes that were put into it', () => {
  const database = store();
  const note = mine({ body: 'Which text?' });
  const set = new TextEncoder().encode(exportNotes('annotations', [note]));
  const file = zipSync({ 'annotations.json': set });
  expect(outcomes(importNotes(database, file, options).items)).toEqual(['added']);
  expect(listNotes(database, briefing.id)).toMatchObject([{ id: note.id, body: 'Which text?' }]);
});
