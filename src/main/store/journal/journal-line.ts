/**
 * One line of the journal: the CRC-32 of what follows in eight hexadecimal digits, a blank, and JSON in one line. The first
 * line says of which form of the store the others are; each other line is one change.
 */
import { crc32 } from 'node:zlib';
import * as z from 'zod/mini';
import type { RowChanges } from '../rows/watch-rows';

const ValueSchema = z.union([z.string(), z.number(), z.null()]);

const HeadSchema = z.strictObject({
  journal: z.literal('lectern'),
  /** The form of the store that the changes were made in. */
  form: z.int(),
  /** The number of the change that the first line comes after: what a backup holds already. */
  after: z.int(),
  /** By table, the columns of its rows. */
  tables: z.record(z.string(), z.array(z.string())),
});
export type JournalHead = z.infer<typeof HeadSchema>;

const ChangeSchema = z.strictObject({
  change: z.int(),
  /** In the order in which they were written: a row that was put, or the key of one that is gone. */
  rows: z.array(
    z.union([
      z.tuple([z.literal('put'), z.string(), z.array(ValueSchema)]),
      z.tuple([z.literal('gone'), z.string(), z.array(ValueSchema)]),
    ]),
  ),
});
export type JournalChange = z.infer<typeof ChangeSchema>;

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

/** The line of a change that was read from one. */
export function lineOfChange(change: JournalChange): string {
  return lineOf(JSON.stringify(change));
}

/** Null for what is not exactly what was written. `line` is without its end. */
export function readHeadLine(line: string): JournalHead | null {
  return readLine(line, HeadSchema);
}

/** Null for what is not exactly what was written. `line` is without its end. */
export function readChangeLine(line: string): JournalChange | null {
  return readLine(line, ChangeSchema);
}

function readLine<Schema extends z.core.$ZodType>(line: string, schema: Schema): z.output<Schema> | null {
  const text = line.slice(9);
  if (line.slice(0, 9) !== `${crcOf(text)} `) return null;
  try {
    const read = z.safeParse(schema, JSON.parse(text));
    return read.success ? read.data : null;
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
