/** Takes in the notes of a file: all that can be, as one step to undo, with a word on every item. */
import type { DatabaseSync } from 'node:sqlite';
import type { Briefing } from '../../shared/briefing/briefing';
import { otherThan } from '../../shared/notes/creator';
import type { Note, NoteId } from '../../shared/notes/note';
import { settleContent } from '../../shared/notes/note';
import type { GivenNote } from '../../shared/note-import/place-incoming';
import {
  countOutcomes,
  countTaken,
  type ImportItem,
  type ImportReport,
  type LostNotes,
} from '../../shared/note-import/report';
import { tellItem, tellRefused, writersOf } from '../../shared/note-import/tell-items';
import { isForeignWording } from '../../shared/note-merge/lineage';
import type { VersionedNote } from '../../shared/note-merge/merge-note';
import {
  isSameLineage,
  isSameNote,
  type Merge,
  type MergedItem,
  mergeNotes,
} from '../../shared/note-merge/merge-notes';
import { transact } from '../store/database';
import { prepared } from '../store/prepared';
import { keepEdition } from '../anchoring/editions';
import { type GivenFile, type GivenItem, idOf } from './given-notes';
import { insertNote } from '../notes/insert-note';
import { listLineages } from '../notes/lineages';
import { type NoteTransition, recordStep, writeState } from '../notes/note-history';
import { placementOf, stateOf } from '../notes/note-rows';
import { listNotes, listTrash } from '../notes/notes';
import { hashValue } from '../notes/placement';
import { listTakenBack } from '../notes/taken-back';
import { say } from '../say';
import { readSettings } from '../store/settings-store';

export interface ImportOptions {
  readonly briefing: Briefing;
  /** The file's name, as the report gives it. */
  readonly file: string;
  readonly atMs: number;
  /** What is done with notes of another program whose words are not here; by default what most of the file suggests. */
  readonly lost?: LostNotes | undefined;
}

/** What an import of the file would do to the store as it is now. Nothing is written. */
export function previewImport(
  database: DatabaseSync,
  given: GivenFile,
  options: ImportOptions,
): ImportReport {
  return planImport(database, given, options).report;
}

/**
 * Takes in what can be, as one step: either all of it is on disk, or it throws and nothing is. A second time it changes
 * nothing.
 */
export function importGiven(database: DatabaseSync, given: GivenFile, options: ImportOptions): ImportReport {
  return transact(database, () => {
    const plan = planImport(database, given, options);
    writePlan(database, plan, options);
    return plan.report;
  });
}

interface Plan {
  readonly report: ImportReport;
  readonly merge: Merge;
  readonly here: ReadonlyMap<NoteId, VersionedNote>;
  /** What has a row and is not here: in the trash, or brought by an import that was taken back, which is as good as not here. */
  readonly away: ReadonlyMap<NoteId, VersionedNote>;
}

