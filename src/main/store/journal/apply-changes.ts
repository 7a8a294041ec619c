/** Changes of a journal, made again in a store that does not have them. */
import type { DatabaseSync } from '../engine';
import { hasKey, keptTables, type KeptTable, quoted } from '../rows/kept-tables';
import { codeOf } from '../store-words';
import { replay } from '../transact';
import { type JournalChange, rowsOf, UnfitRowError } from './journal-line';

/** Changes of a journal, seen from a store that has some of them. */
export interface Due {
  /** Those that the store lacks, ascending, as far as none is missing in between. */
  readonly due: readonly JournalChange[];
  /** Those after a missing one: they are not made as if it were not. */
  readonly later: readonly JournalChange[];
}

/** What a store lacks whose last change is this one. Of two with one number the one that was written later was made. */
export function changesAfter(changes: readonly JournalChange[], last: number): Due {
  const byNumber = new Map(changes.filter(({ change }) => change > last).map((each) => [each.change, each]));
  const all = [...byNumber.values()].toSorted((a, b) => a.change - b.change);
  const gap = all.findIndex(({ change }, place) => change !== last + 1 + place);
  return gap === -1 ? { due: all, later: [] } : { due: all.slice(0, gap), later: all.slice(gap) };
}

/**
 * Makes each change as a transaction of its own, with the number it had: row by row the store is what it was then. Answers those
 * from the first one on that does not fit into the store, though its line is what was written.
 */
export function applyChanges(
  database: DatabaseSync,
  changes: readonly JournalChange[],
): readonly JournalChange[] {
  const tables = new Map(keptTables(database).map((table) => [table.name, table]));
  for (const [place, each] of changes.entries()) {
    try {
      replay(database, each.change, () => {
        for (const [what, name, values] of rowsOf(each)) {
          const table = tables.get(name);
          if (!table) throw new UnfitRowError(`There is no table ${name}.`);
          if (what === 'put') putRow(database, table, values.slice(0, -1));
          else removeRow(database, table, values);
        }
      });
    } catch (error) {
      if (!isUnfit(error)) throw error;
      return changes.slice(place);
    }
  }
  return [];
}

/** True for a row that a table of the store cannot hold; false for what is the disk's fault, or another program's. */
export function isUnfit(error: unknown): boolean {
  if (error instanceof UnfitRowError) return true;
  return error instanceof Error && unfitCodes.has(codeOf(error));
}

/** https://sqlite.org/rescode.html: an error in the statement, too big, a constraint, another type, too many values. */
const unfitCodes: ReadonlySet<string | null> = new Set([
  'SQLITE_ERROR',
  'SQLITE_TOOBIG',
  'SQLITE_CONSTRAINT',
  'SQLITE_MISMATCH',
  'SQLITE_RANGE',
]);

type Value = string | number | null;

/** Puts a row in the place of one with its key. `values` are those of the table's columns, in order. */
export function putRow(database: DatabaseSync, { name, columns }: KeptTable, values: readonly Value[]): void {
  if (values.length !== columns.length)
    throw new UnfitRowError(`A row of ${name} has too few values, or too many.`);
  database
    .prepare(
      `INSERT OR REPLACE INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(...values);
}

function removeRow(database: DatabaseSync, table: KeptTable, key: readonly Value[]): void {
  database.prepare(`DELETE FROM ${quoted(table.name)} WHERE ${hasKey(table)}`).run(...key);
}
