/** Drives a note being written: keeps drafts while the reader types, saves one thing after another, and tells who asks. */
import type { Draft, Note, NoteChange, NoteId, NewNote } from '../../../shared/notes/note';
import {
  contentOf,
  edit,
  type Editing,
  type EditingAction,
  isUnkept,
  isUnsaved,
  refusalOf,
} from './note-editing';
import type { DraftPart } from '../../../shared/notes/unsaved-step';
import { noDraftSteps, recordDraftStep, takeDraftStep } from './draft-steps';
import type { DraftUndo } from '../../state/draft-undo';
import { reasonOf } from '../../../shared/reason-of';

/** What the session asks of the disk. Each rejects with an Error whose message can be shown. */
export interface NoteDisk {
  readonly keepDraft: (draft: Draft) => Promise<void>;
  readonly dropDraft: (draft: Draft) => Promise<void>;
  readonly createNote: (note: NewNote) => Promise<Note>;
  readonly changeNote: (change: NoteChange) => Promise<Note>;
  /** The note as it is now, or null when it is in the trash. */
  readonly findNote: (id: NoteId) => Promise<Note | null>;
  /** Takes the note out of the trash and answers it. */
  readonly restoreNote: (id: NoteId) => Promise<Note>;
}

export interface NoteSession {
  readonly read: () => Editing;
  readonly subscribe: (told: () => void) => () => void;
  /** Takes in what the reader did; words are kept as a draft soon after. */
  readonly send: (action: EditingAction) => void;
  /** True once the reader has done something in it. A draft that was only brought back is not saved by going on. */
  readonly isTouched: () => boolean;
  /** The unsaved changes, to be taken back and done again. */
  readonly draftUndo: DraftUndo;
  /** Keeps what is not yet kept, at once. */
  readonly keep: () => Promise<void>;
  /** Whether the disk refused the words as they are now, or would: they lie nowhere but here. */
  readonly isRefused: () => boolean;
  /** For the last moment of the page: hands over what is not yet kept without waiting for anything. */
  readonly keepBeforeLeaving: () => void;
  /** Saves what is unsaved and answers the note, or null when there is nothing, or when it could not be saved. */
  readonly save: () => Promise<Note | null>;
  /** Drops what is unsaved, and the draft. */
  readonly discard: () => Promise<void>;
  /** After a conflict: saves the wording on screen over the other, or as a new note where the old one is gone. */
  readonly keepMine: () => Promise<Note | null>;
  /** After a conflict: shows the wording on disk and drops the one on screen. */
  readonly takeTheirs: () => Promise<void>;
  /** Restores the note that is gone and saves the words on screen in it. Answers null when it could do only one, or neither. */
  readonly restore: () => Promise<Note | null>;
  /** The editor is gone: what could not be saved as a note is not tried again by itself; its draft still is. */
  readonly stopSaving: () => void;
  /** The draft as it would be kept now. */
  readonly draft: () => Draft;
}

/** What happens to an editing without the reader's doing; a tag field that loses the focus ends its tag, if any. */
const untouching: ReadonlySet<EditingAction['kind']> = new Set([
  'noteSeen',
  'goneFound',
  'draftSeen',
  'tagEnded',
]);

/** After these the words on screen are other ones, or are on disk: there is no unsaved change to take back. */
const endsSteps: ReadonlySet<EditingAction['kind']> = new Set([
  'saved',
  'staleFound',
  'goneFound',
  'mineKept',
  'theirsTaken',
  'draftSeen',
  'discarded',
]);

/** The briefing, and the edition in which the reader saw what the note is on. */
export type WrittenOn = Pick<Draft, 'briefingId' | 'seenIn'>;

/** At most this long, in milliseconds, do typed words stand on the screen alone. */
export const draftDelayMs = 250;

/** What the disk refused is tried again after so long, in milliseconds: what was in the way may be gone. */
export const retryDelayMs = 3000;

