import { FormattedMessage } from 'react-intl';
import { isolate } from '../../shared/language-of';
import type { Colour, NoteId } from '../../shared/notes/note';
import { useBriefingLanguage } from '../parts/briefing-language';
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
  const language = useBriefingLanguage();
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
          <span {...language}>{line.topic}</span>, {words.column(line.columnId)}:{' '}
          {line.words === null ? <Silence /> : <span {...language}>{line.words}</span>}
        </>
      );
    case 'topic':
      return <FormattedMessage id="notes.line.topic" values={{ number: line.number, topic: line.topic }} />;
    case 'tension':
      return (
        <FormattedMessage
          id="notes.line.tension"
          values={{ tension: line.tension, title: isolate(line.title) }}
        />
      );
    case 'article':
      return <FormattedMessage id="notes.line.article" />;
    case 'reply':
      return (
        <FormattedMessage
          id="notes.line.reply"
          values={{ answers: line.answers, number: numbers.get(line.to) ?? 0 }}
        />
      );
    case 'lost':
      return line.quote === null ? null : <q dir="auto">{line.quote}</q>;
  }
}
