import { useIntl } from 'react-intl';
import type { KeyOutcome } from '../../shared/keys/choose-key';
import type { KeyAction, Scope } from '../../shared/keys/key-actions';
import { conventionOf } from '../../shared/keys/refused-keys';
import { spellKey } from '../parts/spell-key';
import { platform } from '../state/key-settings';

export interface KeyWords {
  readonly name: (action: KeyAction) => string;
  readonly place: (action: KeyAction) => string;
  readonly scope: (scope: Scope) => string;
  /** Why its keys that stay do so, with their names where another of its keys can be changed; null where none stays. */
  readonly staying: (action: KeyAction) => string | null;
  /** Why the key cannot be had, or not without asking. */
  readonly outcome: (outcome: Exclude<KeyOutcome, { readonly kind: 'free' | 'same' }>, key: string) => string;
}

/** Actions and keys in words. */
export function useKeyWords(): KeyWords {
  const intl = useIntl();
  const name = ({ message, label }: KeyAction): string =>
    intl.formatMessage(
      { id: message },
      label ? { label: intl.formatMessage({ id: `colour.${label}` }) } : {},
    );
  const scope = (of: Scope): string =>
    intl.formatMessage({ id: of === 'everywhere' ? 'app.shortcuts.everywhere' : of });
  /** An action of one view is named with it: the reader may be looking at another. */
  const nameIn = (action: KeyAction): string =>
    action.scope === 'everywhere' ? `“${name(action)}”` : `“${name(action)}” (${scope(action.scope)})`;
  return {
    name,
    scope,
    place: (action) => scope(action.scope),
    staying: ({ fixed, canChange }) => {
      const [key] = fixed;
      if (key === undefined) return null;
      const why = intl.formatMessage({ id: `shortcuts.stays.${conventionOf(key) ?? 'help'}` });
      const keys = fixed.map((each) => spellKey(each, platform()).join(' ')).join(', ');
      return canChange ? intl.formatMessage({ id: 'shortcuts.stays' }, { keys, why }) : why;
    },
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
