/** Checksums for all rows, after the form of the store has changed. */
import type { DatabaseSync } from '../engine';
import { crc32 } from 'node:zlib';
import { keptTables, type KeptTable, quoted, rowAsJson } from './kept-tables';
import { lastChange, writeTally } from './tally';

/**
 * Gives every row its checksum and every table its tally, as one change. Called inside the transaction that changed the
 * form, before the rows are watched: what lies there counts as right.
 */
export function countRowsAnew(database: DatabaseSync): void {
  const tables = keptTables(database);
  if (tables.length === 0) return;
  const changeNo = lastChange(database) + 1;
  database.function('crc32', (text) => crc32(String(text)));
  database.exec('DELETE FROM tally');
  for (const table of tables) writeTally(database, table.name, countAnew(database, table, changeNo));
}

function countAnew(
  database: DatabaseSync,
  table: KeptTable,
  changeNo: number,
): { readonly rowCount: number; readonly rowsCrc: number; readonly changeNo: number } {
  const name = quoted(table.name);
  database.exec(
    `UPDATE ${name} SET change_no = ${changeNo}, row_crc = crc32(${rowAsJson(table, name, String(changeNo))})`,
  );
  let rowCount = 0;
  let rowsCrc = 0;
  for (const row of database.prepare(`SELECT row_crc FROM ${name}`).iterate()) {
    rowCount += 1;
    rowsCrc ^= Number(row['row_crc']);
  }
  return { rowCount, rowsCrc: rowsCrc >>> 0, changeNo };
}
