import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useActionKey } from '../parts/use-action-key';
import { numberOf } from '../../shared/search/result-where';

interface SearchKeysProps {
  /** The sentence that Esc leads back to, or null when the reader was elsewhere. */
  readonly backTo: string | null;
  /** What the arrows go through: results, searches to begin with, or nothing. */
  readonly choosesFrom: 'results' | 'searches' | 'nothing';
  /** Whether a note can be written on the chosen result. */
  readonly hasNote: boolean;
}

/** The keys, at the foot. */
export function SearchKeys({ backTo, choosesFrom, hasNote }: SearchKeysProps) {
  const groupKey = useActionKey('keys.search next-group');
  const windowKey = useActionKey('keys.search open-in-window');
  const keepKey = useActionKey('keys.search open-keeping');
  const noteKey = useActionKey('keys.search annotate-result');
  return (
    <div className="search-keys">
      {choosesFrom !== 'nothing' && (
        <Key caps={['↑', '↓']}>
          <FormattedMessage id="search.keys.choose" />
        </Key>
      )}
      {choosesFrom === 'results' && (
        <Key caps={['Tab', ...(groupKey === null ? [] : [groupKey])]}>
          <FormattedMessage id="search.keys.group" />
        </Key>
      )}
      {choosesFrom !== 'nothing' && (
        <Key caps={['Enter']}>
          <FormattedMessage id="search.keys.open" />
        </Key>
      )}
      {choosesFrom === 'results' && windowKey !== null && (
        <Key caps={[windowKey]}>
          <FormattedMessage id="search.keys.window" />
        </Key>
      )}
      {choosesFrom === 'results' && keepKey !== null && (
        <Key caps={[keepKey]}>
          <FormattedMessage id="search.keys.keep" />
        </Key>
      )}
      {hasNote && noteKey !== null && (
        <Key caps={[noteKey]}>
          <FormattedMessage id="search.keys.annotate" />
        </Key>
      )}
      <Key caps={['Esc']}>
        {backTo === null ? (
          <FormattedMessage id="search.keys.back" />
        ) : (
          <FormattedMessage id="search.keys.back-to" values={{ number: numberOf(backTo) }} />
        )}
      </Key>
    </div>
  );
}

interface KeyProps {
  readonly caps: readonly string[];
  readonly children: ReactNode;
}

function Key({ caps, children }: KeyProps) {
  return (
    <span>
      {caps.map((cap) => (
        <span key={cap}>
          <span className="key-cap">{cap}</span>{' '}
        </span>
      ))}
      {children}
    </span>
  );
}
