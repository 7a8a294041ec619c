import { join } from 'node:path';
import type { DatabaseSync } from '../../../src/main/store/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { noteSteps, redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { changeNote, listNotes } from '../../../src/main/notes/notes';
import { colours, settleContent } from '../../../src/shared/notes/note';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, writeNote } from './written-notes';

type Operation =
  | { readonly kind: 'create'; readonly body: string }
  | { readonly kind: 'change'; readonly which: number; readonly body: string; readonly colour: number }
  | { readonly kind: 'delete'; readonly which: readonly number[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const which = fc.nat(9);
const writing = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), body: fc.string({ unit: 'grapheme', maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('change' as const),
    which,
    body: fc.string({ maxLength: 2 }),
    colour: fc.nat(5),
  }),
  fc.record({ kind: fc.constant('delete' as const), which: fc.array(which, { minLength: 1, maxLength: 3 }) }),
);
const walking = fc.oneof(
  { weight: 3, arbitrary: writing },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
);

/** What the reader sees of the notes: everything but revisions and times, which only ever go forwards. */
function picture(database: DatabaseSync): string {
  return JSON.stringify(
    listNotes(database, briefingId).map(({ id, body, colour, tags, motivation }) => [
      id,
      body,
      colour,
      tags,
      motivation,
    ]),
  );
}

let clock = 0;
/** Does one thing. An operation on notes when there are none does nothing. */
function operate(database: DatabaseSync, operation: Operation): void {
  clock += 1;
  const notes = listNotes(database, briefingId);
  const chosen = (at: number) => notes[at % Math.max(1, notes.length)];
  switch (operation.kind) {
    case 'create':
      writeNote(database, { body: operation.body });
      return;
    case 'change': {
      const note = chosen(operation.which);
      if (!note) return;
      const colour = colours[operation.colour] ?? null;
      const { id, rev } = note;
      changeNote(database, { ...settleContent(note), id, rev, colour, body: operation.body }, clock);
      return;
    }
    case 'delete': {
      const ids = operation.which.flatMap((at) => chosen(at)?.id ?? []);
      if (ids.length > 0) deleteNotes(database, ids, clock);
      return;
    }
    case 'undo':
      undoNotes(database, briefingId, clock);
      return;
    case 'redo':
      redoNotes(database, briefingId, clock);
      return;
  }
}

describe('undo and redo', () => {
  it('lead back through every picture to nothing, and forward to where one was', () => {
    fc.assert(
      fc.property(fc.array(writing, { maxLength: 25 }), (operations) => {
        const database = openDatabase(':memory:');
        const pictures = [picture(database)];
        for (const operation of operations) {
          operate(database, operation);
          const now = picture(database);
          if (now !== pictures.at(-1)) pictures.push(now);
        }
        const back = pictures
          .toReversed()
          .slice(1)
          .map(() => {
            expect(undoNotes(database, briefingId, 1)).not.toBeNull();
            return picture(database);
          });
        expect(back).toEqual(pictures.toReversed().slice(1));
        expect(listNotes(database, briefingId)).toEqual([]);
        expect(undoNotes(database, briefingId, 1)).toBeNull();
        const forward = pictures.slice(1).map(() => {
          expect(redoNotes(database, briefingId, 1)).not.toBeNull();
          return picture(database);
        });
        expect(forward).toEqual(pictures.slice(1));
        expect(redoNotes(database, briefingId, 1)).toBeNull();
        database.close();
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('mixed with writing in any order behave as a plain list of pictures with a mark in it', () => {
    fc.assert(
      fc.property(fc.array(walking, { maxLength: 40 }), (operations) => {
        const database = openDatabase(':memory:');
        let past = [picture(database)];
        let future: string[] = [];
        for (const operation of operations) {
          operate(database, operation);
          const now = picture(database);
          const [last, before] = [past.at(-1), past.at(-2)];
          if (operation.kind === 'undo') {
            expect(now).toBe(before ?? last);
            if (before !== undefined) [past, future] = [past.slice(0, -1), [last ?? '', ...future]];
          } else if (operation.kind === 'redo') {
            expect(now).toBe(future[0] ?? last);
            if (future[0] !== undefined) [past, future] = [[...past, now], future.slice(1)];
          } else if (now !== last) {
            [past, future] = [[...past, now], []];
          }
          const steps = noteSteps(database, briefingId);
          expect([steps.undo !== null, steps.redo !== null]).toEqual([past.length > 1, future.length > 0]);
        }
        database.close();
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('never take a wording out of the history', () => {
    const database = openDatabase(':memory:');
    const rows = (): number => Number(database.prepare('SELECT count(*) AS n FROM history').get()?.['n']);
    const operations: readonly Operation[] = [
      { kind: 'create', body: 'a' },
      { kind: 'change', which: 0, body: 'b', colour: 0 },
      { kind: 'undo' },
      { kind: 'redo' },
      { kind: 'undo' },
      { kind: 'create', body: 'c' },
      { kind: 'delete', which: [0, 1] },
    ];
    let before = 0;
    for (const operation of operations) {
      operate(database, operation);
      expect(rows()).toBeGreaterThan(before);
      before = rows();
    }
    const kept = database
      .prepare(`SELECT after FROM history`)
      .all()
      .map((row) => JSON.parse(String(row['after'])).body);
    expect(new Set(kept)).toEqual(new Set(['a', 'b', 'c']));
    database.close();
  });

  it('give every note a new revision, so that an editor that was open is told', () => {
    const database = openDatabase(':memory:');
    const note = writeNote(database);
    undoNotes(database, briefingId, 2);
    const again = redoNotes(database, briefingId, 3)?.notes[0];
    expect(again).toMatchObject({ id: note.id, rev: 3, deletedMs: null });
    expect(() => changeNote(database, { ...note, body: 'x' }, 4)).toThrow(/stale/);
    database.close();
  });

  it('say what they would do', () => {
    const database = openDatabase(':memory:');
    expect(noteSteps(database, briefingId)).toEqual({ undo: null, redo: null });
    const note = writeNote(database);
    expect(noteSteps(database, briefingId)).toEqual({
      undo: { action: 'create', notes: [note], mark: null },
      redo: null,
    });
    const step = undoNotes(database, briefingId, 2);
    expect(step).toMatchObject({ action: 'create', notes: [{ id: note.id, deletedMs: 2 }] });
    expect(noteSteps(database, briefingId)).toEqual({ undo: null, redo: step });
    database.close();
  });

  it('go on after the program was closed and opened again', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const first = openDatabase(file);
    writeNote(first, { body: 'a' });
    writeNote(first, { body: 'b' });
    undoNotes(first, briefingId, 2);
    first.close();
    const again = openDatabase(file);
    expect(redoNotes(again, briefingId, 3)?.notes[0]?.body).toBe('b');
    undoNotes(again, briefingId, 4);
    undoNotes(again, briefingId, 5);
    expect(listNotes(again, briefingId)).toEqual([]);
    again.close();
  });

  it('of one briefing leave the others alone', () => {
    const database = openDatabase(':memory:');
    const here = writeNote(database);
    writeNote(database, { briefingId: 'another' });
    undoNotes(database, 'another', 2);
    expect(undoNotes(database, 'another', 3)).toBeNull();
    expect(listNotes(database, briefingId)).toEqual([here]);
    database.close();
  });
});
