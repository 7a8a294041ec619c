import { FormattedMessage } from 'react-intl';
import type { Colour, NoteId } from '../../shared/note';
import { Silence } from '../parts/Silence';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';

interface PlaceLineProps {
  readonly place: NotePlace;
  readonly colour: Colour | null;
  readonly words: NoteWords;
  readonly numbers: ReadonlyMap<NoteId, number>;
}

/** The one line that shows where a note is: its words in their sentence, its topic or cell, its tension. */
export function PlaceLine({ place: { line }, colour, words, numbers }: PlaceLineProps) {
  switch (line.kind) {
    case 'words':
      return (
        <>
          {line.before}
          <mark className="marked" data-colour={colour ?? 'none'}>
            {line.marked}
          </mark>
          {line.after}
        </>
      );
    case 'cell':
      return (
        <>
          {line.topic}, {words.column(line.columnId)}: {line.words ?? <Silence />}
        </>
      );
    case 'topic':
      return <FormattedMessage id="notes.line.topic" values={{ number: line.number, topic: line.topic }} />;
    case 'tension':
      return (
        <FormattedMessage id="notes.line.tension" values={{ tension: line.tension, title: line.title }} />
      );
    case 'article':
      return <FormattedMessage id="notes.line.article" />;
    case 'reply':
      return <FormattedMessage id="notes.line.reply" values={{ number: numbers.get(line.to) ?? 0 }} />;
    case 'lost':
      return line.quote === null ? null : <q>{line.quote}</q>;
  }
}
