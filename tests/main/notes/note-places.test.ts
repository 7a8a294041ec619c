/** What can be done to notes besides writing them: trash, wordings, tags, places. Each is one step, and undone as one. */
import type { DatabaseSync } from '../../../src/main/store/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { listEditions } from '../../../src/main/anchoring/editions';
import { putElsewhere } from '../../../src/main/notes/move-notes';
import { noteSteps, redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { listVersions } from '../../../src/main/notes/note-versions';
import { deleteNotes, renameTag, restoreNotes, reviewNotes } from '../../../src/main/notes/note-states';
import { changeNote, listNotes, listTrash } from '../../../src/main/notes/notes';
import { writeNote as writeOn } from '../../../src/main/notes/write-note';
import { type Note, NoteIdSchema, settleContent, type Target } from '../../../src/shared/notes/note';
import { describePassage, joinPassage } from '../../../src/shared/notes/passage';
import { openBundledBriefing } from '../bundled-briefing';
import { briefingId, newNote, writeNote } from './written-notes';

const briefing = await openBundledBriefing();
const [first, second, third] = briefing.blocks;
if (!first || !second || !third) throw new Error('The bundled article has three blocks.');
const unknownId = NoteIdSchema.parse('01a20a4c-fbb7-7000-8000-06c733447ec4');

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  return () => database.close();
});

function reworded(note: Note, body: string): Note {
  return changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body }, 2000);
}

function on(target: Target, body = 'words'): Note {
  return writeOn(database, briefing, newNote({ target, body }), 1000);
}

