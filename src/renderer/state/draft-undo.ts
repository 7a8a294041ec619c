/** What is not on disk: Undo takes back the last unsaved change of the note being written, or of the pack, before any step. */
import {
  type DraftPart,
  noUnsavedSteps,
  type UnsavedKind,
  type UnsavedSteps,
} from '../../shared/notes/unsaved-step';
import { lectern } from '../lectern';
import { followPackChoice } from './pack-choice';
import { noPackSteps } from './pack-steps';
import type { ReaderState, Toast } from './reader-state';
import { dispatch, useReader } from './store';

/** What Undo and Redo may ask of a note being written. */
export interface DraftUndo {
  /** What the last change that can be taken back, or done again, was to; null for none. */
  readonly next: (direction: 'undo' | 'redo') => DraftPart | null;
  readonly take: (direction: 'undo' | 'redo') => void;
}

let latest: DraftUndo | null = null;

/** Something was changed in this one, or came on disk. */
export function draftChanged(draft: DraftUndo): void {
  if (draft.next('undo') !== null || draft.next('redo') !== null) latest = draft;
  tellMenu();
}

/** The editor of this one is gone: what was written in it is saved, or a draft. */
export function draftLeft(draft: DraftUndo): void {
  if (latest === draft) latest = null;
  tellMenu();
}

/** Keeps the menu true to what can be taken back of the pack: at the foot, and in its form. */
export function followUnsaved(): void {
  useReader.subscribe((now, before) => {
    if (
      now.toast !== before.toast ||
      now.packSteps !== before.packSteps ||
      now.place.view !== before.place.view ||
      now.listRequest !== before.listRequest
    )
      tellMenu();
  });
}

/**
 * Takes back what was last done and is not on disk, or does it again, and answers what it was to; null when there is none. Words
 * that are being written in a field are left to it: `isInField`.
 */
export function takeUnsavedStep(
  direction: 'undo' | 'redo',
  { isInField }: { readonly isInField: boolean },
): UnsavedKind | null {
  const kind = nextUnsaved()[direction];
  if (kind === null || (isInField && kind !== 'label' && kind !== 'question')) return null;
  if (kind !== 'pack') latest?.take(direction);
  else {
    const { toast } = useReader.getState();
    const packChoice = choiceBefore(toast);
    if (toast && packChoice && direction === 'undo') {
      dispatch({ kind: 'toastGone', id: toast.id });
      followPackChoice(packChoice);
    } else dispatch({ kind: 'packStepTaken', direction });
  }
  return kind;
}

function nextUnsaved(): UnsavedSteps {
  const state = useReader.getState();
  const steps = isFormInFront(state) ? state.packSteps : noPackSteps;
  const isUndo = choiceBefore(state.toast) !== null || steps.past.length > 0;
  return {
    undo: isUndo ? 'pack' : (latest?.next('undo') ?? null),
    redo: steps.future.length > 0 ? 'pack' : (latest?.next('redo') ?? null),
  };
}

/** The form's own steps are taken where they are seen. */
function isFormInFront({ place, listRequest, search }: ReaderState): boolean {
  return place.view === 'pack' && listRequest === null && !search.open;
}

/** What the pack printed before the choice that is told at the foot. */
function choiceBefore(toast: Toast | null): NonNullable<Toast['packChoice']> | null {
  const packChoice = toast?.packChoice;
  return packChoice?.label === 'pack.notes.as-before' ? packChoice : null;
}

let told = noUnsavedSteps;

function tellMenu(): void {
  const now = nextUnsaved();
  if (now.undo === told.undo && now.redo === told.redo) return;
  told = now;
  void lectern.tellUnsaved(now).catch(() => undefined);
}
