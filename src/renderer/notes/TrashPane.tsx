import { ArchiveRestore, ArrowLeft } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Note, NoteId } from '../../shared/notes/note';
import { useBriefingLanguage } from '../parts/briefing-language';
import { QuestionWords } from '../parts/writing/QuestionWords';
import { RichText } from '../parts/RichText';
import { Label, Tag } from '../parts/Swatch';
import { EarlierWordings } from './EarlierWordings';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { PlaceLine } from './PlaceLine';
import { WrittenLine } from './WrittenLine';
import './NotePane.css';

interface TrashPaneProps {
  readonly note: Note;
  readonly place: NotePlace;
  readonly words: NoteWords;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

/** A note in the trash, to be read and restored: it cannot be changed where it lies. */
export function TrashPane({ note, place, words, numbers, onRestore, onBack }: TrashPaneProps) {
  const intl = useIntl();
  const language = useBriefingLanguage();
  return (
    <aside className="note-pane trash-pane" aria-label={intl.formatMessage({ id: 'trash.pane' })}>
      <button type="button" className="tool note-pane-back" onClick={onBack}>
        <ArrowLeft className="icon" aria-hidden="true" />
        <FormattedMessage id="notes.back" />
      </button>
      <h2 className="note-pane-head">{note.breadcrumb}</h2>
      <p className="trash-pane-quote" {...language}>
        <PlaceLine place={place} colour={note.colour} words={words} numbers={numbers} />
      </p>
      {note.body && (
        <div className="trash-pane-said">
          <RichText text={note.body} />
        </div>
      )}
      <p className="trash-pane-facts">
        <Label colour={note.colour} />
        {note.tags.map((tag) => (
          <Tag key={tag} tag={tag} />
        ))}
        <QuestionWords note={note} />
      </p>
      <EarlierWordings key={note.id} note={note} use="read" />
      <button type="button" className="button" onClick={onRestore}>
        <ArchiveRestore className="icon" aria-hidden="true" />
        <FormattedMessage id="trash.restore" />
      </button>
      <footer className="note-pane-foot">
        <p className="quiet">
          <WrittenLine note={note} />.{' '}
          <FormattedMessage
            id="trash.deleted"
            values={{
              date: intl.formatDate(note.deletedMs ?? 0, { dateStyle: 'medium', timeStyle: 'short' }),
            }}
          />
        </p>
      </footer>
    </aside>
  );
}
