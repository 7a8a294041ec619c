/** Which key means what, with what the reader chose. Whatever settings hold, no key has two meanings in one view. */
import type { Command } from '../contract/commands';
import { canMeet, type KeyAction, keyActions, refusalFor, type Scope } from './key-actions';
import type { KeyChoices } from './key-choice-schema';
import { isSingle, type KeyPress, type Platform, pressOf, spellings } from './key-spelling';

export interface KeySettings {
  readonly keys: KeyChoices;
  readonly singleLetters: boolean;
}

/** The keys of each action by its id, those first that can be changed. */
export type KeysInForce = ReadonlyMap<string, readonly string[]>;

/**
 * The keys that act now. Fixed ones stand first, then the reader's choices, then the usual ones that nobody has taken; a
 * choice that cannot be is passed over. With single letters switched off, those are left out.
 */
export function keysInForce(settings: KeySettings): KeysInForce {
  const known = made.get(settings.keys)?.get(settings.singleLetters);
  if (known) return known;
  const all = assign(settings.keys);
  const inForce: KeysInForce = settings.singleLetters
    ? all
    : new Map([...all].map(([id, keys]) => [id, keys.filter((key) => !isSingle(key))]));
  const made1 = made.get(settings.keys) ?? new Map<boolean, KeysInForce>();
  made.set(settings.keys, made1.set(settings.singleLetters, inForce));
  return inForce;
}

/** What is asked at every key pressed is worked out once for each state of the settings. */
const made = new WeakMap<KeyChoices, Map<boolean, KeysInForce>>();

function assign(choices: KeyChoices): KeysInForce {
  const takers = new Map<string, Scope[]>();
  const take = (key: string, scope: Scope): void => {
    takers.set(key, [...(takers.get(key) ?? []), scope]);
  };
  const isTaken = (key: string, scope: Scope): boolean =>
    (takers.get(key) ?? []).some((each) => canMeet(each, scope));
  for (const { fixed, scope } of keyActions) for (const key of fixed) take(key, scope);
  const own = new Map<string, string>();
  const give = (action: KeyAction, key: string | null): void => {
    if (key === null || key === '' || isTaken(key, action.scope)) return;
    take(key, action.scope);
    own.set(action.id, key);
  };
  for (const action of keyActions) {
    const chosen = choiceOf(choices, action);
    if (chosen && refusalFor(action, chosen, { singleLetters: true }) === null) give(action, chosen);
  }
  for (const action of keyActions) if (choiceOf(choices, action) === undefined) give(action, action.usual);
  return new Map(
    keyActions.map(({ id, fixed }) => {
      const key = own.get(id);
      return [id, key === undefined ? fixed : [key, ...fixed]];
    }),
  );
}

/** What was chosen for the action: a key, none (empty), or nothing (undefined). */
export function choiceOf(choices: KeyChoices, { id, canChange }: KeyAction): string | undefined {
  return canChange && Object.hasOwn(choices, id) ? choices[id] : undefined;
}

/** The command that the press means everywhere, or null; with the key by which it was found. */
export function commandOf(
  press: KeyPress,
  settings: KeySettings,
  platform: Platform = 'elsewhere',
): { readonly command: Command; readonly key: string } | null {
  const keys = keysInForce(settings);
  for (const key of spellings(press, platform)) {
    const action = inScope('everywhere').find(({ id }) => keys.get(id)?.includes(key));
    if (action) return { command: action.id as Command, key };
  }
  return null;
}

/**
 * The press as the handlers of a view know it: the usual key of what the reader's own key means there. Null for a key
 * that means nothing now: it was given up for another one, or single letters are switched off. Every other key is itself.
 * Several views are asked in turn.
 */
export function toUsual(
  press: KeyPress,
  scopes: readonly Exclude<Scope, 'everywhere'>[],
  settings: KeySettings,
  platform: Platform = 'elsewhere',
): KeyPress | null {
  const pressed = spellings(press, platform);
  if (!settings.singleLetters && pressed[0] !== undefined && isSingle(pressed[0])) return null;
  const keys = keysInForce(settings);
  const actions = scopes.flatMap(inScope);
  for (const key of pressed) {
    const action = actions.find(({ id }) => keys.get(id)?.includes(key));
    if (!action) continue;
    const isOwn = action.usual !== null && !action.fixed.includes(key);
    return pressOf(isOwn ? (action.usual ?? key) : key, platform);
  }
  return pressed.some((key) => actions.some(({ usual }) => usual === key)) ? null : press;
}

const byScope = Map.groupBy(keyActions, ({ scope }) => scope);

function inScope(scope: Scope): readonly KeyAction[] {
  return byScope.get(scope) ?? [];
}
