/** The rows of the map below its head: their words, their marks and the lines between them. */
import type { LayoutRequest } from './layout-request';
import type { MapColumns } from './map-columns';
import type { MapEntry } from './map-content';
import { type MapMeasures, mapMeasures } from './map-measures';
import type { PlacedMark } from './placed-mark';
import { wrapText } from './text-room';

/** A row's words left of the columns, in lines; `y` is the middle of the first. */
export interface MapRowWords {
  readonly key: string;
  readonly kind: 'topic' | 'outside' | 'sources' | 'source';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly columns: MapColumns;
  readonly countsAt: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Places the rows from `top` down: topics in their blocks, what lies outside of them, and who says so. */
export function placeRows(request: LayoutRequest, frame: Frame) {
  const { content, names, textSize, measures = mapMeasures } = request;
  const { left, columns, countsAt, indexOf } = frame;
  const { row, line, number, block, source, sources } = measures;
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
          halfHeight: measures.hit.y + deep,
        },
        ...placeEntries(entries, said.y, columnOf, measures),
        ...counts.map((mark, at): PlacedMark => ({
          ...hitAt(countsAt[at] ?? 0, said.y, measures),
          mark,
          pane: 'counts',
        })),
      ]);
    }
  }
  if (content.outside.length > 0) {
    y += block;
    const said = say({ key: 'outside', kind: 'outside', x: number }, names.outside, row);
    lines.push([...placeEntries(content.outside, said.y, columnOf, measures)]);
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
          ...hitAt(columnOf(mark.sentence.id).middle, said.y, measures),
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
  { letter, hit }: MapMeasures,
): readonly PlacedMark[] {
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
export function crossingsOf(entries: readonly MapEntry[]): ReadonlyMap<string, readonly MapEntry[]> {
  return Map.groupBy(entries, ({ sentence }) => sentence.id);
}

function hitAt(x: number, y: number, { hit }: MapMeasures): Omit<PlacedMark, 'mark' | 'pane'> {
  return { x, y, halfWidth: hit.x, halfHeight: hit.y };
}
