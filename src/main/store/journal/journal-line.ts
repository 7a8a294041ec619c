/**
 * One line of the journal: the CRC-32 of what follows in eight hexadecimal digits, a blank, and JSON in one line. The first
 * line says of which form of the store the others are; each other line is one change.
 */
import { crc32 } from 'node:zlib';
import * as z from 'zod/mini';
import type { RowChanges } from '../rows/watch-rows';

/** SQLite holds larger whole numbers than can be read back. */
const NumberSchema = z
  .number()
  .check(z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value)));
const ValueSchema = z.union([z.string(), NumberSchema, z.null()]);

/** No store has so many changes. One that says so is not ours, and there must be room for the next number. */
const mostChanges = 2 ** 50;

const HeadSchema = z.strictObject({
  journal: z.literal('lectern'),
  /** The form of the store that the changes were made in. */
  form: z.int(),
  /** The number of the change that the first line comes after: what a backup holds already. */
  after: z.int().check(z.gte(0), z.lte(mostChanges)),
  /** By table, the columns of its rows. */
  tables: z.record(z.string(), z.array(z.string())),
});
export type JournalHead = z.infer<typeof HeadSchema>;

const RowSchema = z.tuple([z.enum(['put', 'gone']), z.string(), z.array(ValueSchema)]);
const ChangeSchema = z.strictObject({
  change: z.int(),
  /** In the order in which they were written: a row that was put, or the key of one that is gone. */
  rows: z.array(RowSchema),
});
/** What became of a row; of one that was put all values and then the number of the change, of one that is gone its key. */
export type JournalRow = z.infer<typeof RowSchema>;

/** A line that is what was written. Its rows are read when they are needed: a journal is looked through at every start. */
export interface JournalChange {
  readonly change: number;
  /** Without its end. */
  readonly line: string;
}

export function headLine(head: JournalHead): string {
  return lineOf(JSON.stringify(head));
}

/** The rows are JSON already: they are not read and written again. */
export function changeLine({ changeNo, rows }: RowChanges): string {
  const parts = rows.map(({ table, row, key }) =>
    row === null ? `["gone",${JSON.stringify(table)},${key}]` : `["put",${JSON.stringify(table)},${row}]`,
  );
  return lineOf(`{"change":${changeNo},"rows":[${parts.join(',')}]}`);
}

/** Null for what is not exactly what was written. `line` is without its end. */
export function readHeadLine(line: string): JournalHead | null {
  const text = textIn(line);
  if (text === null) return null;
  const read = z.safeParse(HeadSchema, parseJson(text));
  return read.success ? read.data : null;
}

/** Null for what is not exactly what was written. `line` is without its end. */
export function readChangeLine(line: string): JournalChange | null {
  const [, change] = /^\{"change":(\d+),"rows":\[/u.exec(textIn(line) ?? '') ?? [];
  return change === undefined || Number(change) > mostChanges ? null : { change: Number(change), line };
}

/** What a journal has is no row that the store could hold. */
export class UnfitRowError extends Error {
  override readonly name = 'UnfitRowError';
}

/** Throws an `UnfitRowError` when they are not rows, though the line is what was written. */
export function rowsOf({ line }: JournalChange): readonly JournalRow[] {
  const read = z.safeParse(ChangeSchema, parseJson(textIn(line) ?? ''));
  if (!read.success) throw new UnfitRowError('A change of the journal has no rows that can be read.');
  return read.data.rows;
}

function textIn(line: string): string | null {
  const text = line.slice(9);
  return line.slice(0, 9) === `${crcOf(text)} ` ? text : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function lineOf(text: string): string {
  return `${crcOf(text)} ${text}\n`;
}

function crcOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
