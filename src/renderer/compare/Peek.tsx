import { NotebookPen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Note, NoteId } from '../../shared/notes/note';
import { SentenceRef } from '../parts/SentenceRef';
import { TargetNotes } from '../parts/writing/TargetNotes';
import type { TargetWriting } from '../parts/writing/use-target-writing';
import type { OpenBriefing } from '../state/open-briefing';
import type { Position } from './cell-moves';
import type { CellSubject } from './cell-subject';
import { targetAt } from './notes-by-cell';
import './Peek.css';
import { PeekWords } from './PeekWords';
import type { Row } from './rows';

interface PeekProps {
  readonly open: OpenBriefing;
  readonly row: Row;
  readonly position: Position;
  readonly subject: CellSubject;
  /** All notes, in the article's order. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly writing: TargetWriting;
  /** Writes a note on the chosen cell, or on the topic as a whole. */
  readonly onWrite: () => void;
  /** Opens the sentence; null when there is none to open. */
  readonly onOpen: (() => void) | null;
  readonly onNextGap: () => void;
}

/** The foot of the view: the sentence behind the chosen line, or what the gap leaves to ask; and the reader's notes. */
export function Peek(props: PeekProps) {
  const { open, row, position, subject, notes, numbers, writing, onWrite, onOpen, onNextGap } = props;
  const intl = useIntl();
  const { briefing } = open;
  const document = briefing.documents.find(({ id }) => id === position.columnId);
  const on = position.columnId === null ? 'topic' : 'cell';
  const place = intl.formatMessage(
    { id: `breadcrumb.${on}` },
    { topic: row.topic.label, column: document?.label ?? briefing.agreement.label },
  );
  return (
    <section className="peek" tabIndex={-1} aria-label={intl.formatMessage({ id: 'compare.peek' })}>
      <span className="peek-number">
        {subject.kind === 'line' ? (
          <SentenceRef sentence={subject.line.statement.sentence} statement={subject.line.statement.id} />
        ) : (
          <FormattedMessage id="compare.peek.topic" values={{ number: row.number }} />
        )}
      </span>
      <PeekWords open={open} subject={subject} />
      <div className="peek-keys">
        {onOpen && <PeekKey cap="Enter" word="compare.key.open" onPress={onOpen} />}
        <PeekKey cap="G" word="compare.key.gap" onPress={onNextGap} />
        <PeekKey cap="N" word="compare.key.note" onPress={onWrite} />
      </div>
      <button
        type="button"
        className="tool tool--small peek-write"
        aria-label={intl.formatMessage({ id: `compare.note.write.${on}` })}
        onClick={onWrite}
      >
        <NotebookPen className="icon" aria-hidden="true" />
      </button>
      <TargetNotes
        target={targetAt(position)}
        place={place}
        notes={notes}
        numbers={numbers}
        writing={writing}
      />
    </section>
  );
}

interface PeekKeyProps {
  readonly cap: string;
  readonly word: 'compare.key.open' | 'compare.key.gap' | 'compare.key.note';
  readonly onPress: () => void;
}

/** A key and what it does; a button for those who use the mouse. */
function PeekKey({ cap, word, onPress }: PeekKeyProps) {
  return (
    <button type="button" className="peek-key" onClick={onPress}>
      <span className="key-cap" aria-hidden="true">
        {cap}
      </span>
      <FormattedMessage id={word} />
    </button>
  );
}
