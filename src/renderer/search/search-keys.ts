/** The keys of the search field, as a table without a screen. */
import type { KeyPress } from '../../shared/keys/key-spelling';

/** `here`: the search closes; `keep`: it stays open beside the place; `window`: another window opens on the place. */
export type HowToOpen = 'here' | 'keep' | 'window';

export type SearchKey =
  | { readonly kind: 'choose'; readonly key: string }
  | { readonly kind: 'group'; readonly step: 1 | -1 }
  | { readonly kind: 'open'; readonly how: HowToOpen }
  | { readonly kind: 'annotate' };

/** What the key means here, or null when it is the field's own. */
export function searchKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): SearchKey | null {
  const isHeld = ctrlKey || metaKey;
  if (altKey) {
    if (isHeld || shiftKey) return null;
    if (key === 'Enter') return { kind: 'open', how: 'keep' };
    return key === 'ArrowDown' || key === 'ArrowUp'
      ? { kind: 'group', step: key === 'ArrowDown' ? 1 : -1 }
      : null;
  }
  if (key === 'Enter')
    return shiftKey ? { kind: 'annotate' } : { kind: 'open', how: isHeld ? 'window' : 'here' };
  if (isHeld) return null;
  if (key === 'Tab') return { kind: 'group', step: shiftKey ? -1 : 1 };
  return shiftKey || !choosing.has(key) ? null : { kind: 'choose', key };
}

const choosing: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);
