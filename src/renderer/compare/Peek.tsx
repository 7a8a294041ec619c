import { NotebookPen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { NoteId } from '../../shared/note';
import { SentenceRef } from '../parts/SentenceRef';
import type { OpenBriefing } from '../state/reader';
import type { Position } from './cell-moves';
import type { CellSubject } from './cell-subject';
import { CellNotes } from './CellNotes';
import { type NotesByCell, notesAt } from './notes-by-cell';
import './Peek.css';
import { PeekWords } from './PeekWords';
import type { Row } from './rows';
import type { CellWriting } from './use-cell-writing';

interface PeekProps {
  readonly open: OpenBriefing;
  readonly row: Row;
  readonly position: Position;
  readonly subject: CellSubject;
  readonly notes: NotesByCell;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly writing: CellWriting;
  /** Opens the sentence; null when there is none to open. */
  readonly onOpen: (() => void) | null;
  readonly onNextGap: () => void;
}

/** The foot of the view: the sentence behind the chosen line, or what the gap leaves to ask; and the reader's notes. */
export function Peek(props: PeekProps) {
  const { open, row, position, subject, notes, numbers, writing, onOpen, onNextGap } = props;
  const intl = useIntl();
  const takesNote = position.columnId !== null;
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
        {takesNote && <PeekKey cap="N" word="compare.key.note" onPress={() => writing.write(null, null)} />}
      </div>
      {takesNote && (
        <button
          type="button"
          className="tool tool--small peek-write"
          aria-label={intl.formatMessage({ id: 'compare.note.write' })}
          onClick={() => writing.write(null, null)}
        >
          <NotebookPen className="icon" aria-hidden="true" />
        </button>
      )}
      <CellNotes
        open={open}
        row={row}
        position={position}
        notes={notesAt(notes, position)}
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
