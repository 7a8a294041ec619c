import type { Command } from '../../shared/contract/commands';
import { keysInForce } from '../../shared/keys/keys-in-force';
import { platform } from '../state/key-settings';
import { useReader } from '../state/store';
import { spellKey } from './spell-key';

/** The first key that the action has now, as it is read on the keyboard (`Ctrl K`), or null when it has none. */
export function useActionKey(
  id: Command | `${'app.read' | 'keys.writing' | 'keys.search'} ${string}`,
): string | null {
  const settings = useReader((state) => state.settings);
  const key = keysInForce(settings).get(id)?.[0];
  return key === undefined ? null : spellKey(key, platform()).join(' ');
}

/** The same key as `aria-keyshortcuts` wants it (`Control+K`); undefined when the action has none. */
export function useActionShortcut(id: Command): string | undefined {
  return useActionKey(id)?.replaceAll(' ', '+').replace('Ctrl', 'Control').replace('⌘', 'Meta');
}
