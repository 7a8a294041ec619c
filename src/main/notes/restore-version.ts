/** An earlier wording of a note as its wording again: a new revision, and what came between stays in the history. */
import type { DatabaseSync } from '../store/engine';
import type { Note, VersionRestoring } from '../../shared/notes/note';
import { settleContent } from '../../shared/notes/note';
import { listVersions } from './note-versions';
import { changeTogether, findNote } from './notes';

/**
 * Gives the note the words, tags, label, kind and links that it had at `version`, by whoever wrote them, as one step to undo. Throws with
 * `stale` when it has changed since `rev`, and when it never had such a version.
 */
export function restoreVersion(
  database: DatabaseSync,
  { id, rev, version }: VersionRestoring,
  atMs: number,
): Note {
  const wording = listVersions(database, id).find((each) => each.rev === version);
  if (!wording) throw new Error(`Note ${id} has no version ${version}.`);
  const [restored] = changeTogether(database, [{ id, rev, ...settleContent(wording) }], {
    deed: wording.body === findNote(database, id)?.body ? 'restate' : 'reword',
    modifiedBy: wording.modifiedBy,
    atMs,
  });
  if (!restored) throw new Error(`There is no note ${id}.`);
  return restored;
}
