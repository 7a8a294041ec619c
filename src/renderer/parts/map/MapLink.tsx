import { memo } from 'react';
import type { Briefing } from '../../../shared/briefing/briefing';
import type { Sight } from '../../../shared/briefing/lens';
import { type MapArc, arcPath } from './map-arcs';
import type { MapMark } from './map-content';
import type { PlacedMark } from './placed-mark';
import type { MapMeasures } from './map-measures';
import { MapSign } from './MapSign';
import { useNameMark } from './mark-names';
import { isMarkSeen } from './mark-sight';

interface MapLinkProps {
  readonly placed: PlacedMark;
  /** The arc that the mark is, and where arcs stand; null for all others. */
  readonly arc: MapArc | null;
  readonly arcBase: number;
  readonly measures: MapMeasures;
  readonly textSize: number;
  readonly briefing: Briefing;
  readonly sight: Sight;
  readonly hrefOf: (mark: MapMark) => string;
  readonly isChosen: boolean;
  readonly isTabbable: boolean;
  readonly onOpen: ((mark: MapMark) => void) | undefined;
  readonly onMeet: ((mark: MapMark) => void) | undefined;
}

/**
 * A mark as a link: what is drawn, the room in which it is clicked, and the margin mark where it is the chosen one.
 * Kept while it does not change: of two thousand marks a step of the arrow keys changes two.
 */
export const MapLink = memo(function MapLink(props: MapLinkProps) {
  const {
    placed,
    arc,
    arcBase,
    measures,
    textSize,
    briefing,
    sight,
    hrefOf,
    isChosen,
    isTabbable,
    onOpen,
    onMeet,
  } = props;
  const nameMark = useNameMark(briefing, sight);
  const { mark, x, y, halfWidth, halfHeight } = placed;
  return (
    <a
      className="map-mark"
      id={markElementId(mark)}
      href={hrefOf(mark)}
      aria-label={nameMark(mark)}
      aria-current={isChosen ? 'true' : undefined}
      data-kind={mark.kind}
      data-dimmed={isMarkSeen(mark, sight) ? undefined : true}
      tabIndex={isTabbable ? 0 : -1}
      onClick={(event) => {
        if (!onOpen) return;
        event.preventDefault();
        onOpen(mark);
      }}
      onFocus={() => onMeet?.(mark)}
    >
      {arc ? (
        <path className="map-hit" d={arcPath(arc, arcBase)} />
      ) : (
        <rect
          className="map-hit"
          x={x - halfWidth}
          y={y - halfHeight}
          width={halfWidth * 2}
          height={halfHeight * 2}
        />
      )}
      {isChosen && (
        <rect
          className="map-here"
          x={arc ? x - 8 : x - halfWidth - 2}
          y={arc ? y - 1.5 : y - halfHeight + 1}
          width={arc ? 16 : 3}
          height={arc ? 3 : halfHeight * 2 - 2}
        />
      )}
      {arc ? (
        <path className="map-arc" d={arcPath(arc, arcBase)} />
      ) : (
        <MapSign placed={placed} measures={measures} textSize={textSize} />
      )}
    </a>
  );
});

/** The id of a mark's element; only one form of the map is on screen. */
export function markElementId({ id }: Pick<MapMark, 'id'>): string {
  return `map.${id}`;
}
