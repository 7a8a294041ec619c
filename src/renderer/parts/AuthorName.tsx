import { FormattedMessage } from 'react-intl';
import { authorWords } from '../../shared/author-words';
import type { Note } from '../../shared/note';
import { useReader } from '../state/store';

/** Who wrote a note that is not the reader's own, and who changed its words; nothing where it was the reader alone. */
export function AuthorName({ note }: { readonly note: Pick<Note, 'creator' | 'modifiedBy'> }) {
  const own = useReader((state) => state.settings.creator);
  const words = authorWords(note, own);
  return (
    words && (
      <span>
        <FormattedMessage id={words.id} values={words.values} />
      </span>
    )
  );
}
