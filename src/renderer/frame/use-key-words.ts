import { useIntl } from 'react-intl';
import type { KeyOutcome } from '../../shared/keys/choose-key';
import type { KeyAction, Scope } from '../../shared/keys/key-actions';
import { spellKey } from '../parts/spell-key';
import { platform } from '../state/key-settings';

export interface KeyWords {
  readonly name: (action: KeyAction) => string;
  readonly place: (action: KeyAction) => string;
  readonly scope: (scope: Scope) => string;
  /** Why the key cannot be had, or not without asking. */
  readonly outcome: (outcome: Exclude<KeyOutcome, { readonly kind: 'free' | 'same' }>, key: string) => string;
}

/** Actions and keys in words. */
export function useKeyWords(): KeyWords {
  const intl = useIntl();
  const name = ({ message }: KeyAction): string => intl.formatMessage({ id: message });
  const scope = (of: Scope): string =>
    intl.formatMessage({ id: of === 'everywhere' ? 'app.shortcuts.everywhere' : of });
  /** An action of one view is named with it: the reader may be looking at another. */
  const nameIn = (action: KeyAction): string =>
    action.scope === 'everywhere' ? `“${name(action)}”` : `“${name(action)}” (${scope(action.scope)})`;
  return {
    name,
    scope,
    place: (action) => scope(action.scope),
    outcome: (outcome, pressed) => {
      const key = spellKey(pressed, platform()).join(' ');
      if (outcome.kind === 'refused')
        return intl.formatMessage({ id: `shortcuts.refused.${outcome.why}` }, { key });
      const by = outcome.kind === 'fixed' ? [outcome.by] : outcome.by;
      const actions = intl.formatList(by.map(nameIn));
      return intl.formatMessage(
        { id: outcome.kind === 'fixed' ? 'shortcuts.fixed' : 'shortcuts.taken' },
        {
          key,
          actions,
        },
      );
    },
  };
}
