import type { DatabaseSync, StatementSync } from './engine';

/**
 * The statement, prepared once for as long as the database is open: to read and prepare it again for each of ten thousand
 * notes costs as much as running it. For statements that are run to their end at once (`get`, `all`, `run`).
 */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  const statements = known.get(database) ?? new Map<string, StatementSync>();
  known.set(database, statements);
  const statement = statements.get(sql) ?? database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

const known = new WeakMap<DatabaseSync, Map<string, StatementSync>>();
