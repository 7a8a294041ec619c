import { use } from 'react';
import { FormattedMessage } from 'react-intl';
import { authorWords } from '../../shared/notes/author-words';
import type { Note } from '../../shared/notes/note';
import { useReader } from '../state/store';
import { HeadAuthor } from './head-author';

/**
 * Who wrote a note that is not the reader's own, or under a head that names a writer is not that one's, and who changed
 * its words; nothing where it was that writer alone.
 */
export function AuthorName({ note }: { readonly note: Pick<Note, 'creator' | 'modifiedBy'> }) {
  const own = useReader((state) => state.settings.creator);
  const named = use(HeadAuthor);
  const words = authorWords(note, named ?? own);
  return (
    words && (
      <span>
        <FormattedMessage id={words.id} values={words.values} />
      </span>
    )
  );
}
