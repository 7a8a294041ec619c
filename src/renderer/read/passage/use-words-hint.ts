import { useIntl } from 'react-intl';
import { keysInForce } from '../../../shared/keys/keys-in-force';
import { colours } from '../../../shared/notes/note';
import { spellKey } from '../../parts/spell-key';
import { platform } from '../../state/key-settings';
import { useReader } from '../../state/store';

/** The keys of the passage cursor in one line: those alone that act now. */
export function useWordsHint(): string {
  const intl = useIntl();
  const settings = useReader((state) => state.settings);
  const keys = keysInForce(settings);
  const labels = colours.flatMap((colour) => keys.get(`keys.passage label-${colour}`) ?? []);
  return intl.formatMessage(
    { id: 'read.words.hint' },
    { labels: labels.length === 0 ? 'none' : inRuns(labels) },
  );
}

/** The keys as they are read: digits in a row as `1–6`, the others one by one. */
function inRuns(keys: readonly string[]): string {
  const [first = '', ...others] = keys;
  const isRow = others.length > 1 && others.every((key, index) => Number(key) === Number(first) + index + 1);
  if (isRow) return `${first}–${others.at(-1)}`;
  return keys.map((key) => spellKey(key, platform()).join(' ')).join(', ');
}
