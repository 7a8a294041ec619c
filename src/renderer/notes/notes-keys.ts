/** The keys of the notes, as tables without a screen: those of the whole desk, and those of a row in its list. */
import type { KeyPress } from '../../shared/keys/key-spelling';

export type DeskKey = 'find' | 'pick-all' | 'leave';

/** What the key means anywhere on the desk, or null when it is not ours. */
export function deskKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): DeskKey | null {
  if (shiftKey || altKey) return null;
  if (!ctrlKey && !metaKey) return key === '/' ? 'find' : key === 'Escape' ? 'leave' : null;
  return key === 'a' ? 'pick-all' : null;
}

/** `go`: to the row that an arrow, Home or End leads to; `extend`: what is picked goes with it. */
export type RowKey = 'go' | 'extend' | 'toggle' | 'delete';

/** What the key means on a row, or null when it is not ours. */
export function rowKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): RowKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (going.has(key)) return shiftKey ? 'extend' : 'go';
  return key === ' ' ? 'toggle' : key === 'Delete' ? 'delete' : null;
}

const going: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);
