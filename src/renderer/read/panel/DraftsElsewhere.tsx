import { FormattedMessage } from 'react-intl';
import type { Lookup } from '../../../shared/briefing/lookup';
import { type Draft, targetKey } from '../../../shared/notes/note';
import { dispatch } from '../../state/store';
import { whereWritten } from './waiting-drafts';

interface DraftsElsewhereProps {
  readonly drafts: readonly Draft[];
  readonly lookup: Lookup;
}

/** Notes that were being written on something else than is chosen, each with a way to go on. Nothing when there are none. */
export function DraftsElsewhere({ drafts, lookup }: DraftsElsewhereProps) {
  return drafts.map((draft) => {
    const { on, number, place } = whereWritten(draft, lookup);
    return (
      <button
        key={`${targetKey(draft.target)} ${draft.noteId ?? ''}`}
        type="button"
        className="panel-draft-link"
        onClick={() => dispatch({ kind: 'placeChosen', place })}
      >
        <FormattedMessage id="read.draft.elsewhere" values={{ on, number }} />
      </button>
    );
  });
}
