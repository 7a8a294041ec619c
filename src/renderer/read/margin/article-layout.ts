/** Where the lines of the article stand, measured after layout: the margins are placed level with them. */
import type { Lookup } from '../../../shared/briefing/lookup';
import type { BesideText } from './bound-margin';
import { type MarginItem, type MarginPlace, placeCodes, placeNotes, placeNumbers } from './place-in-margin';
import { rangeIn, textAttribute } from '../../parts/text-offsets';

/** Where the lines of a block are, and what stands level with them at its left. */
export interface LinesLayout {
  /** Tops and columns of codes and "against", by id, from the block's top. */
  readonly places: ReadonlyMap<string, MarginPlace>;
  /** From the block's top. */
  readonly sentences: ReadonlyMap<string, { readonly top: number; readonly height: number }>;
  /** Tops of the sentences' numbers: crowded where another sentence begins on the same line. */
  readonly numbers: ReadonlyMap<string, { readonly top: number; readonly isCrowded: boolean }>;
  /** How tall the left margin needs the block to be. */
  readonly foot: number;
}

export interface BlockLayout {
  /** The same object while only notes change. */
  readonly lines: LinesLayout;
  /** Tops of what stands in the right margin, by id, from the block's top. */
  readonly notes: ReadonlyMap<string, number>;
}

export interface ArticleLayout {
  readonly blocks: ReadonlyMap<string, BlockLayout>;
  /** Whether the right margin has room for words, or for numbers only. */
  readonly notes: 'words' | 'numbers';
}

export const unmeasured: ArticleLayout = { blocks: new Map(), notes: 'words' };

const margin = {
  /** Half of the codes' width: two stand side by side. */
  columnWidth: 38,
  /** Between two notes. */
  noteGap: { words: 8, numbers: 4 },
  /** Of a sentence's number, where several stand at one line. */
  numberHeight: 15,
  /** At the left of the codes. */
  padding: 12,
  /** Gutter and notes at the right, and the measure at the usual size as a multiple of the type size. */
  notesWidth: 176,
  measure: 30.316,
  /** The words may give up this much of the measure before the notes give up their words. */
  leastMeasure: 0.95,
} as const;

/** What is said of the blocks whose margins are drawn, without the notes: these change nothing of it. */
export type MeasuredBlocks = ReadonlyMap<string, MeasuredBlock>;

interface MeasuredBlock {
  readonly lines: LinesLayout;
  /** From the top of the article's body. */
  readonly top: number;
}

interface Drawn {
  readonly lookup: Lookup;
  readonly showCodes: boolean;
  /** The blocks whose margins are drawn: only they are measured. */
  readonly near: ReadonlySet<string>;
}

/** Measures the blocks whose margins are drawn, in one reading pass, before anything on the page is changed. */
export function measureBlocks(body: HTMLElement, { lookup, showCodes, near }: Drawn): MeasuredBlocks {
  const bodyTop = body.getBoundingClientRect().top;
  const columns = window.matchMedia('(max-width: 640px)').matches ? 1 : 2;
  const blocks = new Map<string, MeasuredBlock>();
  for (const element of body.querySelectorAll<HTMLElement>('[data-block]')) {
    const block = lookup.blocks.get(element.dataset['block'] ?? '');
    const text = element.querySelector(`[${textAttribute}]`);
    if (!block || !text || !near.has(block.id)) continue;
    const top = element.getBoundingClientRect().top;
    const lineHeight = lineHeightOf(text);
    const lines = (start: number, end: number) => linesOf(rangeIn(text, start, end), top, lineHeight);
    const sentences = new Map<string, { readonly top: number; readonly height: number }>();
    const items: MarginItem[] = [];
    const elements = elementsBeside(element);
    for (const sentence of block.sentences) {
      const { first, last } = lines(sentence.start, sentence.end);
      sentences.set(sentence.id, { top: first, height: last + lineHeight - first });
      if (!showCodes) continue;
      for (const { id, quote } of lookup.statementsOf.get(sentence.id) ?? []) {
        items.push(...itemOf(elements, id, lines(quote.start, quote.end).first));
      }
      items.push(...itemOf(elements, againstId(sentence.id), last));
    }
    blocks.set(block.id, {
      lines: {
        numbers: placeNumbers(sentences, margin.numberHeight),
        ...placeCodes(items, { columns, columnWidth: margin.columnWidth }),
        sentences,
      },
      top: top - bodyTop,
    });
  }
  return blocks;
}

/** What stands in the right margin of each block, from the top: notes, and the buttons for those that are not shown. */
export type BesideBlocks = ReadonlyMap<string, { readonly drawn: readonly BesideText[] }>;

