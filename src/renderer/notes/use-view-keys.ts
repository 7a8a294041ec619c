import { useKeyDown } from '../parts/use-key-down';
import { usualPress } from '../state/key-settings';
import { hasDialog, isWriting, takesLetters } from '../state/run-command';
import { deskKey } from './notes-keys';

/** Keys anywhere in the view, unless something else has used them, or a dialog is open. */
export function useViewKeys(deeds: {
  readonly onEscape: (() => void) | null;
  /** Null where there is no field to find in. */
  readonly onFind: (() => void) | null;
  readonly onPickAll: () => void;
}): void {
  useKeyDown((event) => {
    if (hasDialog()) return;
    const { onEscape, onFind, onPickAll } = deeds;
    const usual = usualPress(event, 'app.notes');
    const meant = usual && deskKey(usual);
    if (meant === 'leave') return onEscape?.();
    // A stroke alone is written where one writes.
    const isWritten = !event.ctrlKey && !event.altKey && !event.metaKey && takesLetters();
    if (meant === 'find' && onFind && !isWritten) onFind();
    else if (meant === 'pick-all' && !isWriting()) onPickAll();
    else return;
    event.preventDefault();
  });
}
