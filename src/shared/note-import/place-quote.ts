/** Where the words that another program's note quotes stand in the article: exactly, or not at all. */
import type { Anchor } from '../anchoring/anchor';
import { anchorNote } from '../anchoring/anchor-note';
import type { Ground } from '../anchoring/ground';
import { sureness } from '../anchoring/stand-in-block';
import { contextLength, joinPassage, longestPassage, type Passage } from '../notes/passage';
import { toUtf16 } from '../note-export/code-points';
import { type ArticleLetters, type LettersFound, onlyLetters } from './article-letters';
import { type Quoted, type QuotedRange, RefusedAnnotation, tooManyWords } from './incoming-note';
import { noBlock } from './placeless';

export interface PlacedQuote {
  readonly passage: Passage;
  readonly anchor: Pick<Anchor, 'status' | 'suggestions'>;
}

/**
 * The passage of the quoted words. Where they stand once, there; where they stand several times, where what is around
 * them says. Else the passage stands nowhere and keeps the words: it is `ambiguous`, `suggested` with places where it may
 * have been meant, or `orphaned`.
 */
export function placeQuote(quoted: Quoted, letters: ArticleLetters, ground: Ground): PlacedQuote {
  const found = letters.find(quoted.exact);
  const place = choose(found, quoted);
  if (place) {
    return { passage: joinPassage(place.parts), anchor: { status: 'exact', suggestions: [] } };
  }
  const passage = placeless(quoted);
  const lost = anchorNote(
    { target: { kind: 'passage', passage }, value: null, edition: { hash: ground.editionHash } },
    null,
    ground,
  );
  return { passage, anchor: { status: lost.status, suggestions: lost.suggestions } };
}

/**
 * The passage from where the first words begin to where the second do, over as many blocks as lie between. Where one of
 * them is not found, or not in one place, or they stand the other way round, it stands nowhere and keeps both with an
 * ellipsis between; `why` says which.
 */
export function placeRange(
  { start, end }: QuotedRange,
  letters: ArticleLetters,
): PlacedQuote & { readonly why: RangeFault | null } {
  const [starts, ends] = [likely(start, letters), likely(end, letters)];
  const { only, other } = pairsOf(starts, ends);
  const found = only && !other ? letters.between(only.from, only.to) : null;
  if (found) {
    const passage = joinPassage(found.parts);
    if (passage.exact.length > longestPassage) throw new RefusedAnnotation(tooManyWords);
    return { passage, anchor: { status: 'exact', suggestions: [] }, why: null };
  }
  const why =
    starts.length === 0 ? 'no-start' : ends.length === 0 ? 'no-end' : other ? 'several' : 'reversed';
  const passage = placeless({ ...start, exact: `${start.exact} … ${end.exact}`, suffix: '' });
  const status = why === 'several' ? 'ambiguous' : 'orphaned';
  return { passage, anchor: { status, suggestions: [] }, why };
}

/** Why what runs from some words to others stands nowhere. */
export type RangeFault = 'no-start' | 'no-end' | 'several' | 'reversed';

/** The place where the words surely stand, by their first letter; else all where they may. */
function likely(quoted: Quoted, letters: ArticleLetters): readonly number[] {
  const found = letters.find(quoted.exact);
  const place = choose(found, quoted);
  if (place) return [place.at];
  return found.length < 2 ? [] : found.filter((each) => isAmid(contextOf(each, quoted))).map(({ at }) => at);
}

/** The first pair that goes forwards, and a second one where there is any. Linear: a word may stand a thousand times. */
function pairsOf(starts: readonly number[], ends: readonly number[]) {
  const [last = -1, lastButOne = -1] = ends.toReversed();
  const forwards = starts.filter((from) => from < last);
  const [from] = forwards;
  const only = from === undefined ? null : { from, to: last };
  return { only, other: forwards.length > 1 || (from !== undefined && from < lastButOne) };
}

function choose(found: readonly LettersFound[], quoted: Quoted): LettersFound | null {
  const isShort = quoted.exact.length < sureness.short;
  const rated = found
    .map((place) => ({ place, context: contextOf(place, quoted) }))
    .toSorted((a, b) => (b.context ?? 0) - (a.context ?? 0));
  const [first, second] = rated;
  if (!first) return null;
  // Few words may stand anywhere: where others stand around them than the file says, they are other words.
  if (!second) return isShort && !isAmid(first.context) ? null : first.place;
  if (first.context !== null && isAmid(first.context)) {
    const isSure = first.context - (second.context ?? 0) >= sureness.margin;
    if (isSure) return first.place;
  }
  return positioned(found, quoted);
}

/** Whether what is around is what the file says, as far as it says anything. */
function isAmid(context: number | null): boolean {
  return context === null || context >= sureness.shortContext;
}

/** How much of what the file has around the words is around them here, 0 to 1; null where it has nothing. */
function contextOf(place: LettersFound, quoted: Quoted): number | null {
  const [prefix, suffix] = [onlyLetters(quoted.prefix), onlyLetters(quoted.suffix)];
  const kept = prefix.length + suffix.length;
  if (kept === 0) return null;
  const { before, after } = place.around(prefix.length, suffix.length);
  let same = 0;
  for (let at = 1; at <= prefix.length && prefix.at(-at) === before.at(-at); at += 1) same += 1;
  for (let at = 0; at < suffix.length && suffix[at] === after[at]; at += 1) same += 1;
  return same / kept;
}

function positioned(found: readonly LettersFound[], { position }: Quoted): LettersFound | null {
  if (!position) return null;
  const there = found.filter(({ parts: [first] }) => {
    if (first?.block.id !== position.blockId) return false;
    return toUtf16(first.block.text, position.start) === first.start;
  });
  return there.length === 1 ? (there[0] ?? null) : null;
}

/** The words without a place: in a block that no article has, so that they are never taken to stand anywhere. */
function placeless({ exact, prefix, suffix }: Quoted): Passage {
  const words = exact.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return {
    blockId: noBlock,
    start: 0,
    end: words.length,
    exact: words,
    prefix: prefix.normalize('NFC').replace(/\s+/gu, ' ').slice(-contextLength),
    suffix: suffix.normalize('NFC').replace(/\s+/gu, ' ').slice(0, contextLength),
  };
}
