import type { KeyPress } from '../../shared/keys/key-spelling';

/** What the key means while a note is being written, or null when it is the field's own. */
export function writingKey({ key, ctrlKey, metaKey }: KeyPress): 'save' | 'leave' | null {
  if (key === 'Escape') return 'leave';
  return key === 'Enter' && (ctrlKey || metaKey) ? 'save' : null;
}
