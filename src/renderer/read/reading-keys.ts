/** The keys of the reading view, as a table without a screen: which key means what, in which state. */
import type { KeyPress } from '../../shared/keys/key-spelling';
import type { CursorMove } from './passage/passage-cursor';

export type ReadingKey =
  | { readonly kind: 'sentence'; readonly step: 'previous' | 'next' | 'first' | 'last' }
  | { readonly kind: 'statement'; readonly step: 'previous' | 'next' }
  | { readonly kind: 'note'; readonly step: 'previous' | 'next' }
  | { readonly kind: 'enterPanel' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'startWords' }
  | { readonly kind: 'words'; readonly move: CursorMove }
  | { readonly kind: 'enterToolbar' }
  | { readonly kind: 'colour'; readonly index: number }
  | { readonly kind: 'tag' }
  | { readonly kind: 'question' }
  | { readonly kind: 'copy' };

/**
 * `article`: a sentence or nothing has the focus; `mark`: the same, and a mark was just made there; `words`: a passage is chosen with the cursor; `selection`: with the mouse;
 * `tools`: the tools of a passage have the focus; `panel`: elsewhere.
 */
export type ReadingMode = 'article' | 'mark' | 'words' | 'selection' | 'tools' | 'panel';

/**
 * What the key means here, or null when it is not ours. Keys held with Control, Alt or Command never are. Where the text
 * runs from right to left, the next word is at the left.
 */
export function readingKey(
  pressed: KeyPress,
  mode: ReadingMode,
  direction: 'ltr' | 'rtl' = 'ltr',
): ReadingKey | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const { key } = pressed;
  if (key === 'Escape') return { kind: 'leave' };
  if (mode === 'panel') return null;
  // Enter is the tool's own.
  if (mode === 'tools') return key === 'Enter' ? null : passageKey(key);
  if (mode !== 'article' && mode !== 'mark') {
    const found = (mode === 'words' ? wordsKey(pressed, direction) : null) ?? passageKey(key);
    if (found || mode === 'words') return found;
  }
  // Some keyboards write a bracket with Shift.
  if (key === ']') return { kind: 'note', step: 'next' };
  if (key === '[') return { kind: 'note', step: 'previous' };
  if (pressed.shiftKey) return null;
  // The mark just made takes another label as the passage did.
  return articleKey(key) ?? (mode === 'mark' ? labelKey(key) : null);
}

function articleKey(key: string): ReadingKey | null {
  switch (key) {
    case 'ArrowUp':
    case 'k':
      return { kind: 'sentence', step: 'previous' };
    case 'ArrowDown':
    case 'j':
      return { kind: 'sentence', step: 'next' };
    case 'Home':
      return { kind: 'sentence', step: 'first' };
    case 'End':
      return { kind: 'sentence', step: 'last' };
    case 'ArrowLeft':
      return { kind: 'statement', step: 'previous' };
    case 'ArrowRight':
      return { kind: 'statement', step: 'next' };
    case 'Enter':
      return { kind: 'enterPanel' };
    case 'v':
      return { kind: 'startWords' };
    case 't':
      return { kind: 'tag' };
    case 'q':
      return { kind: 'question' };
    default:
      return null;
  }
}

function wordsKey({ key, shiftKey }: KeyPress, direction: 'ltr' | 'rtl'): ReadingKey | null {
  const hold = shiftKey ? 'anchor' : 'nothing';
  const move = (unit: CursorMove['unit'], step: CursorMove['step']): ReadingKey => ({
    kind: 'words',
    move: { unit, step, hold },
  });
  switch (key) {
    case 'ArrowLeft':
      return move('word', direction === 'ltr' ? 'previous' : 'next');
    case 'ArrowRight':
      return move('word', direction === 'ltr' ? 'next' : 'previous');
    case 'ArrowUp':
      return move('sentence', 'previous');
    case 'ArrowDown':
      return move('sentence', 'next');
    case 'PageUp':
      return move('block', 'previous');
    case 'PageDown':
      return move('block', 'next');
    case 'Home':
      return move('word', 'first');
    case 'End':
      return move('word', 'last');
    default:
      return null;
  }
}

/** What is done with a passage that is chosen, in whichever way. */
function passageKey(key: string): ReadingKey | null {
  switch (key) {
    case 'Enter':
      return { kind: 'enterToolbar' };
    case 't':
      return { kind: 'tag' };
    case 'q':
      return { kind: 'question' };
    case 'c':
      return { kind: 'copy' };
    default:
      return labelKey(key);
  }
}

function labelKey(key: string): ReadingKey | null {
  return /^[1-6]$/u.test(key) ? { kind: 'colour', index: Number(key) - 1 } : null;
}
