/** Joins a note being written to the window: the disk, the store, the moment of leaving. */
import { type RefObject, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Draft, Note, Target } from '../../../shared/notes/note';
import { lectern } from '../../lectern';
import { draftChanged, draftLeft } from '../../state/draft-undo';
import { usualPress } from '../../state/key-settings';
import { changeNote, createNote, restoreGone } from '../../state/note-actions';
import { dispatch, useReader } from '../../state/store';
import { beginWriting } from '../../state/writings';
import { type Editing, isUnkept, isUnsaved, startEditing } from './note-editing';
import { type NoteDisk, type NoteSession, openSession, retryDelayMs } from './note-editing-session';
import { writingKey } from '../writing-key';

interface Start {
  readonly target: Target;
  readonly note: Note | null;
  readonly draft: Draft | null;
}

/** One session for as long as the editor stands. When it goes, what is unsaved is kept at once and then saved. */
export function useNoteSession({ target, note, draft }: Start): {
  readonly session: NoteSession;
  readonly editing: Editing;
} {
  const intl = useIntl();
  const [session] = useState(() => openOn({ target, note, draft }));
  const editing = useSyncExternalStore(session.subscribe, session.read);
  const noteId = editing.note?.id ?? null;
  const isGone = useReader(({ written }) => noteId !== null && !written.some(({ id }) => id === noteId));
  const isUnderWay = editing.saving.kind === 'saving';

  useEffect(() => {
    if (noteId === null || !isGone || isUnderWay || session.read().saving.kind === 'gone') return;
    if (isUnsaved(session.read())) session.send({ kind: 'goneFound', noteId });
  }, [session, noteId, isGone, isUnderWay]);

  useEffect(() => {
    if (note) session.send({ kind: 'noteSeen', note });
  }, [session, note]);

  useEffect(() => {
    if (draft && !session.isTouched() && session.read().kept === null)
      session.send({ kind: 'draftSeen', draft });
  }, [session, draft]);

  useEffect(() => {
    const stop = session.subscribe(() => draftChanged(session.draftUndo));
    return () => {
      stop();
      draftLeft(session.draftUndo);
    };
  }, [session]);

  useEffect(() => {
    const end = beginWriting(
      () => isKept(session),
      () => (isUnsaved(session.read()) ? session.draft() : null),
      () => session.isRefused() && !isHeldByMain(session.read(), intl),
    );
    window.addEventListener('pagehide', session.keepBeforeLeaving);
    return () => {
      window.removeEventListener('pagehide', session.keepBeforeLeaving);
      void leave(session, intl).finally(end);
    };
  }, [session, intl]);

  return { session, editing };
}

/**
 * The key that saves and Esc in the form finish the note; focus that goes elsewhere in the window saves it. When another
 * window takes the focus the reader has not left the note, and the draft is enough.
 */
export function useLeaving(
  form: RefObject<HTMLFormElement | null>,
  session: NoteSession,
  finish: () => Promise<void>,
): void {
  const finished = useEffectEvent(finish);
  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const pressed = (event: KeyboardEvent): void => {
      const usual = usualPress(event, 'keys.writing');
      if (!usual || writingKey(usual) === null) return;
      event.preventDefault();
      event.stopPropagation();
      void finished();
    };
    const left = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return;
      if (document.hasFocus() && session.isTouched() && isUnsaved(session.read())) void session.save();
      else void session.keep();
    };
    element.addEventListener('keydown', pressed, { signal });
    element.addEventListener('focusout', left, { signal });
    return () => stop.abort();
  }, [form, session]);
}

/** The editor is gone from the screen: a failure has no place of its own any more, so the words go back to the drafts. */
async function leave(session: NoteSession, intl: IntlShape): Promise<void> {
  if (!session.isTouched() || !isUnsaved(session.read())) return session.keep();
  await session.save();
  if (!isUnsaved(session.read())) return;
  session.stopSaving();
  const kept = session.draft();
  const { saving } = session.read();
  const reason = saving.kind === 'failed' ? saving.reason : '';
  const isOnDisk = !isUnkept(session.read());
  const text = intl.formatMessage(
    { id: 'notes.kept-as-draft' },
    { why: saving.kind, reason, kept: isOnDisk ? 'yes' : 'no' },
  );
  if (useReader.getState().open?.briefing.id === kept.briefingId) {
    const { drafts } = useReader.getState();
    dispatch({ kind: 'draftDropped', draft: kept });
    dispatch({
      kind: 'draftsListed',
      drafts: [kept, ...useReader.getState().drafts.filter((draft) => drafts.includes(draft))],
    });
    if (!isOnDisk) rememberUnkept(session, kept);
    else void lectern.leaveDraft(kept).catch(() => undefined);
  }
  dispatch({ kind: 'toastShown', text, canUndo: false });
}

/** Words that only the list of drafts holds are a writing still, until they are on disk or gone from the list. */
function rememberUnkept(session: NoteSession, draft: Draft): void {
  const settle = async (): Promise<boolean> => {
    const isGone = !useReader.getState().drafts.includes(draft);
    if (!isGone && !(await isKept(session))) return false;
    end();
    clearInterval(timer);
    if (!isGone) void lectern.leaveDraft(draft).catch(() => undefined);
    return true;
  };
  const end = beginWriting(settle, undefined, () => useReader.getState().drafts.includes(draft));
  const timer = setInterval(() => void settle(), retryDelayMs);
}

/** Words of which another window keeps the draft are remembered in the main process, which makes a note of them when this window goes. */
function isHeldByMain({ saving }: Editing, intl: IntlShape): boolean {
  return saving.kind === 'failed' && saving.reason === intl.formatMessage({ id: 'app.draft-elsewhere' });
}

/** Keeps what is not kept yet, and answers whether all of it lies on disk then. */
async function isKept(session: NoteSession): Promise<boolean> {
  await session.keep();
  return !isUnkept(session.read());
}

function openOn({ target, note, draft }: Start): NoteSession {
  const briefingId = note?.briefingId ?? draft?.briefingId ?? useReader.getState().open?.briefing.id;
  if (briefingId === undefined) throw new Error('A note is written on a briefing, and none is open.');
  const disk: NoteDisk = {
    keepDraft: lectern.keepDraft,
    dropDraft: async (dropped) => {
      dispatch({ kind: 'draftDropped', draft: dropped });
      await lectern.dropDraft(dropped);
    },
    createNote,
    changeNote,
    restoreNote: restoreGone,
    findNote: async (id) => (await lectern.listNotes(briefingId)).find((found) => found.id === id) ?? null,
  };
  const { written } = useReader.getState();
  const known = note ?? (draft && written.find(({ id }) => id === draft.noteId)) ?? null;
  // Another edition may come while it is written; a draft begun in an earlier one was begun there.
  const seenIn = draft ? draft.seenIn : useReader.getState().open?.asOpened.editionHash;
  const writtenOn = { briefingId, ...(seenIn !== undefined && { seenIn }) };
  return openSession(writtenOn, startEditing(target, known, draft), disk);
}
