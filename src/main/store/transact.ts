/** Work on the store as one: all of it is on the disk, in the journal and in the store, or none of it. */
import type { DatabaseSync } from './engine';
import { inSlices, otherThingsFirst, type Sliced } from './in-slices';
import { addToJournal } from './journal/journal-file';
import { changeLine } from './journal/journal-line';
import { lastChange, readTally, shiftTally, writeTally } from './rows/tally';
import type { RowChanges, RowWatch } from './rows/watch-rows';
import { DamagedStoreError, inStoreWords, UnwritableStoreError } from './store-words';

/** From now on rows of this database are written in transactions only. */
export function watchChanges(database: DatabaseSync, watch: RowWatch): void {
  watches.set(database, watch);
}

/** From now on each change is in this journal before it is in the store. */
export function journalChanges(database: DatabaseSync, journal: string): void {
  journals.set(database, journal);
}

const watches = new WeakMap<DatabaseSync, RowWatch>();
const journals = new WeakMap<DatabaseSync, string>();

/** True once damage was met in it: it is not to be written any more before it was looked through. */
export function isSuspect(database: DatabaseSync): boolean {
  return suspects.has(database);
}

/** The error in words. Damage is remembered, so that the next use looks through the store and puts it right. */
export function inWordsOf(database: DatabaseSync, error: unknown): Error {
  const words = inStoreWords(database.isOpen ? database.location() : null, error);
  if (words instanceof UnwritableStoreError) return refusals.get(database) ?? words;
  if (words instanceof DamagedStoreError) suspects.add(database);
  return words;
}

const suspects = new WeakSet<DatabaseSync>();

/** This one is open for reading alone: what is refused in it is refused for this reason. */
export function explainRefusals(database: DatabaseSync, why: UnwritableStoreError): void {
  refusals.set(database, why);
}

const refusals = new WeakMap<DatabaseSync, UnwritableStoreError>();

/**
 * Runs the work as one: either all of it is on disk when this returns, or none of it, and it throws with a sentence.
 * Inside another such work it is a part of that one.
 */
export function transact<Result>(database: DatabaseSync, work: () => Result): Result {
  if (pausing.has(database)) throw new Error('The notes are in use by a longer step just now.');
  if (database.isTransaction) return work();
  const { begin, commit, rollBack } = transactionOf(database);
  try {
    begin();
    const result = work();
    commit();
    return result;
  } catch (error) {
    rollBack();
    throw inWordsOf(database, error);
  }
}

/**
 * The same for work on very many notes, with pauses in which the program does other things. Whoever would write in a pause
 * is refused, for what it wrote would go with this work if that failed.
 */
export async function transactInSlices<Result>(
  database: DatabaseSync,
  work: Sliced<Result>,
  tell: (done: number) => void,
): Promise<Result> {
  if (database.isTransaction) throw new Error('A longer step is not taken within another one.');
  const { begin, commit, rollBack } = transactionOf(database);
  try {
    begin();
    const result = await inSlices(work, async (done) => {
      tell(done);
      pausing.add(database);
      try {
        await otherThingsFirst();
      } finally {
        pausing.delete(database);
      }
    });
    commit();
    return result;
  } catch (error) {
    // At the end of the program it may be shut by now, and has then taken all of it back.
    if (!database.isOpen) throw error;
    rollBack();
    throw inWordsOf(database, error);
  }
}

/**
 * Makes a change again that is in the journal already, with the number it had, unless the store has it by now. Rows may come
 * in an order in which some belong to others that are not there yet.
 */
export function replay(database: DatabaseSync, changeNo: number, work: () => void): void {
  const { begin, commit, rollBack } = transactionOf(database, changeNo);
  try {
    begin();
    if (lastChange(database) >= changeNo) {
      rollBack();
      return;
    }
    database.exec('PRAGMA defer_foreign_keys = ON');
    work();
    commit();
  } catch (error) {
    rollBack();
    throw error;
  }
}

const pausing = new WeakSet<DatabaseSync>();

interface Transaction {
  readonly begin: () => void;
  readonly commit: () => void;
  readonly rollBack: () => void;
}

/**
 * The journal has the change before the store has it, and loses it again when the store refuses. One with a number given is in
 * the journal already.
 */
function transactionOf(database: DatabaseSync, changeNo: number | null = null): Transaction {
  const watch = watches.get(database);
  const journal = changeNo === null ? journals.get(database) : undefined;
  let takeBack: (() => void) | null = null;
  return {
    begin: () => {
      database.exec('BEGIN IMMEDIATE');
      watch?.begin(changeNo ?? lastChange(database) + 1);
    },
    commit: () => {
      const changes = watch?.take();
      if (changes && changes.shifts.size > 0) {
        shiftTallies(database, changes);
        if (journal !== undefined) takeBack = addToJournal(journal, changeLine(changes));
      }
      database.exec('COMMIT');
      takeBack = null;
    },
    rollBack: () => {
      watch?.end();
      if (database.isTransaction) database.exec('ROLLBACK');
      takeBack?.();
    },
  };
}

function shiftTallies(database: DatabaseSync, { changeNo, shifts }: RowChanges): void {
  for (const [table, shift] of shifts) {
    const tally = readTally(database, table);
    if (!tally) throw new DamagedStoreError(database.location());
    writeTally(database, table, shiftTally(tally, shift, changeNo));
  }
}
