import { actionOfCommand } from '../../shared/keys/key-actions';
import { isSingle, spellings } from '../../shared/keys/key-spelling';
import { commandOf } from '../../shared/keys/keys-in-force';
import { platform } from '../state/key-settings';
import { hasDialog, isWriting, runCommand, takesLetters } from '../state/run-command';
import { useReader } from '../state/store';

/**
 * Follows every key of the commands: the single letters wherever no text is being written and no list is chosen from, the others everywhere. The
 * native menu only shows its keys (on macOS it also takes those that the window left), so that each key has one owner.
 * Answers the function that stops it.
 */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', keepLetters, true);
  document.addEventListener('keydown', follow);
  return () => {
    window.removeEventListener('keydown', keepLetters, true);
    document.removeEventListener('keydown', follow);
  };
}

/** Where single letters are switched off, no handler of any view is ever told of one; fields and lists are. */
function keepLetters(event: KeyboardEvent): void {
  const [pressed] = spellings(event, platform());
  if (useReader.getState().settings.singleLetters || takesLetters()) return;
  if (pressed !== undefined && isSingle(pressed)) event.stopImmediatePropagation();
}

function follow(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const found = commandOf(event, useReader.getState().settings, platform());
  if (!found) return;
  const { command, key } = found;
  if (hasDialog() && !besidesDialogs.has(command)) return;
  const isFieldsOwn =
    fieldsHave.has(command) && actionOfCommand(command).usual === key && !leadsOutOfSearch(command);
  if (isSingle(key) ? takesLetters() : isFieldsOwn && isWriting()) return;
  event.preventDefault();
  void runCommand(command);
}

/** What a key may do while a dialog keeps everything behind it out of reach. */
const besidesDialogs: ReadonlySet<string> = new Set([
  'text-larger',
  'text-smaller',
  'text-reset',
  'new-window',
]);

/** In a field the usual keys of these are the field's own: taking back what was typed, and on macOS walking by words. */
const fieldsHave: ReadonlySet<string> = new Set(['undo', 'redo', 'back', 'forward']);

/** In the search and in the bar that finds nothing is written that one would stay for; by words only macOS walks so. */
function leadsOutOfSearch(command: string): boolean {
  const isInSearch = document.activeElement?.closest('search') !== null;
  return isInSearch && (command === 'back' || command === 'forward') && platform() !== 'mac';
}
