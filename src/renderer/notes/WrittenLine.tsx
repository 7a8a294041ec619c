import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import type { Note } from '../../shared/notes/note';

/** Who wrote the note and when, and who changed it since. */
export function WrittenLine({ note }: { readonly note: Note }) {
  const intl = useIntl();
  const date = (ms: number): string => intl.formatDate(ms, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <FormattedMessage
      id="notes.written"
      values={{
        creator: note.creator,
        worded: note.modifiedBy === null ? 'no' : 'yes',
        name: isolate(note.modifiedBy ?? ''),
        written: date(note.createdMs),
        modified: date(note.modifiedMs),
        changed: note.modifiedMs > note.createdMs ? 'yes' : 'no',
      }}
    />
  );
}
