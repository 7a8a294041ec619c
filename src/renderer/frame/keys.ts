import { createKeybindingsHandler } from 'tinykeys';
import { accelerators, letterKeys } from '../../shared/accelerators';
import { commands, type Command } from '../../shared/api';
import { isWriting, runCommand, takesLetters } from '../state/run-command';
import { bindingsOf } from './key-bindings';

/**
 * Follows every key of the tables: the single letters wherever no text is being written and no list is chosen from, the others everywhere. The
 * native menu only shows its keys (on macOS it also takes those that the window left), so that each key has one owner.
 * Answers the function that stops it.
 */
export function listenToKeys(): () => void {
  const bindings = commands.flatMap((command) => [
    ...bind(letterKeys[command], run(command, 'letter')),
    ...bind(accelerators[command], run(command, ownedByFields.has(command) ? 'unless-writing' : 'always')),
  ]);
  const handler = createKeybindingsHandler(Object.fromEntries(bindings));
  document.addEventListener('keydown', handler);
  return () => document.removeEventListener('keydown', handler);
}

/** In a field these keys are the field's own: taking back what was typed, and on macOS walking by words. */
const ownedByFields: ReadonlySet<Command> = new Set(['undo', 'redo', 'back', 'forward']);

type Run = (event: KeyboardEvent) => void;

function bind(key: string | undefined, run: Run): readonly (readonly [string, Run])[] {
  return key === undefined ? [] : bindingsOf(key).map((binding) => [binding, run] as const);
}

function run(command: Command, when: 'always' | 'unless-writing' | 'letter'): Run {
  return (event) => {
    if (event.defaultPrevented || event.repeat) return;
    if ((when === 'unless-writing' && isWriting()) || (when === 'letter' && takesLetters())) return;
    event.preventDefault();
    void runCommand(command);
  };
}
