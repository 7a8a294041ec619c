/** Every action that has a key, or could have one: one table, made of those of the menu, the letters and the views. */
import { accelerators, furtherKeys, letterKeys, viewKeys } from '../contract/accelerators';
import { type Command, commands } from '../contract/commands';
import type { MessageId } from '../messages/catalogue';
import { type Colour, colours } from '../notes/note';
import { isSingle, settleSpelling } from './key-spelling';
import { conventionOf, type KeyRefusal, refusalOf } from './refused-keys';

/** Where keys are in effect: everywhere, or in one view, named by the message of its heading. */
export type Scope = 'everywhere' | (typeof viewKeys)[number]['heading'];

export interface KeyAction {
  /** `search` of a command, `app.read next-sentence` of a view: what settings name it by. */
  readonly id: string;
  readonly scope: Scope;
  /** What it does. */
  readonly message: MessageId;
  /** The label that the words name, or null. */
  readonly label: Colour | null;
  /** Keys that stay: arrows and the like, and what always leads to the list of keys. */
  readonly fixed: readonly string[];
  /** The key that it has until the reader chooses another one, or null. */
  readonly usual: string | null;
  readonly canChange: boolean;
}

/** The action of a command. */
export function actionOfCommand(command: Command): KeyAction {
  const letter = letterKeys[command];
  const accelerator = accelerators[command];
  const further = furtherKeys[command];
  return {
    id: command,
    scope: 'everywhere',
    message: `command.${command}`,
    label: null,
    fixed: [
      ...(letter !== undefined && accelerator !== undefined ? [accelerator] : []),
      ...(further === undefined ? [] : [further]),
    ],
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

/** What a line has that is no convention is its own key. */
function actionOfLine(scope: Exclude<Scope, 'everywhere'>, does: Does, keys: readonly string[]): KeyAction {
  const usual = keys.find((key) => conventionOf(key) === null) ?? null;
  return {
    id: `${scope} ${does}`,
    scope,
    ...(isOfLabel(does)
      ? { message: 'keys.label', label: colours.find((colour) => does === `label-${colour}`) ?? null }
      : { message: `keys.${does}`, label: null }),
    fixed: keys.filter((key) => key !== usual),
    usual,
    canChange: usual !== null,
  };
}

type Does = (typeof viewKeys)[number]['lines'][number]['does'];

function isOfLabel(does: Does): does is Extract<Does, `label-${Colour}`> {
  return does.startsWith('label-');
}

/** True when a key can mean only one of the two. */
export function canMeet(a: Scope, b: Scope): boolean {
  return a === b || a === 'everywhere' || b === 'everywhere';
}

/** Why the action cannot be given the key, or null when it can. Its usual key it can always have back. */
export function refusalFor(
  { scope, usual }: KeyAction,
  key: string,
  settings: { readonly singleLetters: boolean },
): KeyRefusal | null {
  if (isSingle(key) && writing.has(scope)) return 'writes';
  const why = refusalOf(key, settings);
  return key === usual && why !== 'single' ? null : why;
}

/** Where the keyboard is in a field. */
const writing: ReadonlySet<Scope> = new Set<Scope>(['keys.writing', 'keys.search']);
