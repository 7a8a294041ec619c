/** The map with everything in its place: one drawing in CSS pixels, for the screen and for paper. */
import type { Briefing } from '../../../shared/briefing';
import type { Lookup } from '../../../shared/lookup';
import type { Source } from '../../../shared/statement';
import { type MapArc, placeArcs } from './map-arcs';
import { type MapColumns, placeColumns } from './map-columns';
import type { MapContent, MapEntry, MapMark } from './map-content';
import { mapMeasures } from './map-measures';
import { type MapRun, partsBefore, runsOf } from './map-runs';
import { widthOf, wrapText } from './text-room';

/** A mark with the middle of the box that can be clicked, and half its size. */
export interface PlacedMark<Mark extends MapMark = MapMark> {
  readonly mark: Mark;
  /** Labels stand left of the columns, counts right of them. */
  readonly pane: MapPane;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export type MapPane = 'labels' | 'columns' | 'counts';

/** A row's words left of the columns, in lines; `y` is the middle of the first. */
export interface MapRowWords {
  readonly key: string;
  readonly kind: 'topic' | 'outside' | 'sources' | 'source';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

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
}

export interface LayoutRequest {
  readonly content: MapContent;
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** The room there is. A briefing that needs more gets more, and is then as wide as it has to be. */
  readonly width: number;
  /** What the rows that are no topics are called, and the type size of all labels. */
  readonly names: {
    readonly outside: string;
    readonly whoSaysSo: string;
    readonly source: (source: Source) => string;
  };
  readonly textSize: number;
}

/** Lays the map out. Nothing on it overlaps, however long the article, its labels and its crossings are. */
export function layOutMap(request: LayoutRequest): MapLayout {
  const { content, width } = request;
  const runs = runsOf(request.briefing, request.lookup);
  const left = labelsWidth(request);
  const right = mapMeasures.count * content.columns.length + 12;
  const columns = placeColumns({ needs: needsOf(request, runs), left, room: width - left - right });
  const countsAt = content.columns.map((_, index) => columns.right + 12 + (index + 0.5) * mapMeasures.count);
  const indexOf = new Map(content.numbers.map(({ sentence }, index) => [sentence.id, index]));
  const arcs = placeArcs({ pulls: content.pulls, indexOf, ...columns });
  const head = placeHead(arcs, runs, columns);
  const body = placeRows(request, { left, top: head.bottom, columns, countsAt, indexOf });
  const arcMarks = arcs.map((arc): PlacedMark => ({
    mark: arc.pull,
    pane: 'columns',
    x: (arc.from + arc.to) / 2,
    y: head.arcBase - arc.height,
    halfWidth: (arc.to - arc.from) / 2,
    halfHeight: mapMeasures.hit.y,
  }));
  const numbers = content.numbers.map((mark, index): PlacedMark => ({
    mark,
    pane: 'columns',
    x: columns.middle(index),
    y: head.arcBase + mapMeasures.numbers / 2,
    halfWidth: Math.min(columns.widthOf(index) / 2 - 1, 14),
    halfHeight: mapMeasures.numbers / 2 - 1,
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
  };
}

/** As wide as the longest label needs, within a share of the whole. */
function labelsWidth({ content, width, names, textSize }: LayoutRequest): number {
  const { labels, number, sources } = mapMeasures;
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
function needsOf({ content, textSize }: LayoutRequest, runs: readonly MapRun[]): readonly number[] {
  const { letter } = mapMeasures;
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
    return Math.max(mapMeasures.column, letters, figures) + (parts * mapMeasures.part) / 2;
  });
}

function placeHead(arcs: readonly MapArc[], runs: readonly MapRun[], columns: MapColumns) {
  const highest = Math.max(0, ...arcs.map(({ height }) => height));
  const arcBase = arcs.length > 0 ? Math.max(highest + 6, mapMeasures.corner) : 4;
  const lanes = Math.max(...runs.map(({ lane }) => lane)) + 1;
  const top = arcBase + mapMeasures.numbers;
  const brackets = runs.map((run): MapBracket => ({
    run,
    from: columns.x(run.first) + mapMeasures.part / 2,
    to: columns.x(run.last + 1) - mapMeasures.part / 2,
    y: top + run.lane * mapMeasures.lane + 2,
  }));
  return { arcBase, brackets, bottom: top + lanes * mapMeasures.lane + 4 };
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly columns: MapColumns;
  readonly countsAt: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
}

function placeRows({ content, names, textSize }: LayoutRequest, frame: Frame) {
  const { left, columns, countsAt, indexOf } = frame;
  const { row, line, number, block, source, sources } = mapMeasures;
  const lines: PlacedMark[][] = [];
  const words: MapRowWords[] = [];
  const hairlines: number[] = [];
  const rules: { y: number; weight: 'strong' | 'thin' }[] = [];
  let y = frame.top + 6;

  const say = (words_: Omit<MapRowWords, 'y' | 'lines'>, text: string, height: number): MapRowWords => {
    const said = { ...words_, y: y + height / 2, lines: wrapText(text, left - words_.x - 6, textSize) };
    words.push(said);
    hairlines.push(said.y);
    y += height + (said.lines.length - 1) * line;
    return said;
  };
  const columnOf = (sentenceId: string): Column => {
    const index = indexOf.get(sentenceId) ?? 0;
    return { middle: columns.middle(index), width: columns.widthOf(index) };
  };

  for (const [index, { rows }] of content.blocks.entries()) {
    if (index > 0) y += block;
    for (const { label, entries, counts } of rows) {
      const said = say({ key: label.id, kind: 'topic', x: number }, label.topic.label, row);
      const deep = (said.lines.length - 1) * (line / 2);
      lines.push([
        {
          mark: label,
          pane: 'labels',
          x: (left - 6) / 2,
          y: said.y + deep,
          halfWidth: (left - 6) / 2,
          halfHeight: mapMeasures.hit.y + deep,
        },
        ...placeEntries(entries, said.y, columnOf),
        ...counts.map((mark, at): PlacedMark => ({
          ...hitAt(countsAt[at] ?? 0, said.y),
          mark,
          pane: 'counts',
        })),
      ]);
    }
  }
  if (content.outside.length > 0) {
    y += block;
    const said = say({ key: 'outside', kind: 'outside', x: number }, names.outside, row);
    lines.push([...placeEntries(content.outside, said.y, columnOf)]);
  }
  if (content.sources.length > 0) {
    y += 4;
    rules.push({ y, weight: 'thin' });
    y += 6;
    const isBeside = left >= sources.from;
    words.push({ key: 'sources', kind: 'sources', x: 0, y: y + source / 2, lines: [names.whoSaysSo] });
    if (!isBeside) y += source;
    for (const { source: who, sayings } of content.sources) {
      const x = isBeside ? sources.indent : 0;
      const said = say({ key: who, kind: 'source', x }, names.source(who), source);
      lines.push(
        sayings.map((mark) => ({
          ...hitAt(columnOf(mark.sentence.id).middle, said.y),
          halfHeight: source / 2,
          mark,
          pane: 'columns',
        })),
      );
    }
  }
  y += 6;
  rules.push({ y, weight: 'strong' });
  return { lines, words, hairlines, rules, bottom: y + 2 };
}

interface Column {
  readonly middle: number;
  readonly width: number;
}

/** Several in one crossing stand side by side, each with room of its own. */
function placeEntries(
  entries: readonly MapEntry[],
  y: number,
  columnOf: (sentenceId: string) => Column,
): readonly PlacedMark[] {
  const { letter, hit } = mapMeasures;
  return [...crossingsOf(entries)].flatMap(([sentenceId, crossing]) =>
    crossing.map((mark, index): PlacedMark => {
      const { middle, width } = columnOf(sentenceId);
      const each = Math.min(letter.most, (width - letter.apart) / crossing.length);
      const x = middle + (index - (crossing.length - 1) / 2) * each;
      const halfWidth = crossing.length > 1 ? each / 2 : hit.x;
      return { mark, pane: 'columns', x, y, halfWidth, halfHeight: hit.y };
    }),
  );
}

/** The entries of a row by their sentence, in reading order. */
function crossingsOf(entries: readonly MapEntry[]): ReadonlyMap<string, readonly MapEntry[]> {
  return Map.groupBy(entries, ({ sentence }) => sentence.id);
}

function hitAt(x: number, y: number): Omit<PlacedMark, 'mark' | 'pane'> {
  return { x, y, halfWidth: mapMeasures.hit.x, halfHeight: mapMeasures.hit.y };
}
