import { FormattedMessage } from 'react-intl';
import type { Block, Sentence } from '../../shared/briefing/briefing';
import { languageOf } from '../../shared/language-of';
import type { PackNote } from '../../shared/pack/pack-notes';
import { kindLetters, type Statement } from '../../shared/briefing/statement';
import { codeDocument, codeWord } from '../../shared/briefing/statement-code';
import { sentencesAgainst } from '../../shared/reference/tensions';
import { isBelow, MarginNote, NoteBelow } from './MarginNote';
import { type Mark, paintSentence, type Stretch } from '../../shared/pack/paint-sentence';
import { OurWords } from './OurWords';
import { PaperGrade } from './PaperGrade';
import { usePaper } from './paper-context';
import { NoteNumbers, SentenceNumbers } from './References';
import './AnnotatedSentence.css';

interface AnnotatedSentenceProps {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly marks: readonly Mark[];
  /** Notes on the block as a whole; they stand beside its first sentence. */
  readonly onBlock: readonly PackNote[];
}

/**
 * One numbered sentence. Its words come first and unbroken, then what stands in its margins: `settleMargins` moves
 * each code and note level with the words that it is about.
 */
export function AnnotatedSentence({ block, sentence, marks, onBlock }: AnnotatedSentenceProps) {
  const { briefing, lookup, job, sections, sight, written } = usePaper();
  const isDimmed = sight !== null && !sight.sentences.has(sentence.id);
  const stretches = paintSentence(block, sentence, lookup.statementsOf.get(sentence.id) ?? [], marks);
  const against = sentencesAgainst(sentence.id, lookup);
  const everyNote = [
    ...onBlock.map((note) => ({ note, anchor: `${sentence.id}-0` })),
    ...stretches.flatMap((stretch, index) =>
      stretch.notesFrom.map((note) => ({ note, anchor: `${sentence.id}-${index}` })),
    ),
  ];
  const notes = job.request.notesPlace === 'beside' ? everyNote : [];
  const beside = notes.filter(({ note }) => !isBelow(note, written, sections));
  return (
    <>
      <div className={isDimmed ? 'sentence is-dimmed' : 'sentence'} id={sentence.id}>
        <p {...languageOf(briefing)}>
          <b className="sentence-number">{sentence.number}</b>
          <NoteNumbers notes={onBlock} />
          {stretches.map((stretch, index) => (
            <PaintedStretch key={index} stretch={stretch} anchor={`${sentence.id}-${index}`} />
          ))}
        </p>
        {stretches.map((stretch, index) =>
          stretch.codes.map((statement) => (
            <MarginCode key={statement.id} statement={statement} anchor={`${sentence.id}-${index}`} />
          )),
        )}
        {against.length > 0 && (
          <p className="sentence-against">
            <OurWords>
              <FormattedMessage id="paper.against" />{' '}
              <span>
                <SentenceNumbers sentences={against} />
              </span>
            </OurWords>
          </p>
        )}
        {notes.length > 0 && (
          <div className="margin-notes">
            {beside.map(({ note, anchor }, index) => (
              <MarginNote
                key={note.note.id}
                note={note}
                anchor={anchor}
                rest={beside.slice(index).map((each) => each.note)}
              />
            ))}
          </div>
        )}
      </div>
      {/* Without a list each can stand here; `settleNotes` hides those that have room in the margin. */}
      {!sections.includes('notes') && notes.map(({ note }) => <NoteBelow key={note.note.id} note={note} />)}
    </>
  );
}

interface PaintedStretchProps {
  readonly stretch: Stretch;
  readonly anchor: string;
}

function PaintedStretch({ stretch, anchor }: PaintedStretchProps) {
  const { sight } = usePaper();
  // What the lens leaves out has no line.
  const isPainted = stretch.statement !== null && (sight?.statements.has(stretch.statement.id) ?? true);
  const words = stretch.isEmphasised ? <i>{stretch.text}</i> : stretch.text;
  return (
    <>
      <span
        className={isPainted ? 'painted' : undefined}
        data-certainty={isPainted ? stretch.statement?.certainty : undefined}
        data-anchor={anchor}
      >
        {stretch.isMarked ? (
          <span className="marked" data-label={stretch.label ?? undefined}>
            {words}
          </span>
        ) : (
          words
        )}
      </span>
      {stretch.notesTo.length > 0 && (
        <span id={`mark-${stretch.notesTo[0]?.number}`}>
          <NoteNumbers notes={stretch.notesTo} />
        </span>
      )}
    </>
  );
}

interface MarginCodeProps {
  readonly statement: Statement;
  readonly anchor: string;
}

function MarginCode({ statement, anchor }: MarginCodeProps) {
  const { sight } = usePaper();
  const word = codeWord(statement);
  const isDimmed = sight !== null && !sight.statements.has(statement.id);
  return (
    <p className={isDimmed ? 'margin-code is-dimmed' : 'margin-code'} data-level-with={anchor}>
      <b>{kindLetters[statement.kind]}</b> {codeDocument(statement)}
      {word && (
        <span>
          <FormattedMessage id={word} />
        </span>
      )}
      <PaperGrade statement={statement.id} />
    </p>
  );
}