function planImport(database: DatabaseSync, { format, items }: GivenFile, options: ImportOptions): Plan {
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
  const { creator: reader } = readSettings(database);
  const read = sorted.flatMap((each) => ('note' in each ? [each.note] : []));
  const taken = read.map((given) => {
    const { id } = given.note;
    const own = (here.get(id) ?? away.get(id))?.note;
    return inOwnTime(asReaders(given, own, reader), own);
  });
  const merge = withTimes(
    mergeNotes(here, taken, { hash: hashValue, idOf }),
    here,
    new Map(read.map((given) => [given.note.id, given])),
  );
  const known = new Set([...here.keys(), ...trash.keys(), ...taken.map(({ note }) => note.id)]);
  const merged = merge.items[Symbol.iterator]();
  const telling = { say, hash: hashValue, reader };
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
function asReaders(given: GivenNote, own: Note | undefined, reader: string): GivenNote {
  const { note } = given;
  const isWriter = own?.creator === reader;
  const isChanger = own?.modifiedBy === reader && own.body === note.body;
  const creator = isWriter ? reader : note.creator;
  const modifiedBy = isChanger ? reader : note.modifiedBy;
  return { ...given, note: { ...note, creator, modifiedBy: otherThan(creator, modifiedBy) } };
}

/** What a file does not say for certain does not change when a note was changed. */
function inOwnTime(given: GivenNote, own: Note | undefined): GivenNote {
  if (given.times === 'said' || !own) return given;
  return { ...given, note: { ...given.note, modifiedMs: own.modifiedMs } };
}

/** A note of which nothing is new was changed when it was; what changes by one of a time to come changes now. */
function withTimes(
  merge: Merge,
  here: ReadonlyMap<NoteId, VersionedNote>,
  given: ReadonlyMap<NoteId, GivenNote>,
): Merge {
  const written = merge.written.flatMap((each): readonly VersionedNote[] => {
    const { note, lineage } = each;
    const [before, from] = [here.get(note.id), given.get(note.id)];
    if (!before) return [each];
    if (isSameNote(before.note, note)) {
      if (isSameLineage(before.lineage, lineage)) return [];
      // Times that did not come with a past of the note's own are no better than those here.
      const isTold = !from?.lineage.words.some(isForeignWording);
      return [isTold ? each : { ...each, note: { ...note, modifiedMs: before.note.modifiedMs } }];
    }
    if (from?.times !== 'to-come') return [each];
    return [{ ...each, note: { ...note, modifiedMs: Math.max(note.modifiedMs, from.note.modifiedMs) } }];
  });
  return { ...merge, written };
}

type Sorted = { readonly note: GivenNote } | { readonly refused: string };

function sortItems(
  items: readonly GivenItem[],
  lost: LostNotes,
  elsewhere: ReadonlySet<string>,
): readonly Sorted[] {
  const seen = new Set<NoteId>();
  return items.map(({ given }): Sorted => {
    if ('refused' in given) return { refused: given.refused };
    const { id } = given.note;
    if (seen.has(id)) return { refused: say('import.remark.twice') };
    if (elsewhere.has(id)) return { refused: say('import.remark.elsewhere') };
    if (lost === 'left' && isLostForeign(given)) return { refused: say('import.remark.lost-left') };
    seen.add(id);
    return { note: given };
  });
}

/** What was found of the notes of another program. Where hardly any was, the file is on another text. */
function lostNotes(items: readonly GivenItem[], wanted: LostNotes | undefined): ImportReport['lost'] {
  const foreign = items.flatMap(({ given }) => ('note' in given && given.isForeign ? [given] : []));
  const onWords = foreign.filter(({ note }) => note.target.kind === 'passage');
  const count = onWords.filter(isLostForeign).length;
  const are = wanted ?? (count * 2 > onWords.length ? 'left' : 'taken');
  return { count, all: onWords.length, are };
}

function isLostForeign({ isForeign, status, note }: GivenNote): boolean {
  return isForeign && note.target.kind === 'passage' && status !== 'exact';
}

function notesElsewhere(database: DatabaseSync, briefingId: string): ReadonlySet<string> {
  return new Set(
    database
      .prepare('SELECT id FROM note WHERE briefing_id <> ?')
      .all(briefingId)
      .map((row) => String(row['id'])),
  );
}

function writePlan(database: DatabaseSync, plan: Plan, options: ImportOptions): void {
  const { merge, here, away } = plan;
  const { briefing, atMs } = options;
  const isSeen = (each: VersionedNote): boolean => {
    const before = here.get(each.note.id);
    return !before || !isSameNote(before.note, each.note);
  };
  const setTimes = (among: ReadonlyMap<NoteId, VersionedNote>): void => {
    const time = prepared(database, 'UPDATE note SET modified_ms = ? WHERE id = ?');
    for (const { note } of merge.written) if (among.has(note.id)) time.run(note.modifiedMs, note.id);
  };
  setTimes(here);
  // What only adds to what a note knows of its past is no step by itself.
  if (!merge.written.some(isSeen) && merge.retired.length === 0) return;
  keepEdition(database, briefing);
  const transitions = [
    ...merge.written.map((each) =>
      writeVersion(database, each, {
        before: here.get(each.note.id) ?? away.get(each.note.id),
        isSeen: isSeen(each),
      }),
    ),
    ...merge.retired.flatMap((id): readonly NoteTransition[] => {
      const found = here.get(id);
      if (!found) return [];
      const after = writeState(
        database,
        found.note,
        { ...stateOf(found.note), deletedMs: Math.trunc(atMs) },
        atMs,
      );
      return [{ before: stateOf(found.note), after }];
    }),
  ];
  // Coming out of the trash by itself does not change when a note was changed; the file may know that it was later.
  setTimes(away);
  recordStep(database, {
    briefingId: briefing.id,
    action: transitions.some(({ before }) => before === null) ? 'create' : 'change',
    deed: 'import',
    count: countTaken(plan.report),
    transitions,
    atMs,
  });
}

function writeVersion(
  database: DatabaseSync,
  { note, lineage }: VersionedNote,
  { before, isSeen }: { readonly before: VersionedNote | undefined; readonly isSeen: boolean },
): NoteTransition {
  if (!before) return { before: null, after: insertNote(database, note), lineage };
  const isNamed = before.note.creator !== note.creator;
  const state = {
    ...settleContent(note),
    deletedMs: null,
    ...(isNamed && { creator: note.creator }),
    modifiedBy: note.modifiedBy,
    placement: placementOf(note),
  };
  const after = isSeen ? writeState(database, before.note, state, note.modifiedMs) : before.note;
  const { creator } = before.note;
  return {
    before: { ...stateOf(before.note), ...(isNamed && { creator }), lineage: before.lineage },
    after,
    lineage,
  };
}
