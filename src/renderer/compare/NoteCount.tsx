import { useIntl } from 'react-intl';
import type { Note } from '../../shared/notes/note';
import './NoteCount.css';

interface NoteCountProps {
  readonly on: 'cell' | 'topic';
  readonly notes: readonly Note[];
  readonly tabIndex: number;
  readonly onShowNotes: () => void;
}

/** How many notes the reader has on a cell or a topic, in its corner; a button that shows them. Nothing without notes. */
export function NoteCount({ on, notes, tabIndex, onShowNotes }: NoteCountProps) {
  const intl = useIntl();
  if (notes.length === 0) return null;
  return (
    <button
      type="button"
      className="cell-notes"
      data-colour={notes[0]?.colour ?? 'none'}
      tabIndex={tabIndex}
      aria-label={intl.formatMessage({ id: `compare.${on}.notes` }, { count: notes.length })}
      onClick={onShowNotes}
    >
      {intl.formatNumber(notes.length)}
    </button>
  );
}
