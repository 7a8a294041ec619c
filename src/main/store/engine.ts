/**
 * SQLite, as the store and the search use it: one engine for plain files and for locked ones. Its names are those of Node's
 * own `node:sqlite`, which can open plain files alone.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { keyOf } from './lock/keyring';

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
  /** With `immutable`, of a file that is not locked: what its log holds is read too, without room on any disk. */
  readonly withLog?: boolean;
  /** How long is waited for another program, in milliseconds. */
  readonly timeout?: number;
  /** By default that of the locked store which the file belongs to; null for none, whatever it belongs to. */
  readonly key?: Buffer | null;
  /** The file that this one is a passing copy of: `location` answers that. */
  readonly copyOf?: string;
}

/**
 * An open file, or a database in memory (`:memory:`). Foreign keys are on, and statements cannot write to the file's own form.
 * A file that belongs to a locked store is encrypted, page by page and with its log, whatever it is opened for.
 */
export class DatabaseSync {
  readonly #driver: Driver;
  readonly #file: string | null;
  readonly #key: Buffer | null;
  #copy: string | null = null;

  constructor(
    file: string,
    {
      readOnly = false,
      immutable = false,
      withLog = false,
      timeout = 0,
      key = keyOf(file),
      copyOf = file,
    }: OpenOptions = {},
  ) {
    this.#file = file === ':memory:' ? null : copyOf;
    this.#key = key;
    // A locked file cannot be read at once: it is opened elsewhere, encrypted as it is.
    this.#copy = immutable && key ? copyElsewhere(file) : null;
    const bytes = immutable && !key ? bytesOf(withLog ? foldedBytes(file) : readFileSync(file)) : null;
    this.#driver = new Driver(bytes ?? this.#copy ?? file, {
      readonly: readOnly || immutable,
      timeout,
    });
    if (key) {
      // What does not fit into memory would be sorted in a file, in plain words.
      this.#driver.exec("PRAGMA cipher = 'sqlcipher'; PRAGMA temp_store = MEMORY");
      withKey(key, (spelt) => this.#driver.key(spelt));
    }
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

  /** Copies it into a new file while it is in use, some pages at a time; one that is encrypted at once, with its key. */
  async copyTo(file: string): Promise<void> {
    // SQLite's backup writes pages as they are, and knows of no key for the file that it makes.
    if (this.#key) this.prepare('VACUUM INTO ?').run(file);
    else await this.#driver.backup(file);
  }

  /** Encrypts the file with another key, or with none, where it lies. Nothing is safe until that is done: for copies alone. */
  rekey(key: Buffer | null): void {
    this.#driver.exec(
      "PRAGMA cipher = 'sqlcipher'; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = MEMORY",
    );
    if (key) withKey(key, (spelt) => this.#driver.rekey(spelt));
    else this.#driver.rekey(Buffer.alloc(0));
  }

  close(): void {
    this.#driver.close();
    if (this.#copy !== null) rmSync(dirname(this.#copy), { recursive: true, force: true });
    this.#copy = null;
  }
}

/** As SQLite takes a key that needs no further work: 64 digits. The digits are wiped when it has them. */
function withKey(key: Buffer, give: (spelt: Buffer) => void): void {
  const spelt = Buffer.alloc(2 + 2 * key.length + 1, "'");
  spelt.write('x', 0);
  for (const [place, byte] of key.entries())
    for (const [at, digit] of [byte >> 4, byte & 15].entries())
      spelt[2 + 2 * place + at] = digit < 10 ? 48 + digit : 87 + digit;
  try {
    give(spelt);
  } finally {
    spelt.fill(0);
  }
}

/** The bytes of a file, said to be one without a log: SQLite has none for what is in memory. https://sqlite.org/fileformat.html */
function bytesOf(bytes: Buffer): Buffer {
  bytes.subarray(18, 20).fill(1);
  return bytes;
}

/**
 * The file with what its log holds. Whoever has it alone needs no shared memory beside it, for which a full disk has no room:
 * https://sqlite.org/wal.html#noshm
 */
function foldedBytes(file: string): Buffer {
  const driver = new Driver(file, { readonly: false, timeout: 0 });
  try {
    driver.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = ON');
    return driver.serialize();
  } finally {
    driver.close();
  }
}

function copyElsewhere(file: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'notes.db');
  copyFileSync(file, copy);
  return copy;
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
