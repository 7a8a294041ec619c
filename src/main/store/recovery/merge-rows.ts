/** Rows that were salvaged, put where a store has none of their key or an older one. */
import type { DatabaseSync } from '../engine';
import { isUnfit, putRow } from '../journal/apply-changes';
import { hasKey, keptTables, quoted } from '../rows/kept-tables';
import { readTally, writeTally } from '../rows/tally';
import { replay } from '../transact';
import type { SalvagedRow } from './salvage-rows';

/**
 * Puts them as one change with this number, which must be above all others. A row that belongs to one that is not there is left
 * out.
 */
export function mergeRows(database: DatabaseSync, rows: readonly SalvagedRow[], changeNo: number): void {
  const tables = new Map(keptTables(database).map((table) => [table.name, table]));
  replay(database, changeNo, () => {
    for (const { table: name, values, changeNo: writtenIn } of rows.toSorted(byChange)) {
      const table = tables.get(name);
      if (!table || values.length !== table.columns.length) continue;
      const key = table.key.map((column) => values[table.columns.indexOf(column)] ?? null);
      const there = database
        .prepare(`SELECT change_no FROM ${quoted(name)} WHERE ${hasKey(table)}`)
        .get(...key);
      if (there && Number(there['change_no']) >= writtenIn) continue;
      try {
        putRow(database, table, values);
      } catch (error) {
        // One that the table cannot hold is left out; the damaged files are kept.
        if (!isUnfit(error)) throw error;
      }
    }
    removeOrphans(database);
  });
  raiseChange(database, changeNo);
}

function removeOrphans(database: DatabaseSync): void {
  const orphans = database.prepare('PRAGMA foreign_key_check').all();
  const places = new Set(orphans.map((row) => `${String(row['table'])} ${String(row['rowid'])}`));
  for (const place of places) {
    const [table = '', rowid = ''] = place.split(' ');
    database.prepare(`DELETE FROM ${quoted(table)} WHERE rowid = ?`).run(Number(rowid));
  }
}

/** Also where no row was put: what lies beside the store has lower numbers then. */
function raiseChange(database: DatabaseSync, changeNo: number): void {
  const tally = readTally(database, 'note');
  if (tally && tally.changeNo < changeNo) writeTally(database, 'note', { ...tally, changeNo });
}

function byChange(a: SalvagedRow, b: SalvagedRow): number {
  return a.changeNo - b.changeNo;
}
