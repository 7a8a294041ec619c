/** Keys that no action can be given, each with the reason. */
import { keyPattern } from './key-choice-schema';
import { isSingle } from './key-spelling';

/**
 * `lists`: it moves in lists, or writes and leaves fields; `system`: the system or every program has it; `single`: keys
 * without Ctrl, Alt or Command are switched off; `unknown`: our tables have no name for it.
 */
export type KeyRefusal = 'lists' | 'system' | 'single' | 'unknown';

/** Why the key cannot be chosen, or null when it can. */
export function refusalOf(
  spelling: string,
  { singleLetters }: { readonly singleLetters: boolean },
): KeyRefusal | null {
  if (!keyPattern.test(spelling)) return 'unknown';
  if (system.has(spelling)) return 'system';
  if (!isFree(spelling)) return 'lists';
  return isSingle(spelling) && !singleLetters ? 'single' : null;
}

/** True for a letter, digit, sign or function key, and for arrows and their like where Alt is held with them. */
export function isFree(spelling: string): boolean {
  if (system.has(spelling)) return false;
  const cap = spelling.split('+').at(-1) ?? '';
  if (cap.length === 1 || cap === '' || cap === 'Plus' || /^F\d/u.test(cap)) return true;
  return moving.has(cap) && /(?:^|\+)Alt\+/u.test(spelling);
}

const moving: ReadonlySet<string> = new Set([
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Insert',
]);

const system: ReadonlySet<string> = new Set([
  ...['A', 'C', 'H', 'M', 'Q', 'R', 'V', 'W', 'X', 'Shift+I', 'Shift+R', 'Shift+V'].map(
    (key) => `CmdOrCtrl+${key}`,
  ),
  // The menus.
  ...['E', 'F', 'G', 'H', 'V', 'F4'].map((key) => `Alt+${key}`),
  'F10',
  'F11',
]);
