import { memo } from 'react';
import { useIntl } from 'react-intl';
import { readingAt } from '../state/place';
import { dispatch } from '../state/store';
import type { StripLine, StripRow } from './strip-rows';

interface StripRowViewProps {
  readonly row: StripRow;
  readonly isHere: boolean;
  readonly isTabStop: boolean;
  readonly isNoted: boolean;
}

/** A row of the article in little: a click goes to its first sentence. Kept as drawn while nothing of it changes. */
export const StripRowView = memo(function StripRowView({
  row,
  isHere,
  isTabStop,
  isNoted,
}: StripRowViewProps) {
  const intl = useIntl();
  const { first, last, y } = row;
  return (
    <a
      className={isHere ? 'strip-row is-here' : 'strip-row'}
      href={`#${first.id}`}
      aria-label={intl.formatMessage(
        { id: first === last ? 'app.little.sentence' : 'app.little.sentences' },
        { number: first.number, last: last.number, count: last.number - first.number + 1 },
      )}
      aria-current={isHere ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => {
        event.preventDefault();
        dispatch({ kind: 'placeChosen', place: readingAt(first.id) });
      }}
    >
      <rect className="strip-hit" x={-16} width={200} y={y - 7} height={14} />
      {isHere && <rect className="strip-here" x={-16} width={3} y={y - 6} height={12} />}
      <text x={20} y={y + 3.5} textAnchor="end">
        {first.number}
      </text>
      {row.lines.map((line) => (
        <path
          key={line.id}
          className="strip-line"
          data-family={line.family}
          data-certainty={line.certainty}
          d={pathOf(line, y)}
        />
      ))}
      {isNoted && <rect className="strip-note" x={168} y={y - 3} width={6} height={6} />}
    </a>
  );
});

function pathOf({ certainty, from, to }: StripLine, y: number): string {
  return certainty === 'ruled-out'
    ? `M${from} ${y - 1.75}H${to}M${from} ${y + 1.75}H${to}`
    : `M${from} ${y}H${to}`;
}
