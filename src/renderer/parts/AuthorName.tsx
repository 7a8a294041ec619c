import { FormattedMessage } from 'react-intl';
import { authorNotGiven } from '../../shared/creator';
import { isolate } from '../../shared/language-of';
import type { Note } from '../../shared/note';
import { useReader } from '../state/store';

/** Who wrote a note that is not the reader's own; nothing for one that is. */
export function AuthorName({ note: { creator } }: { readonly note: Pick<Note, 'creator'> }) {
  const own = useReader((state) => state.settings.creator);
  if (creator === own) return null;
  return (
    <span>
      {creator === authorNotGiven ? (
        authorNotGiven
      ) : (
        <FormattedMessage id="notes.by" values={{ creator: isolate(creator) }} />
      )}
    </span>
  );
}
