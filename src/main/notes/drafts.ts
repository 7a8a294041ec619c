/** Text being written, kept as it is typed: a crash or a quit costs nothing. */
import type { DatabaseSync } from '../store/engine';
import { type Draft, DraftSchema, type Note, type NoteContent, targetKey } from '../../shared/notes/note';
import { transact } from '../store/transact';
import { prepared } from '../store/prepared';

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
    .flatMap((row) => readDraft(row['draft']) ?? []);
}

/** A draft with all that its row says. */
export interface DraftRow {
  readonly draft: Draft;
  readonly seq: number;
  readonly keptMs: number;
}

/** The drafts on every briefing, as they lie on disk. */
export function listDraftRows(database: DatabaseSync): readonly DraftRow[] {
  return database
    .prepare('SELECT draft, seq, kept_ms FROM draft')
    .all()
    .flatMap((row) => {
      const draft = readDraft(row['draft']);
      return draft ? [{ draft, seq: Number(row['seq']), keptMs: Number(row['kept_ms']) }] : [];
    });
}

/** Puts back, each in its old place, those of the drafts that are gone. */
export function keepDraftRows(database: DatabaseSync, rows: readonly DraftRow[]): void {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO draft (seq, briefing_id, target_key, note_id, draft, kept_ms) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const { draft, seq, keptMs } of rows) {
    const { briefingId, target, noteId } = draft;
    insert.run(seq, briefingId, targetKey(target), noteId ?? '', JSON.stringify(draft), keptMs);
  }
}

/** Drops the draft on the same target, or of the same note, wherever that stood; none there is no fault. */
export function dropDraft(
  database: DatabaseSync,
  { briefingId, target, noteId }: Pick<Draft, 'briefingId' | 'target' | 'noteId'>,
): void {
  transact(database, () =>
    prepared(
      database,
      `DELETE FROM draft WHERE briefing_id = ? AND note_id = ? AND (note_id <> '' OR target_key = ?)`,
    ).run(briefingId, noteId ?? '', targetKey(target)),
  );
}

/** Drops the draft of a note that is changed; but where its words are left as they are, other words being written stay. */
export function dropDraftOfChange(
  database: DatabaseSync,
  { id: noteId, briefingId, target, body }: Note,
  change: NoteContent,
): void {
  const row = prepared(database, 'SELECT draft FROM draft WHERE briefing_id = ? AND note_id = ?').get(
    briefingId,
    noteId,
  );
  if (!row) return;
  const draft = readDraft(row['draft']);
  if (!draft) return;
  if (change.body !== body || draft.body === body) dropDraft(database, { briefingId, target, noteId });
}

/** Null for one of another program, which cannot be offered; it stays on the disk and is in nobody's way. */
function readDraft(kept: unknown): Draft | null {
  try {
    return DraftSchema.parse(JSON.parse(String(kept)));
  } catch {
    return null;
  }
}

function isEmpty({ body, colour, tags }: Draft): boolean {
  return body.trim() === '' && colour === null && tags.length === 0;
}
