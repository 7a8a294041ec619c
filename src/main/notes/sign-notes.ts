/** Gives the reader's own notes, here and from now on, another name. */
import type { DatabaseSync } from 'node:sqlite';
import { type Signing, unnamedReader } from '../../shared/notes/creator';
import { transact } from '../store/database';
import { keepSignedAt } from './signed-at';
import { changeSettings, readSettings } from '../store/settings-store';

/** The name, how many notes have it now, and the briefings that they are on. */
export interface Signed extends Signing {
  readonly briefingIds: readonly string[];
}

/**
 * Signs with the name what was signed with the one before, in the trash and in the history too, all or nothing: whatever
 * undo brings back bears it. An empty one takes the name away. The former name given again makes it as it was.
 */
export function signNotes(database: DatabaseSync, name: string, atMs: number): Signed {
  return transact(database, () => {
    const before = readSettings(database).creator;
    const creator = name.trim() === '' ? unnamedReader : name.trim();
    changeSettings(database, { creator });
    if (creator === before) return { name: creator, count: 0, briefingIds: [] };
    const signed = database
      .prepare('UPDATE note SET creator = ? WHERE creator = ? RETURNING briefing_id')
      .all(creator, before);
    const changed = database
      .prepare('UPDATE note SET modified_by = ? WHERE modified_by = ? RETURNING briefing_id')
      .all(creator, before);
    keepSignedAt(database, atMs);
    signHistory(database, { from: before, to: creator });
    const briefingIds = [...new Set([...signed, ...changed].map((row) => String(row['briefing_id'])))];
    return { name: creator, count: signed.length, briefingIds };
  });
}

function signHistory(
  database: DatabaseSync,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  for (const state of ['before', 'after']) {
    for (const name of ['$.creator', '$.modifiedBy']) {
      database
        .prepare(
          `UPDATE history SET ${state} = json_set(${state}, '${name}', ?) WHERE json_extract(${state}, '${name}') = ?`,
        )
        .run(to, from);
    }
  }
}
