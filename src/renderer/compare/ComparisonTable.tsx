import { type RefObject, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ColumnId } from '../../shared/briefing/comparison';
import { useNear } from '../parts/use-near';
import type { OpenBriefing } from '../state/open-briefing';
import type { Position } from './cell-moves';
import type { Layout } from './choice';
import { useNameDocument } from '../parts/name-statement';
import { ColumnHead, TopicHead } from './ColumnHead';
import './ComparisonTable.css';
import type { NotesByCell } from './notes-by-cell';
import type { RowGroup } from './show-rows';
import { TopicRow } from './TopicRow';

interface ComparisonTableProps {
  readonly open: OpenBriefing;
  /** What the table scrolls in, or with in a short window. */
  readonly page: RefObject<HTMLElement | null>;
  readonly groups: readonly RowGroup[];
  /** The columns shown; each row has a cell for each of them. */
  readonly columns: readonly ColumnId[];
  readonly layout: Layout;
  readonly position: Position | null;
  readonly notes: NotesByCell;
  /** A cell, or one of its lines, has taken the focus. The same function from one drawing to the next. */
  readonly onChoose: (position: Position, line: number) => void;
  readonly onShowNotes: (position: Position) => void;
  /** Shows the topics that are hidden. Null where no filter hides any. */
  readonly onShowAll: (() => void) | null;
}

/** Topics by columns. At phone width each row becomes labelled lines, and is still a row to assistive technology. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { open, page, groups, columns, layout, position, notes, onChoose, onShowNotes, onShowAll } = props;
  const { briefing, lookup } = open;
  const documents = briefing.documents.length;
  const ids = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ topic }) => topic.id)), [groups]);
  const near = useNear({ root: page, ids, around: position?.topicId ?? null });
  const labelOf = useNameDocument(briefing);
  return (
    <div className="compare-scroll">
      <table
        className="comparison"
        aria-labelledby="compare-title"
        data-columns={columns.length}
        data-layout={layout}
      >
        <colgroup>
          <col className="column-topic" />
          {columns.map((columnId) => (
            <col key={columnId} className={`column-${columnId === 'agreement' ? 'agreement' : 'document'}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <TopicHead />
            {columns.map((columnId, index) => (
              <ColumnHead
                key={columnId}
                briefing={briefing}
                lookup={lookup}
                columnId={columnId}
                column={index + 1}
              />
            ))}
          </tr>
        </thead>
        {groups.map(({ block, rows }) => (
          <tbody key={block}>
            {block === 'about' && (
              <tr className="comparison-block">
                <th colSpan={columns.length + 1} scope="rowgroup">
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
                layout={layout}
                isNear={near.has(row.topic.id)}
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
          {onShowAll && (
            <button type="button" className="button" onClick={onShowAll}>
              <FormattedMessage id="compare.none.show-all" />
            </button>
          )}
        </p>
      )}
    </div>
  );
}
