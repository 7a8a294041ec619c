/** The room that the map has on its landscape page, and how it is laid out there. */
import type { PackRequest } from '../../shared/pack/pack';
import type { LayoutRequest } from '../parts/map/layout-request';
import { layOutMap, type MapLayout } from '../parts/map/map-layout';
import { type MapMeasures, mapMeasures } from '../parts/map/map-measures';
import { wideRoom } from './page-rules';

/** 9 pt in CSS pixels: nothing on the map is smaller. */
export const mapPaperSize = 12;

/**
 * The map as loose as its page allows; null when it does not fit even at its closest. A briefing whose sentences alone
 * are too many is not laid out at all.
 */
export function layOutMapOnPage(
  request: Omit<LayoutRequest, 'width' | 'textSize' | 'measures'>,
  paper: PackRequest['paper'],
): MapLayout | null {
  const room = wideRoom(paper);
  const sentences = request.content.numbers.length;
  if (sentences === 0 || sentences * mapMeasures.column > room.width) return null;
  for (const row of rows) {
    const layout = layOutMap({
      ...request,
      width: room.width,
      textSize: mapPaperSize,
      measures: measuresFor(row),
    });
    if (layout.width <= room.width + rounding && layout.height <= room.height - around) return layout;
  }
  return null;
}

/** Columns that fill the room are not exactly as wide as it. */
const rounding = 0.1;

/** In CSS pixels: the heading above the map and the key below it. */
const around = 84;

/** The heights of a row that are tried, in CSS pixels. */
const rows = [17, 16, 15, 14.25, 13.5] as const;

function measuresFor(row: number): MapMeasures {
  return {
    ...mapMeasures,
    row,
    line: 12.5,
    source: Math.min(15, row - 0.5),
    block: 6,
    labels: { ...mapMeasures.labels, share: 0.24 },
    arc: { ...mapMeasures.arc, high: 34 },
    lane: 19,
    numbers: 16,
  };
}
