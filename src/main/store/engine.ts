/**
 * SQLite, as the store and the search use it: one engine for plain files and for locked ones. Its names are those of Node's
 * own `node:sqlite`, which can open plain files alone.
 */
import { readFileSync } from 'node:fs';
import Driver from 'better-sqlite3-multiple-ciphers';

export type SQLOutputValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SQLOutputValue>>;

/** A statement that was prepared. One that answers nothing is only run, and one that answers rows only asked. */
export interface StatementSync {
  readonly get: (...values: readonly SQLOutputValue[]) => SqlRow | undefined;
  readonly all: (...values: readonly SQLOutputValue[]) => SqlRow[];
  readonly iterate: (...values: readonly SQLOutputValue[]) => IterableIterator<SqlRow>;
  readonly run: (...values: readonly SQLOutputValue[]) => {
    readonly changes: number;
    readonly lastInsertRowid: number | bigint;
  };
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** For reading where nobody writes to the file: it is read at once, and nothing is made or looked for beside it. */
  readonly immutable?: boolean;
  /** How long is waited for another program, in milliseconds. */
  readonly timeout?: number;
}

/** An open file, or a database in memory (`:memory:`). Foreign keys are on, and statements cannot write to the file's own form. */
export class DatabaseSync {
  readonly #driver: Driver;
  readonly #file: string | null;

  constructor(file: string, { readOnly = false, immutable = false, timeout = 0 }: OpenOptions = {}) {
    this.#file = file === ':memory:' ? null : file;
    this.#driver = new Driver(immutable ? bytesOf(file) : file, { readonly: readOnly || immutable, timeout });
  }

  get isOpen(): boolean {
    return this.#driver.open;
  }

  get isTransaction(): boolean {
    return this.#driver.inTransaction;
  }

  /** The file; null in memory. */
  location(): string | null {
    return this.#file;
  }

  exec(sql: string): void {
    this.#driver.exec(sql);
  }

  prepare(sql: string): StatementSync {
    return this.#driver.prepare(sql) as StatementSync;
  }

  /** Statements may call it by its name. What it throws, the statement throws. */
  function(name: string, work: (...values: readonly SQLOutputValue[]) => SQLOutputValue): void {
    this.#driver.function(name, { varargs: true }, work);
  }

  /** Copies it into a new file while it is in use, some pages at a time. */
  async copyTo(file: string): Promise<void> {
    await this.#driver.backup(file);
  }

  close(): void {
    this.#driver.close();
  }
}

/** The file, said to be one without a log: SQLite has none for what is in memory. https://sqlite.org/fileformat.html */
function bytesOf(file: string): Buffer {
  const bytes = readFileSync(file);
  bytes.subarray(18, 20).fill(1);
  return bytes;
}

/** The version of SQLite itself. */
export function sqliteVersion(): string {
  const database = new DatabaseSync(':memory:');
  try {
    return String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  } finally {
    database.close();
  }
}
