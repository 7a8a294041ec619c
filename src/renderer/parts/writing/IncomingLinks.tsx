import { FormattedMessage, useIntl } from 'react-intl';
import type { NoteId } from '../../../shared/notes/note';
import type { IncomingLink } from '../../../shared/notes/note-links';
import { noteWords } from './link-words';
import './NoteLinks.css';
import { PlaceLink } from '../PlaceLink';

interface IncomingLinksProps {
  readonly links: readonly IncomingLink[];
  readonly numbers: ReadonlyMap<NoteId, number>;
}

/** The notes that link here: "Linked from note 3", each a way there. Nothing where there are none. */
export function IncomingLinks({ links, numbers }: IncomingLinksProps) {
  const intl = useIntl();
  if (links.length === 0) return null;
  return (
    <ul className="note-links-incoming">
      {links.map(({ from, role }) => (
        <li key={`${from.id} ${role}`}>
          <span className="note-links-role">
            <FormattedMessage id="notes.links.from" values={{ role }} />
          </span>{' '}
          <PlaceLink place={{ view: 'notes', noteId: from.id }}>
            {noteWords(from, numbers.get(from.id) ?? null, intl)}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
