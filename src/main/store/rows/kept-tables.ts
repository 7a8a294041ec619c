/** The tables whose rows are kept: each row has a checksum, and each change of one is written to the journal. */
import type { DatabaseSync } from '../engine';
import { rowChecksMigration } from '../migrations/0007-row-checks';

export interface KeptTable {
  readonly name: string;
  /** In the order of the form, without the two that are about the row itself. */
  readonly columns: readonly string[];
  /** The columns of the primary key, in its order. */
  readonly key: readonly string[];
}

/** The number of the change that wrote the row last, and the CRC-32 of the row with that number. */
export const rowColumns = ['change_no', 'row_crc'] as const;

/** Holds for each table how many rows it has and what their checksums come to. No row of its own is kept. */
export const tallyTable = 'tally';

/** Every table of the store but the tally, by name. A table without checksums yet, of an older form, is left out. */
export function keptTables(database: DatabaseSync): readonly KeptTable[] {
  const rows = database
    .prepare(
      `SELECT list.name AS name, info.name AS column_name, info.pk AS key_place
       FROM pragma_table_list AS list, pragma_table_info(list.name) AS info
       WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND list.name <> ?
       ORDER BY list.name, info.cid`,
    )
    .all(tallyTable);
  return [...Map.groupBy(rows, (row) => String(row['name']))].flatMap(([name, columns]) => {
    const names = columns.map((column) => String(column['column_name']));
    if (!rowColumns.every((column) => names.includes(column))) return [];
    const key = columns
      .filter((column) => Number(column['key_place']) > 0)
      .toSorted((a, b) => Number(a['key_place']) - Number(b['key_place']))
      .map((column) => String(column['column_name']));
    return [{ name, columns: names.filter((column) => !isRowColumn(column)), key }];
  });
}

function isRowColumn(name: string): boolean {
  return (rowColumns as readonly string[]).includes(name);
}

/** SQL that is true of the row with a key: its columns' values are what the question marks stand for. */
export function hasKey({ key }: KeptTable): string {
  return key.map((column) => `${quoted(column)} = ?`).join(' AND ');
}

/** A name as SQL has it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQL for the row as a JSON array, in the order of its columns and then the number of its change: what is checksummed. */
export function rowAsJson({ columns }: KeptTable, row: string, changeNo = `${row}.change_no`): string {
  return `json_array(${[...columns.map((column) => `${row}.${quoted(column)}`), changeNo].join(', ')})`;
}

/** SQL for the row's key as a JSON array. */
export function keyAsJson({ key }: KeptTable, row: string): string {
  return `json_array(${key.map((column) => `${row}.${quoted(column)}`).join(', ')})`;
}

/** SQL that is true of the row with the same key. */
export function hasKeyOf({ key }: KeptTable, row: string): string {
  return key.map((column) => `${quoted(column)} = ${row}.${quoted(column)}`).join(' AND ');
}

/** The form of the store, 0 when it has none yet. */
export function formOf(database: DatabaseSync): number {
  return Number(Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0]);
}

/** False for a store of an older form, that is opened for a copy or in a test: its rows have no checksums. */
export function hasRowChecks(database: DatabaseSync): boolean {
  return formOf(database) >= rowChecksMigration.version;
}
