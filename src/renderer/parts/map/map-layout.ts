/** The map with everything in its place: one drawing in CSS pixels, for the screen and for paper. */
import type { LayoutRequest } from './layout-request';
import { type MapArc, placeArcs } from './map-arcs';
import { type MapColumns, placeColumns } from './map-columns';
import { type MapMeasures, mapMeasures } from './map-measures';
import { crossingsOf, type MapRowWords, placeRows } from './map-rows';
import { type MapRun, partsBefore, runsOf } from './map-runs';
import type { PlacedMark } from './placed-mark';
import { widthOf } from './text-room';

/** A bracket with room for its label, or that room alone where no document is described. */
export interface MapBracket {
  readonly run: MapRun;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

export interface MapLayout {
  /** The marks in lines from the top, each from the left: the way the arrow keys go. Arcs are the first line. */
  readonly lines: readonly (readonly PlacedMark[])[];
  readonly arcs: readonly MapArc[];
  /** Where the arcs stand. */
  readonly arcBase: number;
  readonly words: readonly MapRowWords[];
  readonly brackets: readonly MapBracket[];
  /** Faint lines that lead the eye along a row, and rules that part what is above from what is below. */
  readonly hairlines: readonly number[];
  readonly rules: readonly { readonly y: number; readonly weight: 'strong' | 'thin' }[];
  /** The middles of the counts' columns, in the order of the comparison. */
  readonly countsAt: readonly number[];
  /** Where the head ends, the columns begin and end, and the drawing ends. */
  readonly head: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly measures: MapMeasures;
}

/** Lays the map out. Nothing on it overlaps, however long the article, its labels and its crossings are. */
export function layOutMap(request: LayoutRequest): MapLayout {
  const { content, width, textSize, measures = mapMeasures } = request;
  const runs = runsOf(request.briefing, request.lookup);
  const left = labelsWidth(request);
  const right = measures.count * content.columns.length + 12;
  const columns = placeColumns({ needs: needsOf(request, runs), left, room: width - left - right });
  const countsAt = content.columns.map((_, index) => columns.right + 12 + (index + 0.5) * measures.count);
  const indexOf = new Map(content.numbers.map(({ sentence }, index) => [sentence.id, index]));
  const arcs = placeArcs({ pulls: content.pulls, indexOf, measures: measures.arc, ...columns });
  const head = placeHead({ arcs, runs, columns, measures });
  const body = placeRows(request, { left, top: head.bottom, columns, countsAt, indexOf });
  const arcMarks = arcs.map((arc): PlacedMark => ({
    mark: arc.pull,
    pane: 'columns',
    x: (arc.from + arc.to) / 2,
    y: head.arcBase - arc.height,
    halfWidth: (arc.to - arc.from) / 2,
    halfHeight: measures.hit.y,
  }));
  const numbers = content.numbers.map((mark, index): PlacedMark => ({
    mark,
    pane: 'columns',
    x: columns.middle(index),
    y: head.arcBase + measures.numbers / 2,
    halfWidth: Math.min(columns.widthOf(index) / 2 - 1, 14),
    halfHeight: measures.numbers / 2 - 1,
  }));
  return {
    lines: [arcMarks.toSorted((a, b) => a.x - b.x), numbers, ...body.lines].filter((line) => line.length > 0),
    arcs,
    arcBase: head.arcBase,
    words: body.words,
    brackets: head.brackets,
    hairlines: body.hairlines,
    rules: [{ y: head.bottom, weight: 'strong' }, ...body.rules],
    countsAt,
    head: head.bottom,
    left,
    right: columns.right,
    width: columns.right + right,
    height: body.bottom,
    textSize,
    measures,
  };
}

/** As wide as the longest label needs, within a share of the whole. */
function labelsWidth(request: LayoutRequest): number {
  const { content, width, names, textSize, measures = mapMeasures } = request;
  const { labels, number, sources } = measures;
  const longest = Math.max(
    widthOf(names.outside, textSize) + number,
    ...content.blocks.flatMap(({ rows }) =>
      rows.map(({ label }) => widthOf(label.topic.label, textSize) + number),
    ),
    ...content.sources.map(({ source }) => widthOf(names.source(source), textSize) + sources.indent),
  );
  return Math.round(Math.min(longest + labels.spare, Math.max(labels.least, width * labels.share)));
}

/** A column has room for its fullest crossing, and for the gap where documents change. */
function needsOf(request: LayoutRequest, runs: readonly MapRun[]): readonly number[] {
  const { content, textSize, measures = mapMeasures } = request;
  const { letter } = measures;
  const rows = [...content.blocks.flatMap(({ rows }) => rows.map(({ entries }) => entries)), content.outside];
  const fullest = new Map<string, number>();
  for (const row of rows) {
    for (const [id, crossing] of crossingsOf(row))
      fullest.set(id, Math.max(fullest.get(id) ?? 0, crossing.length));
  }
  return content.numbers.map(({ sentence }, index) => {
    const letters = (fullest.get(sentence.id) ?? 0) * letter.least + letter.apart;
    const parts = [index, index + 1].filter((edge) => partsBefore(edge, runs)).length;
    // Numbers are set in the broader face.
    const figures = widthOf(String(sentence.number), textSize) * 1.15 + 6;
    return Math.max(measures.column, letters, figures) + (parts * measures.part) / 2;
  });
}

interface HeadRequest {
  readonly arcs: readonly MapArc[];
  readonly runs: readonly MapRun[];
  readonly columns: MapColumns;
  readonly measures: MapMeasures;
}

function placeHead({ arcs, runs, columns, measures }: HeadRequest) {
  const highest = Math.max(0, ...arcs.map(({ height }) => height));
  const arcBase = arcs.length > 0 ? Math.max(highest + 6, measures.corner) : 4;
  const lanes = Math.max(...runs.map(({ lane }) => lane)) + 1;
  const top = arcBase + measures.numbers;
  const brackets = runs.map((run): MapBracket => ({
    run,
    from: columns.x(run.first) + measures.part / 2,
    to: columns.x(run.last + 1) - measures.part / 2,
    y: top + run.lane * measures.lane + 2,
  }));
  return { arcBase, brackets, bottom: top + lanes * measures.lane + 4 };
}
