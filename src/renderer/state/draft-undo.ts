/** The note that is being written: Undo takes back its last unsaved change before any step that is on disk. */

/** What Undo and Redo may ask of a note being written. */
export interface DraftUndo {
  /** What the last change that can be taken back, or done again, was to; null for none. */
  readonly next: (direction: 'undo' | 'redo') => DraftPartName | null;
  readonly take: (direction: 'undo' | 'redo') => void;
}

type DraftPartName = 'words' | 'label' | 'tags' | 'question';

let latest: DraftUndo | null = null;

/** The reader has changed something in this one. */
export function draftChanged(draft: DraftUndo): void {
  latest = draft;
}

/** The editor of this one is gone: what was written in it is saved, or a draft. */
export function draftLeft(draft: DraftUndo): void {
  if (latest === draft) latest = null;
}

/**
 * Takes back the last unsaved change of the note being written, or does it again, and answers what it was to; null when
 * there is none. Words that are being written in a field are left to it: `isInField`.
 */
export function takeDraftStep(
  direction: 'undo' | 'redo',
  { isInField }: { readonly isInField: boolean },
): DraftPartName | null {
  const part = latest?.next(direction) ?? null;
  if (part === null || (isInField && (part === 'words' || part === 'tags'))) return null;
  latest?.take(direction);
  return part;
}
