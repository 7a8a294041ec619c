/** What under one name was written in this store, and what an import brought: two readers may bear one name. */
import type { DatabaseSync } from '../store/engine';
import { keptReplyName } from '../../shared/note-merge/merge-notes';
import { hashOfWords } from '../../shared/note-merge/lineage';
import type { NoteId, Target } from '../../shared/notes/note';
import { idOf } from '../import/given-notes';
import { prepared } from '../store/prepared';
import { hashValue } from './placement';
import { isTakenBack } from './taken-back';

/** Tells of what bears the name whether it was written elsewhere. */
export interface Brought {
  /** The note, by its creator. */
  readonly isNote: (id: string) => boolean;
  /** Words of the note that bear the name of whoever changed them last. */
  readonly areWords: (id: string, body: string) => boolean;
}

/**
 * A note was written where its history begins, and words where they first stood in it. A reply that a merge made to keep
 * words is of whoever wrote its note and those words.
 */
export function findBrought(database: DatabaseSync, name: string): Brought {
  const words = listWords(database, name);
  const notes = new Set(
    prepared(
      database,
      `SELECT id FROM note WHERE creator = ? AND 'import' = (SELECT deed FROM history JOIN step USING (step)
         WHERE history.note_id = note.id ORDER BY seq LIMIT 1)`,
    )
      .all(name)
      .map((row) => String(row['id'])),
  );
  const named = prepared(database, 'SELECT 1 FROM note WHERE id = ? AND creator = ?');
  const isWrittenHere = (id: string): boolean => named.get(id, name) !== undefined && !notes.has(id);
  for (const id of notes) {
    const kept = keptWords(database, id);
    if (kept && isWrittenHere(kept.noteId)) notes.delete(id);
  }
  const known = new Map<string, boolean>();
  const areWords = (id: string, body: string): boolean => {
    const key = wordsKey(id, body);
    if (words.get(key) !== true) return false;
    const found = known.get(key);
    if (found !== undefined) return found;
    const kept = keptWords(database, id);
    const answer = !kept || words.get(wordsKey(kept.noteId, body)) !== false;
    known.set(key, answer);
    return answer;
  };
  return { isNote: (id) => notes.has(id), areWords };
}

/** How many notes here, in the trash too, bear the name or one like it that is not the reader's own. */
export function countBearers(database: DatabaseSync, name: string, reader: string): number {
  const folded = (each: string): string => each.normalize('NFKC').toLowerCase();
  return prepared(database, `SELECT creator, modified_by FROM note WHERE NOT (${isTakenBack})`)
    .all()
    .filter((row) =>
      [row['creator'], row['modified_by']].some(
        (each) => typeof each === 'string' && each !== reader && folded(each) === folded(name.trim()),
      ),
    ).length;
}

/** True of words that came first with an import, false of words that were written here. */
function listWords(database: DatabaseSync, name: string): ReadonlyMap<string, boolean> {
  const rows = prepared(
    database,
    `SELECT note_id, json_extract(after, '$.body') AS body, deed, min(seq) FROM history JOIN step USING (step)
     WHERE json_extract(after, '$.modifiedBy') = ? GROUP BY note_id, body`,
  ).all(name);
  return new Map(
    rows.map((row) => [wordsKey(String(row['note_id']), String(row['body'])), row['deed'] === 'import']),
  );
}

/** The note whose words a reply was made to keep; null of every other note. */
function keptWords(database: DatabaseSync, id: string): { readonly noteId: NoteId } | null {
  const row = prepared(
    database,
    `SELECT target, (SELECT json_extract(after, '$.body') FROM history WHERE note_id = note.id ORDER BY seq LIMIT 1) AS body
     FROM note WHERE id = ?`,
  ).get(id);
  const target = JSON.parse(String(row?.['target'] ?? 'null')) as Target | null;
  if (target?.kind !== 'note') return null;
  const words = hashOfWords(String(row?.['body']), hashValue);
  return idOf(keptReplyName(target.noteId, words)) === id ? { noteId: target.noteId } : null;
}

function wordsKey(id: string, body: string): string {
  return `${id} ${body}`;
}
