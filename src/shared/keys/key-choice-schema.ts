/** The keys that a reader chose, as settings hold them. */
import * as z from 'zod/mini';

/** Limits of what is kept; the program has far fewer actions. */
export const keyLimits = { choices: 500, idLength: 80 } as const;

/**
 * A key as it is spelt: modifiers in this order, then what is on the key. `CmdOrCtrl` is Command on macOS and Control
 * elsewhere; `Ctrl` is the Control key of a Mac. Letters are capital; a sign stands for itself, whether or not it needs Shift.
 */
export const keyPattern =
  /^(?:CmdOrCtrl\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|[!-*,-/:-@[-`{-~]|Plus|F(?:[1-9]|1\d|2[0-4])|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Delete|Backspace|Enter|Space|Tab|Esc)$/u;

/** By the id of the action; empty for none. An action that is not named here has its usual key. */
export const KeyChoicesSchema = z
  .record(
    z.string().check(z.minLength(1), z.maxLength(keyLimits.idLength)),
    z.union([z.literal(''), z.string().check(z.regex(keyPattern))]),
  )
  .check(
    z.refine((choices) => Object.keys(choices).length <= keyLimits.choices, {
      error: `At most ${keyLimits.choices} keys can be chosen.`,
    }),
  );
export type KeyChoices = Readonly<Record<string, string>>;
