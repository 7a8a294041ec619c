/** Whether a store is what was written, to the last row. */
import type { DatabaseSync } from '../engine';
import { crc32 } from 'node:zlib';
import { hasRowChecks, keptTables, type KeptTable, quoted, rowAsJson } from './kept-tables';
import { readTally } from './tally';

/** What is wrong, in words for whoever looks into it; null when nothing is. Never throws for what lies in the file. */
export function findDamage(database: DatabaseSync): string | null {
  try {
    return brokenPages(database) ?? brokenKeys(database) ?? brokenRows(database);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** SQLite's own look: pages, indexes and constraints. */
function brokenPages(database: DatabaseSync): string | null {
  const [found] = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {});
  return found === 'ok' ? null : String(found);
}

function brokenKeys(database: DatabaseSync): string | null {
  const row = database.prepare('PRAGMA foreign_key_check').get();
  return row ? `A row of ${String(row['table'])} belongs to none of ${String(row['parent'])}.` : null;
}

/** What SQLite cannot see: a letter that is another one, and rows that are missing. None of it is known of older forms. */
function brokenRows(database: DatabaseSync): string | null {
  if (!hasRowChecks(database)) return null;
  for (const table of keptTables(database)) {
    const broken = brokenRowIn(database, table);
    if (broken !== null) return broken;
  }
  return null;
}

function brokenRowIn(database: DatabaseSync, table: KeptTable): string | null {
  let rowCount = 0;
  let rowsCrc = 0;
  const name = quoted(table.name);
  const rows = database
    .prepare(`SELECT ${rowAsJson(table, name)} AS row_json, row_crc FROM ${name}`)
    .iterate();
  for (const row of rows) {
    const crc = crc32(String(row['row_json']));
    if (crc !== Number(row['row_crc'])) return `A row of ${table.name} is not what was written.`;
    rowCount += 1;
    rowsCrc ^= crc;
  }
  const tally = readTally(database, table.name);
  return tally && tally.rowCount === rowCount && tally.rowsCrc === rowsCrc >>> 0
    ? null
    : `The rows of ${table.name} are not those that were written.`;
}