interface Notes {
  /** A block of which nothing changed has the list that it had: what is in it is not measured again. */
  readonly notes: BesideBlocks;
  readonly blocks: MeasuredBlocks;
  /** The last layout: how the notes are drawn now, and what stays where it was. */
  readonly before: ArticleLayout;
}

/**
 * The layout of measured blocks and of the notes beside them, which are measured here. Where the notes turn out to be drawn
 * in the wrong way they are drawn anew, and then placed once more. What says the same as before is the same object.
 */
export function layOutMargins(body: HTMLElement, { notes, blocks, before }: Notes): ArticleLayout {
  const wanted = [...notes].flatMap(([blockId, { drawn }]) => {
    const measured = blocks.get(blockId);
    return measured ? measureNotes(body, { blockId, drawn, measured, as: before.notes }) : [];
  });
  const tops = placeNotes(wanted, margin.noteGap[before.notes]);
  const laid = new Map(
    [...blocks].map(([id, { top, lines }]) => {
      const places = new Map(
        (notes.get(id)?.drawn ?? []).map((each) => [each.id, (tops.get(each.id) ?? top) - top] as const),
      );
      const kept = before.blocks.get(id);
      const isKept = kept?.lines === lines && isSameMap(kept.notes, places);
      return [id, isKept ? kept : { lines, notes: places }] as const;
    }),
  );
  const drawn = roomForNotes(body);
  const isSame = drawn === before.notes && isSameMap(before.blocks, laid);
  return isSame ? before : { notes: drawn, blocks: laid };
}

interface NotesOfBlock {
  readonly blockId: string;
  readonly drawn: readonly BesideText[];
  readonly measured: MeasuredBlock;
  readonly as: ArticleLayout['notes'];
}

/** What stands in the margin of one block, each with the line that it is for. Measured once for as long as it holds. */
function measureNotes(body: HTMLElement, beside: NotesOfBlock): readonly MarginItem[] {
  const { blockId, drawn, measured, as } = beside;
  const known = measuredNotes.get(drawn);
  if (known?.measured === measured && known.as === as) return known.items;
  const element = body.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`);
  const text = element?.querySelector(`[${textAttribute}]`);
  if (!element || !text) return [];
  const { top } = element.getBoundingClientRect();
  const elements = elementsBeside(element);
  const lineHeight = lineHeightOf(text);
  const items = drawn.flatMap(({ id, start, end }) =>
    itemOf(elements, id, measured.top + linesOf(rangeIn(text, start, end), top, lineHeight).first),
  );
  measuredNotes.set(drawn, { measured, as, items });
  return items;
}

const measuredNotes = new WeakMap<
  readonly BesideText[],
  Pick<NotesOfBlock, 'measured' | 'as'> & { readonly items: readonly MarginItem[] }
>();

function isSameMap<Value>(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean {
  return a.size === b.size && [...b].every(([key, value]) => a.get(key) === value);
}

function lineHeightOf(text: Element): number {
  return Number.parseFloat(getComputedStyle(text).lineHeight);
}

/** The name of a sentence's "against" among the things in the margin. */
export function againstId(sentenceId: string): string {
  return `against-${sentenceId}`;
}

/** The tops of the first and the last line of a range, from `origin`. Letters are centred in their line. */
function linesOf(
  range: Range,
  origin: number,
  lineHeight: number,
): { readonly first: number; readonly last: number } {
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  const topOf = (box: DOMRect | undefined) =>
    box ? Math.round(box.top + box.height / 2 - lineHeight / 2 - origin) : 0;
  return { first: topOf(boxes[0]), last: topOf(boxes.at(-1)) };
}

/** What stands in the margins of a block, by id. */
function elementsBeside(block: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const elements = [...block.querySelectorAll<HTMLElement>('[data-margin]')];
  return new Map(elements.map((element) => [element.dataset['margin'] ?? '', element]));
}

/** The element in the margin, or nothing when its layer is switched off. */
function itemOf(elements: ReadonlyMap<string, HTMLElement>, id: string, top: number): readonly MarginItem[] {
  const element = elements.get(id);
  return element ? [{ id, top, width: element.offsetWidth, height: element.offsetHeight }] : [];
}

function roomForNotes(body: HTMLElement): 'words' | 'numbers' {
  const text = body.querySelector(`[${textAttribute}]`);
  const codes = text ? text.getBoundingClientRect().left - body.getBoundingClientRect().left : 0;
  const ideal = Number.parseFloat(getComputedStyle(body).fontSize) * margin.measure;
  const room = (body.parentElement?.clientWidth ?? 0) - margin.padding - codes - margin.notesWidth;
  return room >= ideal * margin.leastMeasure ? 'words' : 'numbers';
}
