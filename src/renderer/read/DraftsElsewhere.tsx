import { FormattedMessage } from 'react-intl';
import type { Lookup } from '../../shared/lookup';
import { type Draft, targetKey } from '../../shared/note';
import { readingAt, startOf } from '../state/place';
import { dispatch } from '../state/store';
import { sentenceOf } from './note-targets';

interface DraftsElsewhereProps {
  readonly drafts: readonly Draft[];
  readonly lookup: Lookup;
}

/** Notes that were being written on other sentences, each with a way to go on. Nothing when there are none. */
export function DraftsElsewhere({ drafts, lookup }: DraftsElsewhereProps) {
  return drafts.map(({ target, noteId }) => {
    const sentence = sentenceOf(target, lookup);
    const number = sentence === null ? 0 : (lookup.sentences.get(sentence)?.number ?? 0);
    return (
      <button
        key={`${targetKey(target)} ${noteId ?? ''}`}
        type="button"
        className="panel-draft-link"
        onClick={() =>
          dispatch({
            kind: 'placeChosen',
            place: sentence === null ? startOf('read') : readingAt(sentence),
          })
        }
      >
        <FormattedMessage id="read.draft.elsewhere" values={{ number }} />
      </button>
    );
  });
}
