/** Text being written, kept as it is typed: a crash or a quit costs nothing. */
import type { DatabaseSync } from 'node:sqlite';
import { type Draft, DraftSchema, targetKey } from '../shared/note';
import { transact } from './database';
import { prepared } from './prepared';

/** Keeps a draft in the place of the one on the same target and note. An empty one is dropped instead. */
export function keepDraft(database: DatabaseSync, draft: Draft, atMs: number): void {
  if (isEmpty(draft)) return dropDraft(database, draft);
  const { briefingId, target, noteId } = draft;
  // REPLACE gives a new sequence number, so that the newest comes first.
  transact(database, () => {
    if (noteId !== null) dropDraft(database, draft);
    database
      .prepare(
        `INSERT OR REPLACE INTO draft (briefing_id, target_key, note_id, draft, kept_ms) VALUES (?, ?, ?, ?, ?)`,
      )
      .run(briefingId, targetKey(target), noteId ?? '', JSON.stringify(draft), Math.trunc(atMs));
  });
}

/** The drafts on a briefing, newest first. */
export function listDrafts(database: DatabaseSync, briefingId: string): readonly Draft[] {
  return database
    .prepare('SELECT draft FROM draft WHERE briefing_id = ? ORDER BY seq DESC')
    .all(briefingId)
    .map((row) => DraftSchema.parse(JSON.parse(String(row['draft']))));
}

/** Drops the draft on the same target, or of the same note, wherever that stood; none there is no fault. */
export function dropDraft(
  database: DatabaseSync,
  { briefingId, target, noteId }: Pick<Draft, 'briefingId' | 'target' | 'noteId'>,
): void {
  prepared(
    database,
    `DELETE FROM draft WHERE briefing_id = ? AND note_id = ? AND (note_id <> '' OR target_key = ?)`,
  ).run(briefingId, noteId ?? '', targetKey(target));
}

function isEmpty({ body, colour, tags }: Draft): boolean {
  return body.trim() === '' && colour === null && tags.length === 0;
}
