/** The keys of the search field, as a table without a screen. */
import type { KeyPress } from '../../shared/keys/key-spelling';

export type SearchKey =
  | { readonly kind: 'choose'; readonly key: string }
  | { readonly kind: 'group'; readonly step: 1 | -1 }
  | { readonly kind: 'open' }
  /** Opens, and keeps the search. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'annotate' };

/** What the key means here, or null when it is the field's own. */
export function searchKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): SearchKey | null {
  if (altKey) return null;
  if (key === 'Enter') return { kind: shiftKey ? 'annotate' : ctrlKey || metaKey ? 'keep' : 'open' };
  if (ctrlKey || metaKey) return null;
  if (key === 'Tab') return { kind: 'group', step: shiftKey ? -1 : 1 };
  return shiftKey || !choosing.has(key) ? null : { kind: 'choose', key };
}

const choosing: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);
