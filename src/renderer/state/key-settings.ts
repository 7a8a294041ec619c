/** The keys of this window, as the reader has chosen them. */
import type { Scope } from '../../shared/keys/key-actions';
import { isSingle, type KeyPress, type Platform, spellings } from '../../shared/keys/key-spelling';
import { toUsual } from '../../shared/keys/keys-in-force';
import { takesLetters } from './run-command';
import { useReader } from './store';

/** Where Command does what Control does elsewhere. */
export function platform(): Platform {
  return navigator.platform.startsWith('Mac') ? 'mac' : 'elsewhere';
}

/**
 * The press as the handlers of these views know it: whatever key the reader chose, it is the usual one of what it means
 * there. Null where it means nothing, and while it is part of a word still being composed. What a field has the keyboard
 * for stays as it is.
 */
export function usualPress(
  event: KeyPress & { readonly isComposing: boolean },
  ...scopes: readonly Exclude<Scope, 'everywhere'>[]
): KeyPress | null {
  if (event.isComposing) return null;
  const [pressed] = spellings(event, platform());
  if (pressed !== undefined && isSingle(pressed) && takesLetters()) return event;
  return toUsual(event, scopes, useReader.getState().settings, platform());
}
