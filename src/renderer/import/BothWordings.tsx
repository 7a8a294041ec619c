import { FormattedMessage, useIntl } from 'react-intl';
import { authorNotGiven } from '../../shared/notes/creator';
import { isolate } from '../../shared/language-of';
import type { ImportItem, Wording } from '../../shared/note-import/report';
import { RichText } from '../parts/RichText';
import { useReader } from '../state/store';
import './BothWordings.css';

/** The two wordings of a note that two readers changed, side by side: the one here, and the one of the file. */
export function BothWordings({ wordings }: { readonly wordings: NonNullable<ImportItem['wordings']> }) {
  return (
    <dl className="both-wordings">
      <One wording={wordings.here} />
      <One wording={wordings.given} />
    </dl>
  );
}

function One({ wording }: { readonly wording: Wording }) {
  const intl = useIntl();
  const own = useReader((state) => state.settings.creator);
  const { writer, atMs, body, isNotes } = wording;
  const isDated = atMs > 0;
  return (
    <div>
      <dt>
        <FormattedMessage
          id="import.wording"
          values={{
            whose: writer === own ? 'own' : writer === authorNotGiven ? 'none' : 'other',
            writer: isolate(writer),
            isDated: isDated ? 'yes' : 'no',
            date: isDated ? intl.formatDate(atMs, { dateStyle: 'medium', timeStyle: 'short' }) : '',
          }}
        />
        <span>
          <FormattedMessage id={isNotes ? 'import.wording.note' : 'import.wording.reply'} />
        </span>
      </dt>
      <dd>
        {body === '' ? (
          <span className="quiet">
            <FormattedMessage id="import.no-words" />
          </span>
        ) : (
          <RichText text={body} links="shown" />
        )}
      </dd>
    </div>
  );
}
