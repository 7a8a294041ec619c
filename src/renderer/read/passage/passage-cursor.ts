/**
 * A passage chosen with the keyboard, because text that is not a field has no caret of its own: by words, sentences and
 * blocks, over their ends. Every edge is one of a word, a sentence or a block.
 */
import type { Block } from '../../../shared/briefing/briefing';
import type { Stretch } from '../../../shared/notes/passage';

export type Unit = 'word' | 'sentence' | 'block';

export interface CursorMove {
  readonly unit: Unit;
  /** `first` and `last`: of the block. */
  readonly step: 'previous' | 'next' | 'first' | 'last';
  /** `anchor`: what was chosen first stays chosen, and the other end moves. */
  readonly hold: 'anchor' | 'nothing';
}

/** A place in the article: the block's place in the order, and UTF-16 code units within its text. */
interface Position {
  readonly block: number;
  readonly at: number;
}

interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export interface PassageCursor {
  /** What was chosen first. */
  readonly anchor: Span;
  /** The end that moves: the anchor's own end, or a place after that, or one before its start. */
  readonly moving: Position;
}

interface CursorText {
  readonly blocks: readonly Block[];
  readonly language: string;
}

/** A cursor on the first word at or after `at` in the block, or on its last; null where the block holds no word. */
export function startCursor(text: CursorText, block: number, at: number): PassageCursor | null {
  const words = spansOf(text, 'word', block);
  const word = words.find(({ end }) => end > at) ?? words.at(-1);
  return word ? on(word) : null;
}

/** A cursor on words that are known, in one block or over several; null where their blocks are not there. */
export function cursorOn(blocks: readonly Block[], stretches: readonly Stretch[]): PassageCursor | null {
  const [first] = stretches;
  const last = stretches.at(-1);
  const block = blocks.findIndex(({ id }) => id === first?.blockId);
  const end = blocks.findIndex(({ id }) => id === last?.blockId);
  if (!first || !last || block < 0 || end < 0) return null;
  return { anchor: { block, start: first.start, end: first.end }, moving: { block: end, at: last.end } };
}

/** The cursor moved; at the ends of the article it stays. */
export function moveCursor(cursor: PassageCursor, text: CursorText, move: CursorMove): PassageCursor {
  if (move.hold === 'anchor') return extend(cursor, text, move);
  const { step, unit } = move;
  if (step === 'first' || step === 'last') {
    const words = spansOf(text, 'word', cursor.moving.block);
    const word = step === 'first' ? words[0] : words.at(-1);
    return word ? on(word) : cursor;
  }
  const { from, to } = endsOf(cursor);
  const first = after(text, unit, from, 'end');
  const last = before(text, unit, to, 'start');
  if (!first || !last) return cursor;
  // Several words: to the first or last of them, as a caret goes to the end of what is selected.
  if (unit === 'word' && first !== last) return on(step === 'previous' ? first : last);
  const here = isBehind(cursor) ? first : last;
  // A part of a sentence or block, or several: first the whole one in which the moving end is.
  if (unit !== 'word' && !(isAt(startOf(here), from) && isAt(endOf(here), to))) return on(here);
  const next =
    step === 'next' ? after(text, unit, startOf(here), 'start') : before(text, unit, startOf(here), 'start');
  return next ? on(next) : cursor;
}

/** The stretches of what is chosen, one a block, in order; white space and marks at their ends are still in them. */
export function chosenParts(
  cursor: PassageCursor,
  blocks: readonly Block[],
): readonly { readonly block: Block; readonly start: number; readonly end: number }[] {
  const { from, to } = endsOf(cursor);
  return blocks.slice(from.block, to.block + 1).map((block, index) => ({
    block,
    start: index === 0 ? from.at : 0,
    end: from.block + index === to.block ? to.at : block.text.length,
  }));
}

