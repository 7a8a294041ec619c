import { join } from 'node:path';
import type { DatabaseSync } from '../../../src/main/store/engine';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { transact } from '../../../src/main/store/transact';
import { inSlices } from '../../../src/main/store/in-slices';
import { createLongSteps, fewNotes } from '../../../src/main/notes/long-steps';
import { stepping } from '../../../src/main/notes/note-history';
import { deleting, renamingTag, restoring } from '../../../src/main/notes/note-states';
import { changing, listingNotes, listNotes, listTrash } from '../../../src/main/notes/notes';
import type { LongStep } from '../../../src/shared/contract/long-step';
import { settleContent } from '../../../src/shared/notes/note';
import { reasonOf } from '../../../src/shared/reason-of';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, writeNote } from './written-notes';

const count = fewNotes + 50;

function storeWith(notes: number): DatabaseSync {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  transact(database, () => {
    for (let number = 0; number < notes; number += 1) writeNote(database, { body: `${number}`, tags: ['a'] });
  });
  return database;
}

const step = { briefingId, doing: 'change', count } as const;
const ids = (database: DatabaseSync) => listNotes(database, briefingId).map(({ id }) => id);
const history = (database: DatabaseSync) =>
  database
    .prepare('SELECT step, rev, action, length(after) AS length, at_ms FROM history ORDER BY seq')
    .all();

test('a step in slices leaves what the same step at once leaves, in the notes and in the history', async () => {
  const [sliced, atOnce] = [storeWith(count), storeWith(count)];
  for (const database of [sliced, atOnce]) {
    const steps = createLongSteps(
      () => database,
      () => undefined,
    );
    // Fewer than would be said are done at once: the two stores differ in nothing but that.
    const of = { ...step, count: database === sliced ? count : 1 };
    const take = (work: (store: DatabaseSync) => ReturnType<typeof deleting>) => steps.take(of, work);
    await take((store) =>
      changing(
        store,
        listNotes(store, briefingId).map(({ id, rev, ...note }) => ({
          id,
          rev,
          ...settleContent(note),
          colour: 'rose',
        })),
        { atMs: 2000 },
      ),
    );
    await take((store) => renamingTag(store, { briefingId, from: 'a', to: 'b' }, 3000));
    await take((store) => deleting(store, ids(store), 4000));
    await steps.take(of, (store) => stepping(store, briefingId, 'undo', 5000));
    await steps.take(of, (store) => stepping(store, briefingId, 'redo', 6000));
    const trash = listTrash(database, briefingId).map(({ id }) => id);
    await take((store) => restoring(store, trash.slice(0, -1), 7000));
  }
  const said = (database: DatabaseSync) =>
    [...listNotes(database, briefingId), ...listTrash(database, briefingId)].map(
      ({ body, tags, colour, rev, deletedMs, modifiedMs }) => [
        body,
        tags,
        colour,
        rev,
        deletedMs,
        modifiedMs,
      ],
    );
  expect(said(sliced)).toEqual(said(atOnce));
  expect(history(sliced)).toEqual(history(atOnce));
  expect(await inSlices(listingNotes(sliced, briefingId))).toEqual(listNotes(sliced, briefingId));
});

test('it is told from its beginning to its end, and of few notes nothing', async () => {
  const database = storeWith(count);
  const told: (LongStep | null)[] = [];
  const steps = createLongSteps(
    () => database,
    (_, far) => told.push(far),
  );
  await steps.take({ ...step, count: fewNotes - 1 }, (store) =>
    deleting(store, ids(store).slice(0, 3), 2000),
  );
  expect(told).toEqual([]);
  await steps.take(step, (store) => deleting(store, ids(store), 3000));
  expect(told[0]).toEqual({ doing: 'change', count, done: 0 });
  expect(told.at(-1)).toBe(null);
});

test('in its pauses nobody else writes, the next step waits for its end, and what fails leaves nothing', async () => {
  const database = storeWith(count);
  const steps = createLongSteps(
    () => database,
    () => undefined,
  );
  const before = history(database);
  const first = steps.take(step, function* (store) {
    yield* deleting(store, ids(store), 2000);
    // Long enough for one more pause.
    for (const until = performance.now() + 30; performance.now() < until;) yield count;
    throw new Error('The disk is gone.');
  });
  const second = steps.take({ ...step, count: 1 }, (store) => deleting(store, ids(store).slice(0, 1), 3000));
  const failed = first.then(() => null, reasonOf);
  await new Promise(setImmediate);
  expect(steps.underWay()).not.toBe(null);
  expect(() => transact(database, () => writeNote(database))).toThrow(
    'The notes are in use by a longer step just now.',
  );
  expect(await failed).toBe('The disk is gone.');
  await second;
  expect(steps.underWay()).toBe(null);
  expect(listTrash(database, briefingId)).toHaveLength(1);
  expect(history(database)).toHaveLength(before.length + 1);
});
