/** The keys of the comparison, as a table without a screen. */
import type { Step } from './cell-moves';

export type ComparingKey =
  | { readonly kind: 'move'; readonly step: Step }
  | { readonly kind: 'page'; readonly to: 'up' | 'down' }
  | { readonly kind: 'open' }
  | { readonly kind: 'copy' };

/** `table`: a cell, a line of it or nothing has the focus; `around`: another part of the view has it. */
export type ComparingMode = 'table' | 'around';

interface Pressed {
  readonly key: string;
  /** The key's place, as the browser names it: `KeyG`. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What the key means here, or null when it is not ours. Letters count by their place where the keyboard is not Latin. */
export function comparingKey(pressed: Pressed, mode: ComparingMode): ComparingKey | null {
  const { altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (altKey) return null;
  if (ctrlKey || metaKey) return mode === 'table' && !shiftKey ? farKey(pressed) : null;
  const letter = letterOf(pressed);
  if (letter === 'g') return { kind: 'move', step: shiftKey ? 'previous-gap' : 'next-gap' };
  if (shiftKey) return null;
  if (letter === 'c') return { kind: 'copy' };
  return mode === 'table' ? tableKey(pressed.key) : null;
}

function tableKey(key: string): ComparingKey | null {
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'move', step: 'left' };
    case 'ArrowRight':
      return { kind: 'move', step: 'right' };
    case 'ArrowUp':
      return { kind: 'move', step: 'up' };
    case 'ArrowDown':
      return { kind: 'move', step: 'down' };
    case 'Home':
      return { kind: 'move', step: 'row-start' };
    case 'End':
      return { kind: 'move', step: 'row-end' };
    case 'PageUp':
      return { kind: 'page', to: 'up' };
    case 'PageDown':
      return { kind: 'page', to: 'down' };
    case 'Enter':
      return { kind: 'open' };
    default:
      return null;
  }
}

/** What a key means with Control or ⌘. */
function farKey(pressed: Pressed): ComparingKey | null {
  if (pressed.key === 'Home') return { kind: 'move', step: 'first' };
  if (pressed.key === 'End') return { kind: 'move', step: 'last' };
  return letterOf(pressed) === 'c' ? { kind: 'copy' } : null;
}

function letterOf({ key, code }: Pressed): string {
  const letter = key.toLowerCase();
  return /^\p{L}$/u.test(letter) && !/^[a-z]$/u.test(letter)
    ? code.replace(/^Key/u, '').toLowerCase()
    : letter;
}
