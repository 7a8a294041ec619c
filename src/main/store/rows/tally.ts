/**
 * What a table's rows come to: how many they are, and their checksums one over the other (XOR, so that their order does not
 * matter). A row that is lost, or comes back from an older page, is missed here, where its own checksum says nothing.
 */
import type { DatabaseSync } from '../engine';
import { crc32 } from 'node:zlib';

export interface TableTally {
  readonly rowCount: number;
  readonly rowsCrc: number;
  /** The last change that touched the table. */
  readonly changeNo: number;
}

/** What a change did to a table's tally. */
export interface TallyShift {
  readonly rows: number;
  readonly crc: number;
}

/** The last change of the whole store; 0 before the first. */
export function lastChange(database: DatabaseSync): number {
  return Number(database.prepare('SELECT max(change_no) AS change_no FROM tally').get()?.['change_no'] ?? 0);
}

/** False as long as nothing was written into the store, and when all of it was taken out. */
export function hasRows(database: DatabaseSync): boolean {
  return Number(database.prepare('SELECT sum(row_count) AS rows FROM tally').get()?.['rows'] ?? 0) > 0;
}

/** The table's tally, or null when it has none or one that is not what was written. */
export function readTally(database: DatabaseSync, table: string): TableTally | null {
  const row = database
    .prepare('SELECT row_count, rows_crc, change_no, tally_crc FROM tally WHERE table_name = ?')
    .get(table);
  if (!row) return null;
  const tally = {
    rowCount: Number(row['row_count']),
    rowsCrc: Number(row['rows_crc']),
    changeNo: Number(row['change_no']),
  };
  return crcOf(table, tally) === Number(row['tally_crc']) ? tally : null;
}

export function writeTally(database: DatabaseSync, table: string, tally: TableTally): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO tally (table_name, row_count, rows_crc, change_no, tally_crc) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(table, tally.rowCount, tally.rowsCrc, tally.changeNo, crcOf(table, tally));
}

/** The tally after a change. */
export function shiftTally(
  { rowCount, rowsCrc }: TableTally,
  { rows, crc }: TallyShift,
  changeNo: number,
): TableTally {
  return { rowCount: rowCount + rows, rowsCrc: (rowsCrc ^ crc) >>> 0, changeNo };
}

function crcOf(table: string, { rowCount, rowsCrc, changeNo }: TableTally): number {
  return crc32(JSON.stringify([table, rowCount, rowsCrc, changeNo]));
}
