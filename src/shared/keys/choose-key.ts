/** Choosing another key for an action: what is in the way, and the settings afterwards. */
import { canMeet, type KeyAction, keyActions, refusalFor } from './key-actions';
import type { KeyChoices } from './key-choice-schema';
import { choiceOf, type KeySettings, keysInForce } from './keys-in-force';
import type { KeyRefusal } from './refused-keys';

export type KeyOutcome =
  | { readonly kind: 'free' }
  /** It is the key of the action already. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: KeyRefusal }
  /** A key of another action that cannot be changed. */
  | { readonly kind: 'fixed'; readonly by: KeyAction }
  /** Keys of other actions, which would have none then. */
  | { readonly kind: 'taken'; readonly by: readonly [KeyAction, ...KeyAction[]] };

/** What would come of giving the action this key. */
export function tryKey(action: KeyAction, key: string, settings: KeySettings): KeyOutcome {
  const why = refusalFor(action, key, settings);
  if (why) return { kind: 'refused', why };
  const keys = keysInForce({ ...settings, singleLetters: true });
  if (keys.get(action.id)?.includes(key)) return { kind: 'same' };
  const holders = keyActions.filter(
    ({ id, scope }) => id !== action.id && canMeet(scope, action.scope) && keys.get(id)?.includes(key),
  );
  const fixed = holders.find((holder) => holder.fixed.includes(key));
  if (fixed) return { kind: 'fixed', by: fixed };
  const [first, ...more] = holders;
  return first ? { kind: 'taken', by: [first, ...more] } : { kind: 'free' };
}

/** The choices with this key on the action, and on no other that it could meet. Null takes the key away. */
export function withKey(choices: KeyChoices, action: KeyAction, key: string | null): KeyChoices {
  const keys = keysInForce({ keys: choices, singleLetters: true });
  const changed: Record<string, string> = { ...choices };
  const put = ({ id, usual }: KeyAction, given: string | null): void => {
    if (given === usual) delete changed[id];
    else changed[id] = given ?? '';
  };
  if (key !== null) {
    for (const other of keyActions) {
      const isHolder = other.canChange && keys.get(other.id)?.includes(key) && !other.fixed.includes(key);
      if (isHolder && other.id !== action.id && canMeet(other.scope, action.scope)) put(other, null);
      // Chosen and not in force: it must not come into force by what is chosen now.
      else if (choiceOf(choices, other) === key && !isHolder) delete changed[other.id];
    }
  }
  put(action, key);
  return changed;
}

/** True when the reader has another key than the usual one for it, or none. */
export function isChanged(choices: KeyChoices, action: KeyAction): boolean {
  return choiceOf(choices, action) !== undefined;
}
