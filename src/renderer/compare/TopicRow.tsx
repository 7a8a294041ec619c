import { memo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ColumnId } from '../../shared/briefing/comparison';
import { languageOf } from '../../shared/language-of';
import type { OpenBriefing } from '../state/open-briefing';
import type { Position } from './cell-moves';
import { CellFarOff } from './CellFarOff';
import { CellView } from './CellView';
import type { Layout } from './choice';
import { NoteCount } from './NoteCount';
import { type NotesByCell, notesAt } from './notes-by-cell';
import type { Row } from './rows';
import { cellId } from './use-chosen-cell';

interface TopicRowProps {
  readonly row: Row;
  readonly open: OpenBriefing;
  /** A column's short name, shown beside the cell where there is no room for heads. */
  readonly labelOf: (columnId: ColumnId) => string;
  readonly layout: Layout;
  /** Whether the row is in sight or soon will be; else its words stand there and no more. */
  readonly isNear: boolean;
  /** The chosen cell, when it is in this row. */
  readonly chosen: Position | null;
  readonly notes: NotesByCell;
  readonly onChoose: (position: Position, line: number) => void;
  readonly onShowNotes: (position: Position) => void;
}

/**
 * A topic and its cells. What nobody says of it stays with its name. Kept as drawn while nothing of it changes: a step
 * in a comparison of 500 topics takes 0.1 s otherwise.
 */
export const TopicRow = memo(function TopicRow(props: TopicRowProps) {
  const { row, open, labelOf, layout, isNear, chosen, notes, onChoose, onShowNotes } = props;
  const { topic, number, cells } = row;
  const head: Position = { topicId: topic.id, columnId: null };
  const id = cellId(head);
  const isChosen = chosen?.columnId === null;
  const onTopic = notesAt(notes, head);
  return (
    <tr data-near-id={topic.id}>
      <th
        scope="row"
        id={id}
        // The arrow keys walk over the topics too: each has a question of its own.
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen ? 'true' : undefined}
        aria-labelledby={`${id}.number ${id}.name`}
        aria-describedby={topic.gap ? `${id}.gap` : undefined}
        data-noted={onTopic.length > 0 ? '' : undefined}
        onFocus={() => onChoose(head, 0)}
      >
        <span className="topic-number" id={`${id}.number`}>
          {number}
        </span>
        <span className="topic-name" id={`${id}.name`} {...languageOf(open.briefing)}>
          {topic.label}
        </span>
        {topic.gap && (
          <span className="topic-gap" id={`${id}.gap`}>
            <FormattedMessage
              id="not-said"
              values={{ subject: <span {...languageOf(open.briefing)}>{topic.gap.subject}</span> }}
            />
          </span>
        )}
        <NoteCount
          on="topic"
          notes={onTopic}
          tabIndex={isChosen ? 0 : -1}
          onShowNotes={() => onShowNotes(head)}
        />
      </th>
      {cells.map((cell) => {
        const position: Position = { topicId: topic.id, columnId: cell.columnId };
        if (!isNear) return <CellFarOff key={cell.columnId} cell={cell} id={cellId(position)} open={open} />;
        return (
          <CellView
            key={cell.columnId}
            cell={cell}
            id={cellId(position)}
            open={open}
            label={labelOf(cell.columnId)}
            layout={layout}
            isChosen={chosen?.columnId === cell.columnId}
            notes={notesAt(notes, position)}
            onChoose={(line) => onChoose(position, line)}
            onShowNotes={() => onShowNotes(position)}
          />
        );
      })}
    </tr>
  );
});
