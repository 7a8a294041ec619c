/** What an import would do to the store as it is now: the notes put together, and a word on every item. Nothing is written. */
import type { DatabaseSync } from '../store/engine';
import type { Briefing } from '../../shared/briefing/briefing';
import { otherThan } from '../../shared/notes/creator';
import type { Note, NoteId } from '../../shared/notes/note';
import type { GivenNote } from '../../shared/note-import/place-incoming';
import {
  countOutcomes,
  type ImportItem,
  type ImportReport,
  type LostNotes,
} from '../../shared/note-import/report';
import { tellItem, tellRefused, writersOf } from '../../shared/note-import/tell-items';
import type { VersionedNote } from '../../shared/note-merge/merge-note';
import { type Merge, type MergedItem, mergeNotes } from '../../shared/note-merge/merge-notes';
import { listLineages } from '../notes/lineages';
import { listNotes, listTrash } from '../notes/notes';
import { type Brought, findBrought } from '../notes/own-notes';
import { hashValue } from '../notes/placement';
import { listTakenBack } from '../notes/taken-back';
import { say } from '../say';
import { readSettings } from '../store/settings-store';
import { type GivenFile, type GivenItem, idOf } from './given-notes';
import { inOwnTime, withTimes } from './import-times';
import { lostNotes, sortItems } from './sort-items';

export interface ImportOptions {
  readonly briefing: Briefing;
  /** The file's name, as the report gives it. */
  readonly file: string;
  readonly atMs: number;
  /** What is done with notes of another program whose words are not here; by default what most of the file suggests. */
  readonly lost?: LostNotes | undefined;
}

/** What an import comes to. */
export interface Plan {
  readonly report: ImportReport;
  readonly merge: Merge;
  readonly here: ReadonlyMap<NoteId, VersionedNote>;
  /** What has a row and is not here: in the trash, or brought by an import that was taken back, which is as good as not here. */
  readonly away: ReadonlyMap<NoteId, VersionedNote>;
}

/** The plan for the items of a file. */
export function planImport(
  database: DatabaseSync,
  { format, items }: GivenFile,
  options: ImportOptions,
): Plan {
  const { briefing } = options;
  const lineages = listLineages(database, briefing.id);
  const versioned = (notes: readonly Note[]): ReadonlyMap<NoteId, VersionedNote> =>
    new Map(
      notes.flatMap((note) => {
        const lineage = lineages.get(note.id);
        return lineage ? [[note.id, { note, lineage }] as const] : [];
      }),
    );
  const here = versioned(listNotes(database, briefing.id));
  const trash = versioned(listTrash(database, briefing.id));
  const away = new Map([...versioned(listTakenBack(database, briefing.id)), ...trash]);
  const lost = lostNotes(items, options.lost);
  const sorted = sortItems(items, lost.are, notesElsewhere(database, briefing.id));
  const { creator: reader, labelNames } = readSettings(database);
  const brought = findBrought(database, reader);
  const read = sorted.flatMap((each) => ('note' in each ? [each.note] : []));
  const taken = read.map((given) => {
    const { id } = given.note;
    const own = (here.get(id) ?? away.get(id))?.note;
    return inOwnTime(asReaders(given, own, { reader, brought }), own);
  });
  const merge = withTimes(
    mergeNotes(here, taken, { hash: hashValue, idOf }),
    here,
    new Map(read.map((given) => [given.note.id, given])),
  );
  const known = new Set([...here.keys(), ...trash.keys(), ...taken.map(({ note }) => note.id)]);
  const merged = merge.items[Symbol.iterator]();
  const telling = { say, hash: hashValue, reader, labelNames };
  const told = sorted.map((each, index): ImportItem => {
    const { id, given } = items[index] as GivenItem;
    if (!('note' in each)) return tellRefused(id, given, each.refused);
    const item = merged.next().value as MergedItem;
    const { id: noteId, target } = each.note.note;
    return tellItem(
      {
        id,
        given: each.note,
        item,
        own: (here.get(noteId) ?? trash.get(noteId))?.note,
        isBack: trash.has(noteId),
        isOrphan: target.kind === 'note' && !known.has(target.noteId),
      },
      telling,
    );
  });
  return {
    report: {
      file: options.file,
      format,
      writers: writersOf(told),
      counts: countOutcomes(told),
      lost,
      back: told.filter(({ noteId }) => noteId !== null && trash.has(noteId)).length,
      items: told,
    },
    merge,
    here,
    away,
  };
}

/** What the reader wrote stays the reader's, whatever it was signed when it was written into the file. */
function asReaders(
  given: GivenNote,
  own: Note | undefined,
  { reader, brought }: { readonly reader: string; readonly brought: Brought },
): GivenNote {
  const { note } = given;
  const isWriter = own?.creator === reader && !brought.isNote(own.id);
  const isChanger =
    own?.modifiedBy === reader && own.body === note.body && !brought.areWords(own.id, own.body);
  const creator = isWriter ? reader : note.creator;
  const modifiedBy = isChanger ? reader : note.modifiedBy;
  return { ...given, note: { ...note, creator, modifiedBy: otherThan(creator, modifiedBy) } };
}

function notesElsewhere(database: DatabaseSync, briefingId: string): ReadonlySet<string> {
  return new Set(
    database
      .prepare('SELECT id FROM note WHERE briefing_id <> ?')
      .all(briefingId)
      .map((row) => String(row['id'])),
  );
}
