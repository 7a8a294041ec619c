/** What undo and redo would do, as the menu says it. */
import type { UnsavedKind } from '../../shared/notes/unsaved-step';
import type { NamedStep } from '../notes/note-history';
import { say } from '../say';

/** "Undo tagging of 12 notes"; what is not on disk comes before; "Undo" where there is nothing to undo. */
export function sayStep(
  direction: 'undo' | 'redo',
  step: NamedStep | null,
  unsaved: UnsavedKind | null = null,
): string {
  if (unsaved !== null) return say(`menu.${direction}.unsaved.${unsaved}`);
  return step ? say(`menu.${direction}.${step.action}`, { count: step.count }) : say(`command.${direction}`);
}
