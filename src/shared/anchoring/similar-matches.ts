/** Places whose words are nearly those of a passage: by its words, and by the words around it. */
import search from 'approx-string-match';
import type { Passage } from '../notes/passage';
import type { Budget } from './budget';
import { contextScore } from './context';
import type { Span } from './exact-matches';
import { edgeAfter, edgeBefore } from './graphemes';

export interface SimilarMatch extends Span {
  /** How alike the words are, 0 to 1. */
  readonly similarity: number;
  /** How alike the words around are, 0 to 1; null when the passage kept none. */
  readonly context: number | null;
}

/** A longer passage is looked for by its two ends, of so many code units each. */
export const longest = 256;

/** The share of the words that may differ. */
const mostErrors = 0.4;

/**
 * The best places in the text, the best first. Null when the work that it needs is more than is left.
 */
export function similarMatches(
  text: string,
  passage: Pick<Passage, 'exact' | 'prefix' | 'suffix'>,
  budget: Budget,
): readonly SimilarMatch[] | null {
  const { exact, prefix, suffix } = passage;
  if (
    !budget.take(
      text.length * Math.ceil((Math.min(exact.length, 2 * longest) + prefix.length + suffix.length) / 32),
    )
  )
    return null;
  const found = [...byWords(text, exact), ...byContext(text, passage)].map((span) => fit(text, span, exact));
  const matches = distinct(found).map((span): SimilarMatch => ({
    ...span,
    similarity: similarity(text.slice(span.start, span.end), exact),
    context: contextScore(text, span, passage),
  }));
  return matches.toSorted((a, b) => matchScore(b) - matchScore(a));
}

/** One figure for a match: its words count for more than the words around it. */
export function matchScore({ similarity, context }: Pick<SimilarMatch, 'similarity' | 'context'>): number {
  return context === null ? similarity : 0.6 * similarity + 0.4 * context;
}

function byWords(text: string, exact: string): readonly Span[] {
  if (exact.length <= longest) return approximate(text, exact);
  const heads = approximate(text, exact.slice(0, edgeBefore(exact, longest)));
  const tails = approximate(text, exact.slice(edgeAfter(exact, exact.length - longest)));
  return heads.flatMap(({ start }) =>
    tails.filter(({ end }) => end > start).map(({ end }) => ({ start, end })),
  );
}

function approximate(text: string, words: string): readonly Span[] {
  return search(text, words, Math.floor(words.length * mostErrors)).slice(0, mostMatches);
}

/** Between where the words before end and where the words after begin: also where the passage's own words are others. */
function byContext(text: string, { exact, prefix, suffix }: Pick<Passage, 'exact' | 'prefix' | 'suffix'>) {
  const starts = prefix.length < shortest ? [] : approximate(text, prefix).map(({ end }) => end);
  const ends = suffix.length < shortest ? [] : approximate(text, suffix).map(({ start }) => start);
  const [least, most] = [exact.length * (1 - mostErrors), exact.length * (1 + mostErrors) + 2];
  return starts.flatMap((start) =>
    ends
      .filter((end) => end > start && end - start >= least && end - start <= most)
      .map((end) => ({ start, end })),
  );
}

const mostMatches = 8;
/** Shorter words around a passage stand in too many places. */
const shortest = 8;

/** The span with whole words at its ends, where the passage had them, and never with half a letter. */
function fit(text: string, { start, end }: Span, exact: string): Span {
  const from = startsWord(exact) ? nearest(text, start, isWordStart) : start;
  const to = endsWord(exact) ? nearest(text, end, isWordEnd) : end;
  const fitted = from < to ? { start: from, end: to } : { start, end };
  return { start: edgeBefore(text, fitted.start), end: edgeAfter(text, fitted.end) };
}

const word = /[\p{L}\p{M}\p{N}]/u;

function isWordAt(text: string, at: number): boolean {
  const letter = text.codePointAt(at);
  return letter !== undefined && at >= 0 && word.test(String.fromCodePoint(letter));
}

function isWordStart(text: string, at: number): boolean {
  return isWordAt(text, at) && (at === 0 || !isWordAt(text, at - 1));
}

function isWordEnd(text: string, at: number): boolean {
  return at > 0 && isWordAt(text, at - 1) && !isWordAt(text, at);
}

function startsWord(exact: string): boolean {
  return isWordAt(exact, 0);
}

function endsWord(exact: string): boolean {
  return isWordAt(exact, exact.length - 1);
}

/** The nearest place that is such an edge, at most a word away; the place itself when none is. */
function nearest(text: string, at: number, isEdge: (text: string, at: number) => boolean): number {
  for (let step = 0; step <= furthest; step += 1) {
    if (isEdge(text, at - step)) return at - step;
    if (isEdge(text, at + step)) return at + step;
  }
  return at;
}

const furthest = 8;

/** 1 for the same words, 0 where more differs than may; long ones are compared at their ends. */
export function similarity(found: string, exact: string): number {
  if (found === exact) return 1;
  if (Math.max(found.length, exact.length) > 2 * longest) {
    const ends =
      similarity(found.slice(0, longest), exact.slice(0, longest)) +
      similarity(found.slice(-longest), exact.slice(-longest));
    return Math.min(ends / 2, Math.min(found.length, exact.length) / Math.max(found.length, exact.length));
  }
  // Letters that stand in no block before and after both: what would leave one out costs more than all that may differ.
  const most = Math.ceil(exact.length * mostErrors) + 1;
  const edge = '\n'.repeat(most);
  const [match] = search(`${edge}${found}${edge}`, `${edge}${exact}${edge}`, most);
  return 1 - (match?.errors ?? exact.length) / exact.length;
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}
