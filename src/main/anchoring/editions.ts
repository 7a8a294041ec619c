/** The blocks of every edition that notes were put in: what was there already is not where a lost passage went. */
import type { DatabaseSync } from '../store/engine';
import * as z from 'zod/mini';
import type { Briefing } from '../../shared/briefing/briefing';
import { transact } from '../store/transact';
import { BlockIdSchema } from '../../shared/briefing/statement';

/** Keeps the edition's blocks, once. */
export function keepEdition(database: DatabaseSync, briefing: Briefing): void {
  transact(database, () =>
    database
      .prepare('INSERT OR IGNORE INTO edition (briefing_id, hash, label, blocks) VALUES (?, ?, ?, ?)')
      .run(
        briefing.id,
        briefing.editionHash,
        briefing.edition,
        JSON.stringify(briefing.blocks.map(({ id }) => id)),
      ),
  );
}

/** The ids of the blocks of each edition kept for the briefing, by the edition's hash. */
export function listEditions(
  database: DatabaseSync,
  briefingId: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = database.prepare('SELECT hash, blocks FROM edition WHERE briefing_id = ?').all(briefingId);
  return new Map(
    rows.map((row) => [
      String(row['hash']),
      new Set(z.array(BlockIdSchema).parse(JSON.parse(String(row['blocks'])))),
    ]),
  );
}
