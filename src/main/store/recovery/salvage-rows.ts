/** What can still be read of a damaged store: the rows whose checksum is right. */
import { DatabaseSync } from '../engine';
import { crc32 } from 'node:zlib';
import { keptTables, type KeptTable, quoted, rowAsJson } from '../rows/kept-tables';

/** A row as the store had it: the values of its table's columns, in order. */
export interface SalvagedRow {
  readonly table: string;
  readonly values: readonly (string | number | null)[];
  /** The change that wrote it. */
  readonly changeNo: number;
}

/** Every whole row, in the order in which they were written. None when the file is past reading. Never throws. */
export function salvageRows(file: string): readonly SalvagedRow[] {
  const found = new Map<string, SalvagedRow>();
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      for (const table of keptTables(database)) {
        // From both ends: a page that cannot be read stops each.
        for (const order of ['ASC', 'DESC'] as const) readRows(database, table, order, found);
      }
    } finally {
      database.close();
    }
  } catch {
    // What was found until here is what there is.
  }
  return [...found.values()].toSorted((a, b) => a.changeNo - b.changeNo);
}

function readRows(
  database: DatabaseSync,
  table: KeptTable,
  order: 'ASC' | 'DESC',
  found: Map<string, SalvagedRow>,
): void {
  const name = quoted(table.name);
  const by = table.key.map((column) => `${quoted(column)} ${order}`).join(', ');
  try {
    const rows = database
      .prepare(`SELECT ${rowAsJson(table, name)} AS row_json, row_crc FROM ${name} ORDER BY ${by}`)
      .iterate();
    for (const row of rows) {
      const json = String(row['row_json']);
      if (crc32(json) !== Number(row['row_crc'])) continue;
      const values = JSON.parse(json) as (string | number | null)[];
      const changeNo = Number(values.pop());
      found.set(`${table.name} ${json}`, { table: table.name, values, changeNo });
    }
  } catch {
    // A page that cannot be read.
  }
}
