import { createKeybindingsHandler } from 'tinykeys';
import { commands, type Command } from '../../shared/api';
import { letterKeys } from '../../shared/accelerators';
import { isWriting, runCommand } from '../state/run-command';

/**
 * Follows the single-letter keys of the table wherever no text is being written. Keys with Control or Command are the
 * native menu's, so that each key has one owner. Answers the function that stops it.
 */
export function listenToKeys(): () => void {
  const bindings = Object.fromEntries(
    commands.flatMap((command) => {
      const key = letterKeys[command];
      return key ? [[key === '?' ? 'Shift+?' : key, run(command)] as const] : [];
    }),
  );
  const handler = createKeybindingsHandler(bindings);
  document.addEventListener('keydown', handler);
  return () => document.removeEventListener('keydown', handler);
}

function run(command: Command): (event: KeyboardEvent) => void {
  return (event) => {
    if (isWriting() || event.defaultPrevented || event.repeat) return;
    event.preventDefault();
    void runCommand(command);
  };
}