/** A session on the editing. All that it asks of the disk happens in the order in which it was asked. */
export function openSession(writtenOn: WrittenOn, first: Editing, disk: NoteDisk): NoteSession {
  let state = first;
  let touched = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let steps = noDraftSteps;
  /** What failed last and is tried again; null when nothing is. */
  let failedAt: 'draft' | 'note' | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;
  const listeners = new Set<() => void>();

  const apply = (action: EditingAction): void => {
    const before = state;
    state = edit(state, action);
    const { writing } = state;
    if (endsSteps.has(action.kind) || (action.kind === 'noteSeen' && state.note !== before.note))
      steps = noDraftSteps;
    else steps = recordDraftStep(steps, action.kind, { before: before.writing, after: writing });
    for (const told of listeners) told();
  };
  const inTurn = <Answer>(job: () => Promise<Answer>): Promise<Answer> => {
    const turn = queue.then(job);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const draft = (): Draft => draftOf(writtenOn, state);
  const isHereAlone = (): boolean => isUnkept(state) && isUnsaved(state);

  /** A draft that says what the note says is dropped; one that cannot be is only offered once more. */
  const dropKept = async (): Promise<void> => {
    apply({ kind: 'draftKept', content: null });
    await disk.dropDraft(draft()).catch(() => undefined);
  };
  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const tryAgainLater = (): void => {
    retry ??= setTimeout(() => {
      retry = null;
      if (failedAt === 'note') void keep().then(() => inTurn(() => saveNow('quietly')));
      else if (failedAt === 'draft') void keep();
    }, retryDelayMs);
  };

  const keep = (): Promise<void> => {
    stopTimer();
    return inTurn(async () => {
      if (!isUnkept(state)) return;
      const content = contentOf(state);
      if (!isUnsaved(state)) return dropKept();
      // Over a limit the disk would refuse the draft too; the editor says so, and the words stay on screen.
      if (refusalOf(content)) return;
      try {
        await disk.keepDraft(draft());
        apply({ kind: 'draftKept', content });
        if (failedAt !== 'draft') return;
        failedAt = null;
        apply({ kind: 'troubleOver' });
      } catch (error) {
        if (state.saving.kind === 'at-rest') apply({ kind: 'failed', reason: savingReason(error) });
        failedAt ??= 'draft';
        tryAgainLater();
      }
    });
  };

  const send = (action: EditingAction): void => {
    if (!untouching.has(action.kind)) touched = true;
    const wasKept = state.kept !== null;
    apply(action);
    // The note came to say what was being written, or to be what is shown: its draft has nothing to offer.
    if (action.kind === 'noteSeen' && wasKept && state.kept === null)
      void inTurn(() => disk.dropDraft(draft()).catch(() => undefined));
    if (timer === null && isUnkept(state)) timer = setTimeout(() => void keep(), draftDelayMs);
  };

  /** Only what is unsaved is taken back here; what was saved is a step of the notes. */
  const nextDraftStep = (direction: 'undo' | 'redo'): DraftPart | null => {
    if (direction === 'undo' && !isUnsaved(state)) return null;
    return takeDraftStep(steps, direction, state.writing)?.part ?? null;
  };

  /** `quietly`: a failure that stands there already is not said once more, nor is that it is tried again. */
  const saveNow = async (how?: 'quietly'): Promise<Note | null> => {
    if (how === 'quietly' && failedAt !== 'note') return null;
    if (state.saving.kind === 'stale' || state.saving.kind === 'gone') return null;
    if (!isUnsaved(state)) return state.note;
    const content = contentOf(state);
    if (refusalOf(content)) return null;
    const written = draft();
    const { note, target } = state;
    if (how !== 'quietly') apply({ kind: 'saveStarted' });
    try {
      const saved = note
        ? await disk.changeNote({ id: note.id, rev: note.rev, ...content })
        : await disk.createNote({ ...writtenOn, target, ...content });
      failedAt = null;
      apply({ kind: 'saved', note: saved });
      // The note holds these words now. A draft that outlives it only offers them once more: not worth a failure.
      await disk.dropDraft(written).catch(() => undefined);
      return saved;
    } catch (error) {
      const why: EditingAction = note
        ? await whyRefused(disk, note, error)
        : { kind: 'failed', reason: savingReason(error) };
      failedAt = why.kind === 'failed' ? 'note' : null;
      if (failedAt) tryAgainLater();
      const { saving } = state;
      const isSaid = why.kind === 'failed' && saving.kind === 'failed' && saving.reason === why.reason;
      if (!isSaid) apply(why);
      return null;
    }
  };

  const restoreNow = async (): Promise<Note | null> => {
    if (state.saving.kind !== 'gone') return null;
    try {
      apply({ kind: 'noteSeen', note: await disk.restoreNote(state.saving.noteId) });
    } catch (error) {
      apply({ kind: 'failed', reason: savingReason(error) });
      return null;
    }
    if (!isUnsaved(state)) await dropKept();
    return saveNow();
  };

  const save = async (): Promise<Note | null> => {
    if (state.writing.tagText) send({ kind: 'tagEnded' });
    await keep();
    return inTurn(() => saveNow());
  };

  return {
    read: () => state,
    subscribe: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    send,
    draftUndo: {
      next: nextDraftStep,
      take: (direction) => {
        const taken = takeDraftStep(steps, direction, state.writing);
        if (!taken) return;
        ({ steps } = taken);
        send({ kind: 'draftStepTaken', writing: taken.writing });
      },
    },
    isTouched: () => touched,
    keep,
    isRefused: () => isHereAlone() && (failedAt !== null || refusalOf(contentOf(state)) !== null),
    keepBeforeLeaving: () => {
      if (isHereAlone() && !refusalOf(contentOf(state))) void disk.keepDraft(draft());
    },
    save,
    stopSaving: () => {
      if (failedAt === 'note') failedAt = isUnkept(state) ? 'draft' : null;
    },
    discard: () =>
      inTurn(async () => {
        stopTimer();
        failedAt = null;
        const dropped = draft();
        apply({ kind: 'discarded' });
        await disk.dropDraft(dropped).catch(() => undefined);
      }),
    keepMine: async () => {
      const old = state.saving.kind === 'gone' ? draft() : null;
      apply({ kind: 'mineKept' });
      const saved = await save();
      if (saved && old) await inTurn(() => disk.dropDraft(old)).catch(() => undefined);
      return saved;
    },
    takeTheirs: () =>
      inTurn(async () => {
        stopTimer();
        const dropped = draft();
        apply({ kind: 'theirsTaken' });
        await disk.dropDraft(dropped).catch(() => undefined);
      }),
    restore: () => inTurn(restoreNow),
    draft,
  };
}

/** The draft that an editing would leave behind. */
function draftOf(writtenOn: WrittenOn, state: Editing): Draft {
  const { target, note, saving } = state;
  const noteId = saving.kind === 'gone' ? saving.noteId : (note?.id ?? null);
  return { ...writtenOn, target, noteId, ...contentOf(state) };
}

/** A refused change is stale, gone, or a failure: the disk is asked, because only it knows. */
async function whyRefused(disk: NoteDisk, note: Note, error: unknown): Promise<EditingAction> {
  try {
    const now = await disk.findNote(note.id);
    if (now === null) return { kind: 'goneFound', noteId: note.id };
    if (now.rev !== note.rev) return { kind: 'staleFound', theirs: now };
  } catch {
    // The disk does not answer at all: the first reason is the one to show.
  }
  return { kind: 'failed', reason: savingReason(error) };
}

function savingReason(error: unknown): string {
  const words = reasonOf(error).trim();
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}
