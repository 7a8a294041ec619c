/** The contract's calls on notes, their history and their drafts. Each resolves only when what it did is on disk. */
import type { DatabaseSync } from '../store/engine';
import type { LecternApi } from '../../shared/contract/api';
import { countStandings } from '../../shared/anchoring/count-standings';
import type { NoteStep } from '../../shared/notes/note-step';
import type { Draft, Note, NoteChange } from '../../shared/notes/note';
import type { AnchorDesk } from '../anchoring/anchor-desk';
import { transact } from '../store/transact';
import type { DraftHold } from './draft-claims';
import { dropDraft, keepDraft, listDrafts } from './drafts';
import { keepEdition } from '../anchoring/editions';
import { inSlices } from '../store/in-slices';
import type { LongSteps } from './long-steps';
import { putElsewhere } from './move-notes';
import { nameSteps, noteSteps, stepping } from './note-history';
import { countTagged, deleting, renamingTag, restoring, reviewNotes } from './note-states';
import { listVersions } from './note-versions';
import { changeNote, changing, findNote, listingNotes, listingTrash, listNotes } from './notes';
import { say } from '../say';
import { restoreVersion } from './restore-version';
import type { Services } from '../services';
import { sparingDrafts, sparingDraftsOf } from './sparing-drafts';
import { writeNote } from './write-note';

export type NoteCalls = Pick<
  LecternApi,
  | 'listNotes'
  | 'createNote'
  | 'changeNote'
  | 'changeNotes'
  | 'deleteNotes'
  | 'listTrash'
  | 'restoreNotes'
  | 'listVersions'
  | 'restoreVersion'
  | 'renameTag'
  | 'moveNotes'
  | 'reviewNotes'
  | 'anchorNotes'
  | 'countStandings'
  | 'undoNotes'
  | 'redoNotes'
  | 'noteSteps'
  | 'keepDraft'
  | 'listDrafts'
  | 'dropDraft'
  | 'leaveDraft'
>;

export interface NoteCallParts {
  readonly services: Services;
  readonly database: () => DatabaseSync;
  readonly anchorDesk: AnchorDesk;
  readonly longSteps: LongSteps;
  /** What this window is writing, and what others are. */
  readonly draftHold: DraftHold;
  /** Called when this window has begun to write a draft, or has dropped it. */
  readonly onDraftTaken: (draft: Draft) => void;
  /** Called when a draft is left on disk that any window may take up. */
  readonly onDraftLeft: (draft: Draft) => void;
  /** Called when the change is on disk. */
  readonly onNotesChanged: (briefingId: string) => void;
}

