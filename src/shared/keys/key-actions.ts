/** Every action that has a key, or could have one: one table, made of those of the menu, the letters and the views. */
import { accelerators, letterKeys, viewKeys } from '../accelerators';
import { type Command, commands } from '../commands';
import type { MessageId } from '../messages/catalogue';
import { settleSpelling } from './key-spelling';
import { isFree } from './refused-keys';

/** Where keys are in effect: everywhere, or in one view, named by the message of its heading. */
export type Scope = 'everywhere' | (typeof viewKeys)[number]['heading'];

export interface KeyAction {
  /** `search` of a command, `app.read next-sentence` of a view: what settings name it by. */
  readonly id: string;
  readonly scope: Scope;
  /** What it does. */
  readonly message: MessageId;
  /** Keys that stay: arrows and the like, and what always leads to the list of keys. */
  readonly fixed: readonly string[];
  /** The key that it has until the reader chooses another one, or null. */
  readonly usual: string | null;
  readonly canChange: boolean;
}

/**
 * The views whose handlers are given each press as the usual one (`toUsual`), so that their keys can be changed. In the
 * others every key is fixed.
 */
const changeable: ReadonlySet<Scope> = new Set<Scope>([
  'app.read',
  'keys.passage',
  'app.compare',
  'reference.gaps',
]);

/** The action of a command. */
export function actionOfCommand(command: Command): KeyAction {
  const letter = letterKeys[command];
  const accelerator = accelerators[command];
  return {
    id: command,
    scope: 'everywhere',
    message: `command.${command}`,
    fixed: letter !== undefined && accelerator !== undefined ? [accelerator] : [],
    usual: letter === undefined ? (accelerator ?? null) : settleSpelling(letter),
    canChange: true,
  };
}

/** Every action, in the order of the list of keys. */
export const keyActions: readonly KeyAction[] = [
  ...commands.map(actionOfCommand),
  ...viewKeys.flatMap(({ heading, lines }) =>
    lines.map(({ keys, does }) => actionOfLine(heading, does, keys)),
  ),
];

/** A line with several letters means something by each: they are fixed, as is the set. */
function actionOfLine(
  scope: Exclude<Scope, 'everywhere'>,
  does: (typeof viewKeys)[number]['lines'][number]['does'],
  keys: readonly string[],
): KeyAction {
  const free = keys.filter(isFree);
  const usual = changeable.has(scope) && free.length === 1 ? (free[0] ?? null) : null;
  return {
    id: `${scope} ${does}`,
    scope,
    message: `keys.${does}`,
    fixed: keys.filter((key) => key !== usual),
    usual,
    canChange: usual !== null,
  };
}

/** True when a key can mean only one of the two. */
export function canMeet(a: Scope, b: Scope): boolean {
  return a === b || a === 'everywhere' || b === 'everywhere';
}