function extend(cursor: PassageCursor, text: CursorText, { unit, step }: CursorMove): PassageCursor {
  const { anchor, moving } = cursor;
  const rest = endOf(anchor);
  const to = (position: Position | null): PassageCursor => {
    if (!position) return cursor;
    const isWithin = !isBefore(position, startOf(anchor)) && !isBefore(rest, position);
    return { anchor, moving: isWithin ? rest : position };
  };
  if (step === 'first' || step === 'last') {
    const words = spansOf(text, 'word', moving.block);
    const word = step === 'first' ? words[0] : words.at(-1);
    const end = { block: moving.block, at: text.blocks[moving.block]?.text.length ?? 0 };
    return to(word ? (step === 'first' ? startOf(word) : end) : null);
  }
  if (step === 'next') {
    const isBack = isBehind(cursor);
    const span = after(text, unit, moving, isBack ? 'start' : 'end');
    return to(span && (isBack ? startOf(span) : endOf(span)));
  }
  if (isBefore(rest, moving)) {
    const span = before(text, unit, moving, 'end');
    // Never past the anchor with one step: what is chosen first shrinks to it.
    return span && isBefore(rest, endOf(span)) ? to(endOf(span)) : { anchor, moving: rest };
  }
  const span = before(text, unit, isBehind(cursor) ? moving : startOf(anchor), 'start');
  return to(span && startOf(span));
}

function on(anchor: Span): PassageCursor {
  return { anchor, moving: endOf(anchor) };
}

function endsOf(cursor: PassageCursor): { readonly from: Position; readonly to: Position } {
  return isBehind(cursor)
    ? { from: cursor.moving, to: endOf(cursor.anchor) }
    : { from: startOf(cursor.anchor), to: cursor.moving };
}

/** True when the moving end lies before the anchor. */
function isBehind({ anchor, moving }: PassageCursor): boolean {
  return isBefore(moving, startOf(anchor));
}

/** The first unit whose start, or end, lies after the place. */
function after(text: CursorText, unit: Unit, { block, at }: Position, side: 'start' | 'end'): Span | null {
  for (let index = block; index < text.blocks.length; index += 1) {
    const found = spansOf(text, unit, index).find((span) => index > block || span[side] > at);
    if (found) return found;
  }
  return null;
}

/** The last unit whose start, or end, lies before the place. */
function before(text: CursorText, unit: Unit, { block, at }: Position, side: 'start' | 'end'): Span | null {
  for (let index = block; index >= 0; index -= 1) {
    const found = spansOf(text, unit, index).findLast((span) => index < block || span[side] < at);
    if (found) return found;
  }
  return null;
}

function spansOf({ blocks, language }: CursorText, unit: Unit, index: number): readonly Span[] {
  const block = blocks[index];
  if (!block) return [];
  const known = spans.get(block)?.get(`${unit} ${language}`);
  if (known) return known;
  const found = stretches(block, unit, language).map(({ start, end }) => ({ block: index, start, end }));
  const kept = spans.get(block) ?? new Map<string, readonly Span[]>();
  spans.set(block, kept.set(`${unit} ${language}`, found));
  return found;
}

/** Splitting a block into words is done once: a cursor asks for the same ones with every key. */
const spans = new WeakMap<Block, Map<string, readonly Span[]>>();

function stretches(
  { text, sentences }: Block,
  unit: Unit,
  language: string,
): readonly { readonly start: number; readonly end: number }[] {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(
      ({ segment, isWordLike }) => isWordLike === true || /\p{S}|\p{Extended_Pictographic}/u.test(segment),
    )
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
  if (unit === 'word') return words;
  const whole = unit === 'sentence' ? sentences : [{ start: 0, end: text.length }];
  return whole.filter(({ start, end }) => words.some((word) => word.start < end && start < word.end));
}

function startOf({ block, start }: Span): Position {
  return { block, at: start };
}

function endOf({ block, end }: Span): Position {
  return { block, at: end };
}

function isBefore(a: Position, b: Position): boolean {
  return a.block < b.block || (a.block === b.block && a.at < b.at);
}

function isAt(a: Position, b: Position): boolean {
  return a.block === b.block && a.at === b.at;
}
