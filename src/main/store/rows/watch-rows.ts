/**
 * Sees every row that is written, whichever statement writes it: temporary triggers, which are never part of the file, give
 * each row its number and checksum, and tell what became of it. A row is looked at before it is changed or removed, so that
 * one that was damaged on the disk never gets a checksum that makes it good.
 */
import type { DatabaseSync } from '../engine';
import { crc32 } from 'node:zlib';
import { DamagedStoreError } from '../store-words';
import { hasKeyOf, keptTables, type KeptTable, keyAsJson, quoted, rowAsJson } from './kept-tables';
import type { TallyShift } from './tally';

/** What became of one row: as JSON, the whole row (see `rowAsJson`), or the key of one that is gone. */
export interface RowChange {
  readonly table: string;
  readonly row: string | null;
  readonly key: string | null;
}

/** All that one transaction did. */
export interface RowChanges {
  readonly changeNo: number;
  readonly rows: readonly RowChange[];
  readonly shifts: ReadonlyMap<string, TallyShift>;
}

export interface RowWatch {
  /** Before it, and after `take`, no row can be written: the statement fails. */
  readonly begin: (changeNo: number) => void;
  /** What was written since `begin`; with it the change is over. */
  readonly take: () => RowChanges;
  /** The change is over, whatever was written. */
  readonly end: () => void;
}

/** Watches the tables that the store has now; to be called anew after its form has changed. */
export function watchRows(database: DatabaseSync): RowWatch {
  let change: {
    readonly no: number;
    readonly rows: RowChange[];
    readonly shifts: Map<string, TallyShift>;
  } | null = null;
  const shift = (table: string, by: TallyShift): void => {
    const before = change?.shifts.get(table) ?? { rows: 0, crc: 0 };
    change?.shifts.set(table, { rows: before.rows + by.rows, crc: before.crc ^ by.crc });
  };
  const current = (): NonNullable<typeof change> => {
    if (!change) throw new Error('A row was written outside a change.');
    return change;
  };
  // Each answers what the triggers below store: they are asked by SQLite, once for each row.
  database.function('this_change', () => current().no);
  database.function('row_put', (table, row) => {
    const crc = crc32(String(row));
    current().rows.push({ table: String(table), row: String(row), key: null });
    shift(String(table), { rows: 1, crc });
    return crc;
  });
  database.function('row_left', (table, row, crc) => {
    current();
    if (crc32(String(row)) !== Number(crc)) throw new DamagedStoreError(database.location());
    shift(String(table), { rows: -1, crc: Number(crc) });
    return 0;
  });
  database.function('row_gone', (table, key) => {
    current().rows.push({ table: String(table), row: null, key: String(key) });
    return 0;
  });
  for (const table of keptTables(database)) database.exec(triggersOf(table));
  return {
    begin: (changeNo) => {
      change = { no: changeNo, rows: [], shifts: new Map() };
    },
    take: () => {
      const { no, rows, shifts } = current();
      change = null;
      return { changeNo: no, rows, shifts };
    },
    end: () => {
      change = null;
    },
  };
}

/** A number of a function of ours is a real one to SQLite. */
const thisChange = 'CAST(this_change() AS INTEGER)';

function triggersOf(table: KeptTable): string {
  const name = quoted(table.name);
  const text = `'${table.name.replaceAll("'", "''")}'`;
  const trigger = (what: string): string => quoted(`${table.name} ${what}`);
  const left = `SELECT row_left(${text}, ${rowAsJson(table, 'OLD')}, OLD.row_crc);`;
  // As it was stored: what was put together by JSON functions is still JSON in NEW, and text in the row.
  const put = `UPDATE ${name} SET change_no = ${thisChange}, row_crc = row_put(${text}, ${rowAsJson(table, name, thisChange)})
      WHERE ${hasKeyOf(table, 'NEW')};`;
  // Not of the two columns that `put` sets, or it would set off itself.
  const anyColumn = table.columns.map(quoted).join(', ');
  // What is written as it was is no change.
  const isOther = table.columns
    .map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`)
    .join(' OR ');
  const gone = `SELECT row_gone(${text}, ${keyAsJson(table, 'OLD')})`;
  return `
    DROP TRIGGER IF EXISTS temp.${trigger('put')};
    DROP TRIGGER IF EXISTS temp.${trigger('changed')};
    DROP TRIGGER IF EXISTS temp.${trigger('gone')};
    CREATE TEMP TRIGGER ${trigger('put')} AFTER INSERT ON main.${name} BEGIN ${put} END;
    CREATE TEMP TRIGGER ${trigger('changed')} AFTER UPDATE OF ${anyColumn} ON main.${name} WHEN ${isOther} BEGIN
      ${left} ${gone} WHERE NOT (${isSameKey(table)}); ${put} END;
    CREATE TEMP TRIGGER ${trigger('gone')} AFTER DELETE ON main.${name} BEGIN ${left} ${gone}; END;
  `;
}

function isSameKey({ key }: KeptTable): string {
  return key.map((column) => `OLD.${quoted(column)} IS NEW.${quoted(column)}`).join(' AND ');
}
