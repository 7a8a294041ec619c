import { FormattedMessage } from 'react-intl';
import type { Lookup } from '../../shared/lookup';
import { type Draft, type Target, targetKey } from '../../shared/note';
import { type Place, readingAt, startOf } from '../state/place';
import { dispatch } from '../state/store';
import { sentenceOf } from './note-targets';

interface DraftsElsewhereProps {
  readonly drafts: readonly Draft[];
  readonly lookup: Lookup;
}

/** Notes that were being written on other sentences or on what pulls there, each with a way to go on. Nothing when there are none. */
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
            place: placeOf(target, sentence),
          })
        }
      >
        <FormattedMessage
          id={target.kind === 'tension' ? 'read.draft.tension' : 'read.draft.elsewhere'}
          values={{ number: target.kind === 'tension' ? target.tensionId.slice(1) : number }}
        />
      </button>
    );
  });
}

/** Where the draft's editor stands: a tension's card is opened with it. */
function placeOf(target: Target, sentence: string | null): Place {
  if (sentence === null) return startOf('read');
  return target.kind === 'tension'
    ? { view: 'read', sentence, statement: null, tension: target.tensionId }
    : readingAt(sentence);
}
