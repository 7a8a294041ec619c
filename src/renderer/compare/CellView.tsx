import type { Note } from '../../shared/notes/note';
import { Silence } from '../parts/Silence';
import type { OpenBriefing } from '../state/open-briefing';
import './CellView.css';
import { CellLine } from './CellLine';
import type { Layout } from './choice';
import { PassageLine } from './PassageLine';
import { passagesOf } from './passages';
import { NoteCount } from './NoteCount';
import type { Cell } from './rows';

interface CellViewProps {
  readonly cell: Cell;
  readonly id: string;
  readonly open: OpenBriefing;
  readonly label: string;
  readonly layout: Layout;
  readonly isChosen: boolean;
  readonly notes: readonly Note[];
  readonly onChoose: (line: number) => void;
  readonly onShowNotes: () => void;
}

/** A cell: its lines or passages, or a rest and "The article does not say"; and how many notes the reader has on it. */
export function CellView(props: CellViewProps) {
  const { cell, id, open, label, layout, isChosen, notes, onChoose, onShowNotes } = props;
  // Tab leads from the chosen cell to what is in it, and from any other cell on.
  const tabIndex = isChosen ? 0 : -1;
  return (
    <td
      id={id}
      // The arrow keys walk from cell to cell.
      tabIndex={tabIndex}
      aria-current={isChosen ? 'true' : undefined}
      aria-describedby={isChosen ? 'compare-peek-words' : undefined}
      data-noted={notes.length > 0 ? '' : undefined}
      onFocus={({ target }) => onChoose(lineOf(target))}
    >
      <span className="cell-column" aria-hidden="true">
        <bdi>{label}</bdi>
      </span>
      <CellWords cell={cell} open={open} layout={layout} tabIndex={tabIndex} />
      <NoteCount on="cell" notes={notes} tabIndex={tabIndex} onShowNotes={onShowNotes} />
    </td>
  );
}

interface CellWordsProps extends Pick<CellViewProps, 'cell' | 'open' | 'layout'> {
  readonly tabIndex: number;
}

/** What is said in the cell. What is alone in it opens with the cell itself and needs no stop of its own. */
function CellWords({ cell, open, layout, tabIndex }: CellWordsProps) {
  if (cell.kind === 'gap') return <Silence />;
  if (layout === 'documents') {
    const passages = passagesOf(cell.lines);
    return passages.map((passage) => (
      <PassageLine
        key={passage.sentence}
        passage={passage}
        open={open}
        tabIndex={passages.length > 1 ? tabIndex : -1}
      />
    ));
  }
  return cell.lines.map((line, index) => (
    <CellLine
      key={`${line.entry.statement} ${line.entry.quote.start}`}
      line={line}
      index={index}
      open={open}
      tabIndex={cell.lines.length > 1 ? tabIndex : -1}
    />
  ));
}

/** The line that took the focus; the cell itself stands for its first. */
function lineOf(target: EventTarget): number {
  const line = target instanceof Element ? target.closest('[data-line]') : null;
  return Number(line?.getAttribute('data-line') ?? 0);
}