/** Builds the calls. */
export function createNoteCalls({
  services,
  database,
  anchorDesk,
  longSteps,
  draftHold,
  onDraftTaken,
  onDraftLeft,
  onNotesChanged,
}: NoteCallParts): NoteCalls {
  const { now } = services;
  const told = (notes: readonly Note[]): readonly Note[] => {
    if (notes[0]) onNotesChanged(notes[0].briefingId);
    return notes;
  };
  const step = async (briefingId: string, doing: 'undo' | 'redo'): Promise<NoteStep | null> => {
    const count = nameSteps(database(), briefingId)[doing]?.count ?? 0;
    const taken = await longSteps.take({ briefingId, doing, count }, (store) =>
      stepping(store, briefingId, doing, now()),
    );
    if (taken) onNotesChanged(briefingId);
    return taken;
  };
  /** Empty when there is no such note: whoever is asked to change it says so. */
  const briefingIdOf = (id: Note['id'] | undefined): string =>
    (id === undefined ? null : findNote(database(), id))?.briefingId ?? '';
  /** The briefing that a note is on. Throws when there is no such note, or its briefing cannot be opened. */
  const briefingOf = (id: Note['id'] | undefined) => {
    const note = id === undefined ? null : findNote(database(), id);
    if (!note) throw new Error(`There is no note ${id}.`);
    return services.openBriefing(note.briefingId);
  };
  const anchorAll = async (briefingId: string, firstBlockIds: readonly string[]) => {
    const briefing = await services.openBriefing(briefingId);
    const notes = listNotes(database(), briefingId);
    const editions = services.listEditions(briefingId);
    const answer = await anchorDesk.anchor({ briefing, notes, editions, firstBlockIds });
    return { editionHash: briefing.editionHash, notes, ...answer };
  };
  /** Keeps the edition in which links are made, as that of a note is kept; where it cannot be opened they are none of its. */
  const keepLinked = async (changes: readonly NoteChange[]): Promise<void> => {
    const linking = changes.find(({ links }) => links.length > 0);
    const briefing = linking ? await briefingOf(linking.id).catch(() => null) : null;
    if (briefing) keepEdition(database(), briefing);
  };
  return {
    listNotes: async (briefingId) => inSlices(listingNotes(database(), briefingId)),
    createNote: async (note) => {
      // Another edition may have come while it was written: it stands in the one that the reader saw, and is looked for.
      const briefing = await services.openBriefing(note.briefingId, note.seenIn);
      const store = database();
      const created = sparingDrafts(store, draftHold, () => writeNote(store, briefing, note, now()));
      told([created]);
      return created;
    },
    changeNote: async (change) => {
      await keepLinked([change]);
      const store = database();
      const changed = sparingDrafts(store, draftHold, () => changeNote(store, change, now()));
      told([changed]);
      return changed;
    },
    changeNotes: async (changes) => {
      await keepLinked(changes);
      const step = {
        briefingId: briefingIdOf(changes[0]?.id),
        doing: 'change',
        count: changes.length,
      } as const;
      return told(
        await longSteps.take(step, (store) =>
          sparingDraftsOf(store, draftHold, changing(store, changes, { atMs: now() })),
        ),
      );
    },
    deleteNotes: async (ids) => {
      const step = { briefingId: briefingIdOf(ids[0]), doing: 'delete', count: ids.length } as const;
      return told(await longSteps.take(step, (store) => deleting(store, ids, now())));
    },
    listTrash: async (briefingId) => inSlices(listingTrash(database(), briefingId)),
    restoreNotes: async (ids) => {
      const step = { briefingId: briefingIdOf(ids[0]), doing: 'restore', count: ids.length } as const;
      return told(await longSteps.take(step, (store) => restoring(store, ids, now())));
    },
    listVersions: async (id) => listVersions(database(), id),
    restoreVersion: async (restoring) => {
      const restored = restoreVersion(database(), restoring, now());
      told([restored]);
      return restored;
    },
    renameTag: async (renaming) => {
      const { briefingId } = renaming;
      const step = { briefingId, doing: 'rename', count: countTagged(database(), renaming) } as const;
      return told(await longSteps.take(step, (store) => renamingTag(store, renaming, now())));
    },
    moveNotes: async (moves, deed) => {
      const briefing = await briefingOf(moves[0]?.id);
      return told(putElsewhere(database(), briefing, moves, { deed, atMs: now() }));
    },
    reviewNotes: async (reviews) => told(reviewNotes(database(), reviews, now())),
    anchorNotes: async (briefingId, firstBlockIds) => {
      const { editionHash, first, rest } = await anchorAll(briefingId, firstBlockIds);
      const tell = (anchored: Awaited<typeof rest>): void =>
        services.windows.broadcast({ kind: 'notesAnchored', briefingId, editionHash, anchored });
      // A worker that failed is tried again at the next call; until then the notes stand where they were put.
      void rest.then(tell, () => undefined);
      return { editionHash, anchored: first };
    },
    countStandings: async (briefingId) => {
      const { editionHash, notes, first, rest } = await anchorAll(briefingId, []);
      const anchors = new Map([...first, ...(await rest)].map((each) => [each.noteId, each]));
      return countStandings(notes, anchors, editionHash);
    },
    undoNotes: (briefingId) => step(briefingId, 'undo'),
    redoNotes: (briefingId) => step(briefingId, 'redo'),
    noteSteps: async (briefingId) => noteSteps(database(), briefingId),

    keepDraft: async (draft) => {
      const store = database();
      const taken = draftHold.take(draft);
      if (taken === 'elsewhere') {
        draftHold.refuse(draft);
        throw new Error(say('app.draft-elsewhere'));
      }
      transact(store, () => keepDraft(store, draft, now()));
      draftHold.settle(draft);
      if (taken === 'taken') onDraftTaken(draft);
    },
    listDrafts: async (briefingId) =>
      listDrafts(database(), briefingId).filter((draft) => !draftHold.isHeld(draft)),
    dropDraft: async (draft) => {
      const isElsewhere = draftHold.isElsewhere(draft);
      draftHold.release(draft);
      if (isElsewhere) return;
      const store = database();
      transact(store, () => dropDraft(store, draft));
      onDraftTaken(draft);
    },
    leaveDraft: async (draft) => {
      if (draftHold.isElsewhere(draft)) return;
      draftHold.release(draft);
      onDraftLeft(draft);
    },
  };
}
