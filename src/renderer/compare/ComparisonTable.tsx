import { FormattedMessage, useIntl } from 'react-intl';
import type { ColumnId } from '../../shared/comparison';
import type { OpenBriefing } from '../state/reader';
import type { Position } from './cell-moves';
import { ColumnHead, TopicHead } from './ColumnHead';
import './ComparisonTable.css';
import type { NotesByCell } from './notes-by-cell';
import type { RowGroup } from './rows';
import { TopicRow } from './TopicRow';

interface ComparisonTableProps {
  readonly open: OpenBriefing;
  readonly groups: readonly RowGroup[];
  readonly position: Position | null;
  readonly notes: NotesByCell;
  /** A cell, or one of its lines, has taken the focus. */
  readonly onChoose: (position: Position, line: number) => void;
  readonly onShowNotes: (position: Position) => void;
}

/** Topics by columns. At phone width each row becomes labelled lines, and is still a row to assistive technology. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { open, groups, position, notes, onChoose, onShowNotes } = props;
  const intl = useIntl();
  const { briefing, lookup } = open;
  const documents = briefing.documents.length;
  const labelOf = (columnId: ColumnId): string =>
    columnId === 'agreement'
      ? intl.formatMessage({ id: 'compare.column.short' })
      : (briefing.documents.find(({ id }) => id === columnId)?.label ?? columnId);
  return (
    <div className="compare-scroll">
      <table className="comparison" aria-labelledby="compare-title" data-documents={documents}>
        <colgroup>
          <col className="column-topic" />
          {briefing.documents.map(({ id }) => (
            <col key={id} className="column-document" />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            <TopicHead />
            {lookup.columns.map((columnId) => (
              <ColumnHead key={columnId} briefing={briefing} lookup={lookup} columnId={columnId} />
            ))}
          </tr>
        </thead>
        {groups.map(({ block, rows }) => (
          <tbody key={block}>
            {block === 'about' && (
              <tr className="comparison-block">
                <th colSpan={lookup.columns.length + 1} scope="rowgroup">
                  <FormattedMessage id="compare.about" values={{ documents }} />
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <TopicRow
                key={row.topic.id}
                row={row}
                open={open}
                labelOf={labelOf}
                chosen={position?.topicId === row.topic.id ? position : null}
                notes={notes}
                onChoose={onChoose}
                onShowNotes={onShowNotes}
              />
            ))}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && (
        <p className="comparison-none">
          <FormattedMessage id="compare.none" />
        </p>
      )}
    </div>
  );
}
