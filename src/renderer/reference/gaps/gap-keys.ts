/** The keys of the register, as a table without a screen. */
import type { KeyPress } from '../../../shared/keys/key-spelling';

export type GapKey =
  | { readonly kind: 'move'; readonly step: GapStep }
  | { readonly kind: 'tick' }
  | { readonly kind: 'open' };

export type GapStep = 'next' | 'previous' | 'first' | 'last';

/** What the key means here, or null when it is not ours. */
export function gapKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): GapKey | null {
  if (shiftKey || ctrlKey || altKey || metaKey) return null;
  switch (key) {
    case ' ':
      return { kind: 'tick' };
    case 'Enter':
      return { kind: 'open' };
    default: {
      const step = steps.get(key);
      return step ? { kind: 'move', step } : null;
    }
  }
}

const steps: ReadonlyMap<string, GapStep> = new Map([
  ['ArrowDown', 'next'],
  ['j', 'next'],
  ['ArrowUp', 'previous'],
  ['k', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** Where the step leads among the ids shown; at an edge one stays. From nowhere, every step leads to an end. */
export function stepFrom(shown: readonly string[], from: string | null, step: GapStep): string | null {
  const at = from === null ? -1 : shown.indexOf(from);
  switch (step) {
    case 'first':
      return shown[0] ?? null;
    case 'last':
      return shown.at(-1) ?? null;
    case 'next':
      return shown[Math.min(at + 1, shown.length - 1)] ?? null;
    case 'previous':
      return at < 0 ? (shown.at(-1) ?? null) : (shown[Math.max(at - 1, 0)] ?? null);
  }
}