describe('the trash', () => {
  it('lists what was deleted, the last one first, and gives it back with its id, as one step', () => {
    const [one, two] = [writeNote(database, { body: 'one' }), writeNote(database, { body: 'two' })];
    deleteNotes(database, [one.id], 2000);
    deleteNotes(database, [two.id], 3000);
    expect(listTrash(database, briefingId).map(({ body }) => body)).toEqual(['two', 'one']);
    expect(restoreNotes(database, [one.id, two.id], 4000).map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(listTrash(database, briefingId)).toEqual([]);
    expect(noteSteps(database, briefingId).undo?.action).toBe('restore');
    undoNotes(database, briefingId, 5000);
    expect(listNotes(database, briefingId)).toEqual([]);
    redoNotes(database, briefingId, 6000);
    expect(listNotes(database, briefingId).map(({ id }) => id)).toEqual([one.id, two.id]);
  });

  it('gives a reply back with the notes that it answers, as one step', () => {
    const note = writeNote(database, { body: 'note' });
    const reply = on({ kind: 'note', noteId: note.id }, 'reply');
    const further = on({ kind: 'note', noteId: reply.id }, 'further');
    const beside = on({ kind: 'note', noteId: note.id }, 'beside');
    deleteNotes(database, [note.id, reply.id, further.id, beside.id], 2000);
    expect(restoreNotes(database, [further.id], 3000).map(({ body }) => body)).toEqual([
      'further',
      'reply',
      'note',
    ]);
    expect(listTrash(database, briefingId).map(({ body }) => body)).toEqual(['beside']);
    undoNotes(database, briefingId, 4000);
    expect(listNotes(database, briefingId)).toEqual([]);
  });

  it('is no step for a note that is not in it, and refuses one that does not exist', () => {
    const note = writeNote(database);
    expect(restoreNotes(database, [note.id], 2000)).toEqual([]);
    expect(noteSteps(database, briefingId).undo?.action).toBe('create');
    expect(() => restoreNotes(database, [note.id, unknownId], 2000)).toThrow(
      `There is no note ${unknownId}.`,
    );
  });
});

describe('the wordings of a note', () => {
  it('are all there, the newest first, those of undo too, and any of them can be had again', () => {
    const note = writeNote(database, { body: 'first' });
    reworded(reworded(note, 'second'), 'third');
    undoNotes(database, briefingId, 3000);
    const versions = listVersions(database, note.id);
    expect(versions.map(({ body }) => body)).toEqual(['second', 'third', 'second', 'first']);
    expect(versions.map(({ action }) => action)).toEqual(['undo', 'change', 'change', 'create']);
    const now = listNotes(database, briefingId)[0];
    const oldest = versions.at(-1);
    if (!now || !oldest) throw new Error('The note is there.');
    expect(reworded(now, oldest.body).body).toBe('first');
    expect(() => listVersions(database, unknownId)).toThrow(`There is no note ${unknownId}.`);
  });
});

describe('another name for a tag', () => {
  it('is given to it on every note, in the trash too; two that meet become one; undone as one', () => {
    writeNote(database, { tags: ['legal', 'funding'] });
    writeNote(database, { tags: ['law', 'legal'] });
    const gone = writeNote(database, { tags: ['legal'] });
    const other = writeNote(database, { tags: ['funding'] });
    deleteNotes(database, [gone.id], 2000);
    expect(renameTag(database, { briefingId, from: 'legal', to: 'law' }, 3000)).toHaveLength(3);
    expect(listNotes(database, briefingId).map(({ tags }) => tags)).toEqual([
      ['law', 'funding'],
      ['law'],
      ['funding'],
    ]);
    expect(listTrash(database, briefingId)[0]?.tags).toEqual(['law']);
    expect(listNotes(database, briefingId).at(-1)?.rev).toBe(other.rev);
    expect(undoNotes(database, briefingId, 4000)?.action).toBe('join-tags');
    expect(listNotes(database, briefingId).map(({ tags }) => tags)).toEqual([
      ['legal', 'funding'],
      ['law', 'legal'],
      ['funding'],
    ]);
  });
});

describe('a note put elsewhere', () => {
  const passage = describePassage(second, 0, 10);

  it('is there with its words, and back where it was after an undo', () => {
    const note = on({ kind: 'passage', passage: describePassage(first, 0, 10) });
    const [moved] = putElsewhere(
      database,
      briefing,
      [{ id: note.id, rev: 1, target: { kind: 'passage', passage } }],
      { deed: 'move', atMs: 2000 },
    );
    expect(moved).toMatchObject({ target: { passage }, breadcrumb: 'Sentence 2', rev: 2 });
    expect(undoNotes(database, briefingId, 3000)).toMatchObject({
      action: 'move',
      notes: [{ target: note.target, breadcrumb: note.breadcrumb }],
    });
    expect(redoNotes(database, briefingId, 4000)?.notes[0]?.target).toEqual({ kind: 'passage', passage });
  });

  it('stays when one of them is stale, in the trash, or would stand on words that are not there', () => {
    const [one, two] = [on({ kind: 'article' }), on({ kind: 'article' })];
    const move = (note: Note, target: Target, rev = note.rev) => ({ id: note.id, rev, target });
    const wrong = { kind: 'passage', passage: { ...passage, exact: 'no such words' } } as const;
    const right = { kind: 'passage', passage } as const;
    const put = (...moves: ReturnType<typeof move>[]) =>
      putElsewhere(database, briefing, moves, { deed: 'move', atMs: 2000 });
    expect(() => put(move(one, right), move(two, wrong))).toThrow(/quoted words do not stand/u);
    expect(() => put(move(one, right), move(two, right, 7))).toThrow(/stale/u);
    deleteNotes(database, [two.id], 2000);
    expect(() => put(move(one, right), { ...move(two, right), rev: 2 })).toThrow(/trash/u);
    expect(listNotes(database, briefingId)).toEqual([one]);
  });

  it('keep what the note was first written on, however often it is put elsewhere, until that is taken back', () => {
    const at = (block: typeof first) => ({ kind: 'passage', passage: describePassage(block, 0, 4) }) as const;
    const note = on(at(first));
    expect(note.writtenOn).toBeNull();
    const put = (rev: number, target: Target) =>
      putElsewhere(database, briefing, [{ id: note.id, rev, target }], {
        deed: 'accept-words',
        atMs: 2000,
      })[0];
    const { edition, breadcrumb } = note;
    const writtenOn = { edition, breadcrumb, words: at(first).passage.exact };
    expect(put(1, at(second))?.writtenOn).toEqual(writtenOn);
    expect(put(2, at(third))?.writtenOn).toEqual(writtenOn);
    expect(listVersions(database, note.id).map(({ place }) => place?.words)).toEqual(
      [third, second, first].map((block) => at(block).passage.exact),
    );
    undoNotes(database, briefingId, 3000);
    expect(undoNotes(database, briefingId, 3000)?.notes[0]?.writtenOn).toBeNull();
  });

  it('may run over several blocks, word for word', () => {
    const over = joinPassage([
      { block: first, start: 5, end: first.text.length },
      { block: second, start: 0, end: second.text.length },
      { block: third, start: 0, end: 7 },
    ]);
    const note = on({ kind: 'passage', passage: over });
    expect(note.breadcrumb).toBe('Sentences 1–3');
    expect(listNotes(database, briefingId)[0]?.target).toEqual({ kind: 'passage', passage: over });
    const cut = { ...over, exact: over.exact.slice(1) };
    expect(() => on({ kind: 'passage', passage: cut })).toThrow(
      /do not stand at 5\.\.7 from block B1 to block B3/u,
    );
    expect(() => on({ kind: 'passage', passage: { ...over, endBlockId: 'B900' } })).toThrow(/no block B900/u);
    expect(() => on({ kind: 'passage', passage: { ...over, blockId: 'B3', endBlockId: 'B1' } })).toThrow(
      /no passage/u,
    );
  });
});

describe('what is frozen with a note', () => {
  it('is what the statement or cell said, in words and as a hash; for words of the article nothing', () => {
    const statement = briefing.statements.find(({ id }) => id === 'a-S17-1');
    if (!statement) throw new Error('The bundled briefing has statement a-S17-1.');
    const note = on({ kind: 'statement', statementId: statement.id });
    expect(note.value?.text).toContain(statement.quote.exact);
    expect(note.value?.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(on({ kind: 'statement', statementId: statement.id }).value).toEqual(note.value);
    const silent = on({ kind: 'cell', topicId: 'funding', columnId: 'doc2' });
    expect(silent.value?.text).toBe('The article does not say');
    expect(on({ kind: 'passage', passage: describePassage(first, 0, 4) }).value).toBeNull();
  });

  it('is the edition, of which the blocks are kept', () => {
    const note = on({ kind: 'article' });
    expect(note.edition).toEqual({ label: briefing.edition, hash: briefing.editionHash });
    expect(listEditions(database, briefingId).get(briefing.editionHash)).toEqual(
      new Set(briefing.blocks.map(({ id }) => id)),
    );
  });

  it('the reader’s word that a note may stay as it is, is kept, and taken back by undo', () => {
    const note = on({ kind: 'article' });
    const found = { id: note.id, finding: 'f'.repeat(64) };
    const [seen] = reviewNotes(database, [found], 2000);
    expect(seen?.reviewed).toBe(found.finding);
    expect(reviewNotes(database, [found], 2000)).toEqual([]);
    expect(undoNotes(database, briefingId, 3000)).toMatchObject({
      action: 'review',
      notes: [{ reviewed: null }],
    });
  });
});

describe('a question', () => {
  it('is open until it is resolved; a note that asks nothing is neither', () => {
    const question = writeNote(database, { motivation: 'questioning' });
    expect(question.workflow).toBe('open');
    const change = { ...settleContent(question), id: question.id, rev: 1 };
    const resolved = changeNote(database, { ...change, workflow: 'resolved' }, 2000);
    expect(resolved.workflow).toBe('resolved');
    const comment = { ...change, rev: 2, motivation: 'commenting', workflow: 'resolved' } as const;
    expect(changeNote(database, comment, 3000).workflow).toBeNull();
    expect(undoNotes(database, briefingId, 4000)?.notes[0]?.workflow).toBe('resolved');
  });
});
