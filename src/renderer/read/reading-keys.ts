/** The keys of the reading view, as a table without a screen: which key means what, in which state. */

export type ReadingKey =
  | { readonly kind: 'sentence'; readonly step: 'previous' | 'next' | 'first' | 'last' }
  | { readonly kind: 'statement'; readonly step: 'previous' | 'next' }
  | { readonly kind: 'enterPanel' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'startWords' }
  | {
      readonly kind: 'word';
      readonly step: 'previous' | 'next' | 'first' | 'last';
      readonly hold: 'anchor' | 'nothing';
    }
  | { readonly kind: 'enterToolbar' }
  | { readonly kind: 'colour'; readonly index: number };

/** `article`: a sentence or nothing has the focus; `words`: a passage is chosen word by word; `panel`: elsewhere. */
export type ReadingMode = 'article' | 'words' | 'selection' | 'panel';

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What the key means here, or null when it is not ours. Keys held with Control, Alt or Command never are. */
export function readingKey(pressed: Pressed, mode: ReadingMode): ReadingKey | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const { key } = pressed;
  if (key === 'Escape') return { kind: 'leave' };
  if (mode === 'panel') return null;
  if (mode === 'words') return wordKey(pressed);
  if (mode === 'selection') {
    if (key === 'Enter') return { kind: 'enterToolbar' };
    if (/^[1-5]$/u.test(key)) return { kind: 'colour', index: Number(key) - 1 };
  }
  return pressed.shiftKey ? null : articleKey(key);
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
    default:
      return null;
  }
}

function wordKey({ key, shiftKey }: Pressed): ReadingKey | null {
  const hold = shiftKey ? 'anchor' : 'nothing';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return { kind: 'word', step: 'previous', hold };
    case 'ArrowRight':
    case 'ArrowDown':
      return { kind: 'word', step: 'next', hold };
    case 'Home':
      return { kind: 'word', step: 'first', hold };
    case 'End':
      return { kind: 'word', step: 'last', hold };
    case 'Enter':
      return { kind: 'enterToolbar' };
    default:
      return /^[1-5]$/u.test(key) ? { kind: 'colour', index: Number(key) - 1 } : null;
  }
}
