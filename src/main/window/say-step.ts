/** What undo and redo would do, as the menu says it. */
import type { NamedStep } from '../notes/note-history';
import { say } from '../say';

/** "Undo tagging of 12 notes"; "Undo" where there is nothing to undo. */
export function sayStep(direction: 'undo' | 'redo', step: NamedStep | null): string {
  return step ? say(`menu.${direction}.${step.action}`, { count: step.count }) : say(`command.${direction}`);
}
