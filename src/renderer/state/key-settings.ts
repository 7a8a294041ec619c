/** The keys of this window, as the reader has chosen them. */
import type { Scope } from '../../shared/keys/key-actions';
import type { KeyPress, Platform } from '../../shared/keys/key-spelling';
import { toUsual } from '../../shared/keys/keys-in-force';
import { useReader } from './store';

/** Where Command does what Control does elsewhere. */
export function platform(): Platform {
  return navigator.platform.startsWith('Mac') ? 'mac' : 'elsewhere';
}

/**
 * The press as the handlers of these views know it: whatever key the reader chose, it is the usual one of what it means
 * there. Null where it means nothing.
 */
export function usualPress(
  event: KeyPress,
  ...scopes: readonly Exclude<Scope, 'everywhere'>[]
): KeyPress | null {
  return toUsual(event, scopes, useReader.getState().settings, platform());
}
