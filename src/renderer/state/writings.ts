/** What is being written in the window. Before another briefing takes its place, all of it must lie on disk. */

import type { Draft, NoteId } from '../../shared/notes/note';

/** Puts what is unsaved on disk, as a note or as a draft, and answers whether it lies there. */
export type Settle = () => Promise<boolean>;

interface Writing {
  readonly settle: Settle;
  /** The words as they are now, where they are not those of the note on disk; else null. */
  readonly unsaved: () => Draft | null;
  /** Whether the disk refused the words as they are now: they are on the screen alone, and go with it. */
  readonly isRefused: () => boolean;
}

const writings = new Set<Writing>();

/** Lists a writing until the function it answers is called. */
export function beginWriting(
  settle: Settle,
  unsaved: Writing['unsaved'] = () => null,
  isRefused: Writing['isRefused'] = () => false,
): () => void {
  const writing = { settle, unsaved, isRefused };
  writings.add(writing);
  return () => void writings.delete(writing);
}

/** What is being written of notes that are not among these: they were deleted meanwhile. */
export function writtenOfGone(notes: readonly { readonly id: NoteId }[]): readonly Draft[] {
  const there = new Set(notes.map(({ id }) => id));
  return [...writings].flatMap(({ unsaved }) => {
    const draft = unsaved();
    return draft && draft.noteId !== null && !there.has(draft.noteId) ? [draft] : [];
  });
}

/** Answers true when no word is on the screen alone any more. */
export async function settleWritings(): Promise<boolean> {
  const settled = await Promise.all([...writings].map(({ settle }) => settle()));
  return settled.every(Boolean);
}

/**
 * Has the window ask before it is closed while words would go with it, for as long as it lives. Where nothing was refused, what
 * is still on its way is handed over as the page goes.
 */
export function guardRefused(): void {
  window.addEventListener('beforeunload', (event) => {
    if ([...writings].some(({ isRefused }) => isRefused())) event.preventDefault();
  });
}
