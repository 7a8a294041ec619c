/** The keys of the comparison, as a table without a screen. */
import type { KeyPress } from '../../shared/keys/key-spelling';
import type { Step } from './cell-moves';

export type ComparingKey =
  | { readonly kind: 'move'; readonly step: Step }
  | { readonly kind: 'page'; readonly to: 'up' | 'down' }
  | { readonly kind: 'open' }
  | { readonly kind: 'copy' };

/** `table`: a cell, a line of it or nothing has the focus; `around`: another part of the view has it. */
export type ComparingMode = 'table' | 'around';

/** What the key means here, or null when it is not ours. */
export function comparingKey(pressed: KeyPress, mode: ComparingMode): ComparingKey | null {
  const { altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (altKey) return null;
  if (ctrlKey || metaKey) return mode === 'table' && !shiftKey ? farKey(pressed) : null;
  if (shiftKey) return pressed.key === 'G' ? { kind: 'move', step: 'previous-gap' } : null;
  if (pressed.key === 'g') return { kind: 'move', step: 'next-gap' };
  if (pressed.key === 'c') return { kind: 'copy' };
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
function farKey(pressed: KeyPress): ComparingKey | null {
  if (pressed.key === 'Home') return { kind: 'move', step: 'first' };
  if (pressed.key === 'End') return { kind: 'move', step: 'last' };
  return pressed.key === 'c' ? { kind: 'copy' } : null;
}
