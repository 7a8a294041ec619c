/** Writes what an import was planned to do, as one step. */
import type { DatabaseSync } from '../store/engine';
import { countTaken } from '../../shared/note-import/report';
import type { VersionedNote } from '../../shared/note-merge/merge-note';
import { isSameNote } from '../../shared/note-merge/merge-notes';
import { type NoteId, settleContent } from '../../shared/notes/note';
import { keepEdition } from '../anchoring/editions';
import { insertNote } from '../notes/insert-note';
import { type NoteTransition, recordStep, writeState } from '../notes/note-history';
import { placementOf, stateOf } from '../notes/note-rows';
import { prepared } from '../store/prepared';
import type { ImportOptions, Plan } from './plan-import';

/** Inside the caller's transaction. A plan that changes nothing is no step. */
export function writePlan(database: DatabaseSync, plan: Plan, options: ImportOptions): void {
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
