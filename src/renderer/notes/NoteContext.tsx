import { FormattedMessage } from 'react-intl';
import { isGap } from '../../shared/briefing/comparison';
import { withoutMarks } from '../../shared/briefing/emphasis';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Colour, Note, Target } from '../../shared/notes/note';
import { isFromOutside } from '../../shared/note-import/placeless';
import { useBriefingLanguage } from '../parts/briefing-language';
import { RichText } from '../parts/RichText';
import { SentenceRef } from '../parts/SentenceRef';
import { Silence } from '../parts/Silence';
import { MarkedText } from './MarkedText';
import type { NotePlace } from './note-place';

interface NoteContextProps {
  readonly target: Target;
  readonly colour: Colour | null;
  readonly place: NotePlace;
  readonly lookup: Lookup;
  readonly notes: readonly Note[];
  readonly breadcrumb: string;
  /** What it said, for what has words of the editors; null for words of the article. */
  readonly value: string | null;
}

/** What the chosen note is on, in full: its sentences with the words marked, its topic or cell, its tension, its note. */
export function NoteContext({ target, colour, place, lookup, notes, ...frozen }: NoteContextProps) {
  const language = useBriefingLanguage();
  const { line } = place;
  switch (line.kind) {
    case 'words':
      return <SentencesContext target={target} colour={colour} place={place} lookup={lookup} />;
    case 'cell':
      return <CellContext target={target} lookup={lookup} />;
    case 'topic':
      return <TopicContext target={target} lookup={lookup} />;
    case 'tension':
      return (
        <div className="note-context">
          <p {...language}>{line.title}</p>
          {place.sentences.map((id) => (
            <Words key={id} id={id} lookup={lookup} />
          ))}
        </div>
      );
    case 'reply':
      return (
        <blockquote className="note-context note-context-reply">
          <RichText text={notes.find(({ id }) => id === line.to)?.body ?? ''} />
        </blockquote>
      );
    case 'lost': {
      const { breadcrumb, value } = frozen;
      const quote = line.quote ?? value;
      return (
        <div className="note-context">
          {quote !== null && (
            <p>
              <q dir="auto">{quote}</q>
            </p>
          )}
          <p className="quiet note-context-where">
            {isFromOutside({ target }) ? (
              <FormattedMessage id="notes.lost.outside" />
            ) : (
              breadcrumb && <FormattedMessage id="notes.lost.was" values={{ place: breadcrumb }} />
            )}
          </p>
        </div>
      );
    }
    case 'article':
      return null;
  }
}

function SentencesContext({
  target,
  colour,
  place,
  lookup,
}: Omit<NoteContextProps, 'notes' | 'breadcrumb' | 'value'>) {
  const language = useBriefingLanguage();
  const mark = markOf(target, lookup);
  return (
    <div className="note-context">
      {place.sentences.map((id) => {
        const sentence = lookup.sentences.get(id);
        const block = sentence && lookup.blocks.get(sentence.blockId);
        if (!block) return null;
        return (
          <p key={id}>
            <SentenceRef sentence={id} />
            <span {...language}>
              <MarkedText
                text={block.text}
                start={sentence.start}
                end={sentence.end}
                mark={{ ...(mark ?? sentence), colour }}
              />
            </span>
          </p>
        );
      })}
    </div>
  );
}

function CellContext({ target, lookup }: { readonly target: Target; readonly lookup: Lookup }) {
  const language = useBriefingLanguage();
  const cell = target.kind === 'cell' ? lookup.topics.get(target.topicId)?.cells[target.columnId] : undefined;
  if (!cell) return null;
  if (isGap(cell)) {
    const { id, question } = cell.gap;
    const isOurs = lookup.gaps.some(({ gap, by }) => gap.id === id && by === 'program');
    return (
      <div className="note-context">
        <p>
          <Silence />
        </p>
        <p className="note-context-where" {...(isOurs ? {} : language)}>
          {question}
        </p>
      </div>
    );
  }
  return (
    <div className="note-context">
      {cell.entries.map(({ statement, quote }) => (
        <p key={`${statement} ${quote.start}`}>
          <SentenceRef sentence={lookup.statements.get(statement)?.sentence ?? ''} statement={statement} />
          <span {...language}>{withoutMarks(quote.exact)}</span>
        </p>
      ))}
    </div>
  );
}

/** What nobody says of the topic, and what one would ask; nothing where nothing more would be asked. */
function TopicContext({ target, lookup }: { readonly target: Target; readonly lookup: Lookup }) {
  const gap = target.kind === 'topic' ? lookup.topics.get(target.topicId)?.gap : null;
  if (!gap) return null;
  return (
    <div className="note-context">
      <p className="note-context-where">
        <FormattedMessage id="not-said" values={{ subject: gap.subject }} />
      </p>
      <p className="note-context-where">{gap.question}</p>
    </div>
  );
}

function Words({ id, lookup }: { readonly id: string; readonly lookup: Lookup }) {
  const language = useBriefingLanguage();
  return (
    <p>
      <SentenceRef sentence={id} />
      <span {...language}>{withoutMarks(lookup.sentences.get(id)?.text ?? '')}</span>
    </p>
  );
}

/** The words that the note marks; null when it is on whole sentences. */
function markOf(target: Target, lookup: Lookup): { readonly start: number; readonly end: number } | null {
  if (target.kind === 'passage') return target.passage;
  return target.kind === 'statement' ? (lookup.statements.get(target.statementId)?.quote ?? null) : null;
}
