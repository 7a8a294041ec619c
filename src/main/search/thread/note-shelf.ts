/** The reader's notes as they are in the store, read beside the program that writes them. */
import { statSync } from 'node:fs';
import type { DatabaseSync } from '../../store/engine';
import { defaultSettings, type Settings } from '../../../shared/contract/settings';
import type { Note } from '../../../shared/notes/note';
import { listNotes } from '../../notes/notes';
import { openDatabaseReadOnly } from '../../store/database';
import { dataVersion } from '../../store/data-version';
import { readSettings } from '../../store/settings-store';

export interface Noted {
  readonly notes: readonly Note[];
  readonly labelNames: Settings['labelNames'];
}

export interface NoteShelf {
  /** As they are now. A note that is as it was is the same object again, and so is the answer when nothing changed. */
  readonly read: (briefingId: string) => Noted;
  /** Lets go of the store, which is opened again at the next need. */
  readonly close: () => void;
}

/** Notes that cannot be read are left as they were read last: the window says what is wrong with the store. */
export function createNoteShelf(notesFile: string): NoteShelf {
  let store: DatabaseSync | null = null;
  let openedFile: bigint | null = null;
  const kept = new Map<string, { readonly version: number | null; readonly noted: Noted }>();
  const known = new Map<string, { readonly json: string; readonly note: Note }>();
  const sameOf = (note: Note): Note => {
    const json = JSON.stringify(note);
    const before = known.get(note.id);
    if (before?.json === json) return before.note;
    known.set(note.id, { json, note });
    return note;
  };
  const close = (): void => {
    store?.close();
    store = null;
    kept.clear();
  };
  /** A store that was put right, or restored from a backup, is another file under the same name. */
  const followFile = (): void => {
    const file = statSync(notesFile, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
    if (store && file !== openedFile) close();
    openedFile = file;
  };
  return {
    read: (briefingId) => {
      const before = kept.get(briefingId);
      try {
        followFile();
        const database = (store ??= openDatabaseReadOnly(notesFile));
        if (!database) return none;
        const version = dataVersion(() => database);
        if (before && before.version === version) return before.noted;
        const { labelNames } = readSettings(database);
        const noted = { notes: listNotes(database, briefingId).map(sameOf), labelNames };
        kept.set(briefingId, { version, noted });
        return noted;
      } catch {
        return before?.noted ?? none;
      }
    },
    close,
  };
}

const none: Noted = { notes: [], labelNames: defaultSettings.labelNames };
