/** Words that a window could not keep as a draft, when it goes: they become notes, so that none is lost. */
import type { DatabaseSync } from '../store/engine';
import type { Briefing } from '../../shared/briefing/briefing';
import { type Draft, type Note, NewNoteSchema } from '../../shared/notes/note';
import { sparingDrafts } from './sparing-drafts';
import { writeNote } from './write-note';

/** Writes the words as a note of its own on the same target, or on the article where that is not there any more. */
export function saveRefused(database: DatabaseSync, briefing: Briefing, draft: Draft, atMs: number): Note {
  const { noteId: _, ...note } = draft;
  // The draft of that target is another window's.
  const write = (target: Draft['target']): Note =>
    sparingDrafts(database, { isElsewhere: () => true }, () =>
      writeNote(database, briefing, NewNoteSchema.parse({ ...note, target }), atMs),
    );
  try {
    return write(draft.target);
  } catch (error) {
    if (draft.target.kind === 'article') throw error;
    return write({ kind: 'article' });
  }
}
