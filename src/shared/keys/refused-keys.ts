/** Keys that no action can be given, each with the reason. */
import { keyPattern } from './key-choice-schema';
import { isSingle } from './key-spelling';

/**
 * `lists`: it moves in lists, or writes and leaves fields; `system`: the system or every program has it; `single`: keys
 * without Ctrl, Alt or Command are switched off; `writes`: it is written in the field where it would be pressed; `unknown`:
 * our tables have no name for it.
 */
export type KeyRefusal = 'lists' | 'system' | 'single' | 'writes' | 'unknown';

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
function isFree(spelling: string): boolean {
  if (system.has(spelling)) return false;
  const cap = spelling.split('+').at(-1) ?? '';
  if (cap.length === 1 || cap === '' || cap === 'Plus' || /^F\d/u.test(cap)) return true;
  return moving.has(cap) && /(?:^|\+)Alt\+/u.test(spelling);
}

/** What a key does in every list, dialog and program, so that it stays where it is. */
export type Convention = 'moves' | 'opens' | 'leaves' | 'goes-on' | 'ticks' | 'programs';

/** The convention that the key follows, or null for a key that is the program's own and so the reader's to change. */
export function conventionOf(spelling: string): Convention | null {
  if (system.has(spelling)) return 'programs';
  return (
    conventions.get(spelling) ?? conventions.get(spelling.replace(/^Shift\+(?!Enter|Space)/u, '')) ?? null
  );
}

const conventions: ReadonlyMap<string, Convention> = new Map([
  ...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown'].map(
    (key) => [key, 'moves'] as const,
  ),
  ['Enter', 'opens'],
  ['Esc', 'leaves'],
  ['Tab', 'goes-on'],
  ['Space', 'ticks'],
]);

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
