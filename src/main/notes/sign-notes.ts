/** Gives the reader's own notes, here and from now on, another name. */
import type { DatabaseSync } from '../store/engine';
import { unnamedReader } from '../../shared/notes/creator';
import { transact } from '../store/transact';
import { type Brought, findBrought } from './own-notes';
import { keepSignedAt } from './signed-at';
import { changeSettings, readSettings } from '../store/settings-store';

/** The name, how many notes have it now, and the briefings that they are on. */
export interface Signed {
  readonly name: string;
  readonly count: number;
  readonly briefingIds: readonly string[];
}

/**
 * Signs with the name what was written here and signed with the one before, in the trash and in the history too, all or
 * nothing: whatever undo brings back bears it. What came from elsewhere under the same name keeps that. An empty one takes
 * the name away. The former name given again makes it as it was.
 */
export function signNotes(database: DatabaseSync, name: string, atMs: number): Signed {
  return transact(database, () => {
    const before = readSettings(database).creator;
    const creator = name.trim() === '' ? unnamedReader : name.trim();
    changeSettings(database, { creator });
    if (creator === before) return { name: creator, count: 0, briefingIds: [] };
    const brought = findBrought(database, before);
    const briefingIds = new Set<string>();
    let count = 0;
    const sign = database.prepare('UPDATE note SET creator = ?, modified_by = ? WHERE id = ?');
    const rows = database
      .prepare(
        'SELECT id, briefing_id, creator, modified_by, body FROM note WHERE ? IN (creator, modified_by)',
      )
      .all(before);
    for (const row of rows) {
      const id = String(row['id']);
      const isWriter = row['creator'] === before && !brought.isNote(id);
      const isChanger = row['modified_by'] === before && !brought.areWords(id, String(row['body']));
      if (!isWriter && !isChanger) continue;
      sign.run(
        isWriter ? creator : (row['creator'] ?? null),
        isChanger ? creator : (row['modified_by'] ?? null),
        id,
      );
      if (isWriter) count += 1;
      briefingIds.add(String(row['briefing_id']));
    }
    keepSignedAt(database, atMs);
    signHistory(database, { from: before, to: creator, brought });
    return { name: creator, count, briefingIds: [...briefingIds] };
  });
}

function signHistory(
  database: DatabaseSync,
  { from, to, brought }: { readonly from: string; readonly to: string; readonly brought: Brought },
): void {
  for (const state of ['before', 'after']) {
    const write = (name: string) =>
      database.prepare(`UPDATE history SET ${state} = json_set(${state}, '${name}', ?) WHERE seq = ?`);
    const [creator, modifiedBy] = [write('$.creator'), write('$.modifiedBy')];
    const rows = database
      .prepare(
        `SELECT seq, note_id, json_extract(${state}, '$.body') AS body, json_extract(${state}, '$.creator') AS creator,
           json_extract(${state}, '$.modifiedBy') AS modified_by
         FROM history WHERE ? IN (json_extract(${state}, '$.creator'), json_extract(${state}, '$.modifiedBy'))`,
      )
      .all(from);
    for (const row of rows) {
      const [seq, id] = [Number(row['seq']), String(row['note_id'])];
      if (row['creator'] === from && !brought.isNote(id)) creator.run(to, seq);
      if (row['modified_by'] === from && !brought.areWords(id, String(row['body']))) modifiedBy.run(to, seq);
    }
  }
}
