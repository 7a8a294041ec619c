/** The passphrase of the notes, as the window asks for it and has it set. */
import { lectern } from '../lectern';
import type { ReaderState } from './reader-state';
import { reasonOf } from '../../shared/reason-of';
import { dispatch, useReader } from './store';

/** True while nothing is shown but the question for the passphrase. */
export function asksForPassphrase({
  lock,
  isWithoutNotes,
}: Pick<ReaderState, 'lock' | 'isWithoutNotes'>): boolean {
  return !isWithoutNotes && (lock.kind === 'locked' || lock.kind === 'key-lost');
}

/** Back to the question. What the reader had open is opened again with the notes. */
export function askAgain(): void {
  dispatch({ kind: 'notesPassedOver', isWithoutNotes: false });
}

/** Locks every window, or says why it could not be done. Where there is no passphrase, one can be set. */
export async function lockNow(): Promise<void> {
  if (useReader.getState().lock.kind !== 'open') return openPassphrase();
  try {
    await lectern.lockNow();
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
  }
}

/** The dialog in which the passphrase is set, changed and removed; where the notes are locked, they are unlocked first. */
export function openPassphrase(): void {
  const { lock } = useReader.getState();
  if (lock.kind === 'plain' || lock.kind === 'open') dispatch({ kind: 'dialogOpened', dialog: 'passphrase' });
  else askAgain();
}
