import { FormattedMessage } from 'react-intl';
import type { PackNote } from '../../shared/pack-notes';
import { usePaper } from './paper-context';
import { noteId, PageNumber } from './References';
import './MarginNote.css';

interface MarginNoteProps {
  readonly note: PackNote;
  readonly anchor: string;
}

/** How long a note may be to stand in the margin, in characters: about ten of its lines. */
const marginLength = 240;

/**
 * A note beside its words. A longer one says there on which page it is listed; where the pack has no list it is
 * printed in full below the sentence.
 */
export function MarginNote({ note: { number, note }, anchor }: MarginNoteProps) {
  const { sections } = usePaper();
  const fits = note.body.length <= marginLength;
  const isBelow = !fits && !sections.includes('notes');
  return (
    <aside className={isBelow ? 'note-below' : 'margin-note'} data-level-with={anchor}>
      <b>{number}</b>{' '}
      {fits || isBelow ? (
        note.body
      ) : (
        <span className="margin-note-label">
          <FormattedMessage id="paper.note.listed" /> <PageNumber target={noteId(number ?? 0)} />
        </span>
      )}
      {note.colour && (
        <span className="margin-note-label">
          <FormattedMessage id={`colour.${note.colour}`} />
        </span>
      )}
    </aside>
  );
}
