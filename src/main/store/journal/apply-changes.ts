/** Changes of a journal, made again in a store that does not have them. */
import type { DatabaseSync } from '../engine';
import { hasKey, keptTables, type KeptTable, quoted } from '../rows/kept-tables';
import { replay } from '../transact';
import { type JournalChange, rowsOf } from './journal-line';

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

/** Makes each change as a transaction of its own, with the number it had: row by row the store is what it was then. */
export function applyChanges(database: DatabaseSync, changes: readonly JournalChange[]): void {
  const tables = new Map(keptTables(database).map((table) => [table.name, table]));
  for (const each of changes) {
    replay(database, each.change, () => {
      for (const [what, name, values] of rowsOf(each)) {
        const table = tables.get(name);
        if (!table) throw new Error(`There is no table ${name}.`);
        if (what === 'put') putRow(database, table, values.slice(0, -1));
        else removeRow(database, table, values);
      }
    });
  }
}

type Value = string | number | null;

/** Puts a row in the place of one with its key. `values` are those of the table's columns, in order. */
export function putRow(database: DatabaseSync, { name, columns }: KeptTable, values: readonly Value[]): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(...values);
}

function removeRow(database: DatabaseSync, table: KeptTable, key: readonly Value[]): void {
  database.prepare(`DELETE FROM ${quoted(table.name)} WHERE ${hasKey(table)}`).run(...key);
}
