import { kindFamilies, kindLetters } from '../../../shared/briefing/statement';
import type { MapMeasures } from './map-measures';
import type { PlacedMark } from './placed-mark';
import { wrapText } from './text-room';

interface MapSignProps {
  readonly placed: PlacedMark;
  readonly measures: MapMeasures;
  readonly textSize: number;
}

/** What is drawn for a mark: a number, a label, a letter with its line, a count or a rest, a square. */
export function MapSign({ placed, measures, textSize }: MapSignProps) {
  const { mark, x, y } = placed;
  const base = y + 4.5;
  switch (mark.kind) {
    case 'pull':
      return null;
    case 'sentence':
      return (
        <text className="map-number" x={x} y={base} textAnchor="middle">
          {mark.sentence.number}
        </text>
      );
    case 'topic': {
      const lines = wrapText(mark.topic.label, placed.halfWidth * 2 - measures.number, textSize);
      const first = base - ((lines.length - 1) * measures.line) / 2;
      return (
        <>
          <text className="map-quiet" x={measures.number - 6} y={first} textAnchor="end">
            {mark.number}
          </text>{' '}
          <text className="map-words map-words--topic" y={first}>
            {lines.map((line, index) => (
              <tspan key={line} x={measures.number} dy={index > 0 ? measures.line : 0}>
                {/* Not seen, but it parts the words for those who hear them. */}
                {line}{' '}
              </tspan>
            ))}
          </text>
        </>
      );
    }
    case 'entry': {
      const { kind, certainty } = mark.statement;
      const half = measures.letter.least / 2 - 0.75;
      const under = y + 7.5;
      return (
        <g data-family={kindFamilies[kind]}>
          {/* Breaks the faint line of the row, so that the letter can be read. */}
          <rect className="map-ground" x={x - half} y={y - 1} width={half * 2} height={2} />
          <text className="map-letter" x={x} y={base - 0.25} textAnchor="middle">
            {kindLetters[kind]}
          </text>
          <path
            className="map-line"
            data-certainty={certainty}
            d={
              certainty === 'ruled-out'
                ? `M${x - half} ${under - 1}h${half * 2}m${-half * 2} 2.5h${half * 2}`
                : `M${x - half} ${under}h${half * 2}`
            }
          />
        </g>
      );
    }
    case 'count':
      return mark.lines > 0 ? (
        <text className="map-count" x={x} y={base} textAnchor="middle">
          {mark.lines}
        </text>
      ) : (
        <g className="map-rest">
          <path d={`M${x - 7} ${y - 0.5}h14`} />
          <rect x={x - 4} y={y - 0.5} width={8} height={4} />
        </g>
      );
    case 'saying':
      return (
        <rect
          className="map-square"
          data-source={mark.source === 'writer' ? 'writer' : 'other'}
          x={x - 3.5}
          y={y - 3.5}
          width={7}
          height={7}
        />
      );
  }
}
