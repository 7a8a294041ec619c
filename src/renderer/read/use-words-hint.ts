import { useIntl } from 'react-intl';
import { keysInForce } from '../../shared/keys/keys-in-force';
import { useReader } from '../state/store';

/** The keys of the passage cursor in one line: those alone that act now. */
export function useWordsHint(): string {
  const intl = useIntl();
  const settings = useReader((state) => state.settings);
  const labels = keysInForce(settings).get('keys.passage highlight-as') ?? [];
  return intl.formatMessage(
    { id: 'read.words.hint' },
    { first: labels[0] ?? 'none', last: labels.at(-1) ?? '' },
  );
}
