/** Whether a passage stands in one block: by its words, or by words that are nearly its own. */
import type { Passage } from '../notes/passage';
import { contextScore } from './context';
import { exactMatches, type Span } from './exact-matches';
import type { TextBlock, TextGround } from './ground';
import { matchScore, type SimilarMatch, similarMatches } from './similar-matches';

/** The words of a passage in one block, with what stood around them. */
export type Quote = Pick<Passage, 'exact' | 'prefix' | 'suffix'>;

export interface ScoredSpan extends Span {
  /** 0 to 1. */
  readonly score: number;
}

export type Standing =
  | ({ readonly kind: 'same-words' | 'similar-words' } & ScoredSpan)
  /** Several places that are as likely. */
  | { readonly kind: 'several'; readonly spans: readonly ScoredSpan[] }
  /** Nowhere for sure; `spans` may be offered. */
  | { readonly kind: 'nowhere'; readonly spans: readonly ScoredSpan[] }
  /** The work that may be done was used up. */
  | { readonly kind: 'not-searched' };

/** What it takes to be sure. The figures are those at which `npm run bench -- anchoring` holds its bounds. */
export const sureness = {
  /** Fewer code units are few words, which may stand anywhere: they need the words around them. */
  short: 24,
  shortContext: 0.5,
  similarity: 0.6,
  similarContext: 0.3,
  similarShortContext: 0.6,
  /** Of the words and of those around them together. */
  similarScore: 0.6,
  /** By how much the best has to be better than the next. */
  margin: 0.1,
  /** Below this nothing is offered, unless its words, which are not few, are as alike as this. */
  offer: 0.5,
  alike: 0.7,
} as const;

/** Steps in the order of their sureness: the same words at `at` with all around them, the same words, similar words. */
export function standInBlock(
  block: TextBlock,
  quote: Quote,
  { at, ground }: { readonly at: number | null; readonly ground: Pick<TextGround, 'budget'> },
): Standing {
  const { exact } = quote;
  const isShort = exact.length < sureness.short;
  const same = exactMatches(block.text, exact)
    .map((span) => ({ ...span, context: contextScore(block.text, span, quote) }))
    .toSorted((a, b) => (b.context ?? 0) - (a.context ?? 0));
  const there = same.find(
    ({ start, context }) => start === at && (context === 1 || (context === null && exact === block.text)),
  );
  if (there) return { kind: 'same-words', ...spanOf(there), score: 1 };
  const [first, second] = same;
  if (first) {
    const context = first.context ?? (isShort ? edgeContext(block, first) : 1);
    const isSure = context >= (isShort ? sureness.shortContext : 0);
    if (isSure && second && context - (second.context ?? context) < sureness.margin) {
      return { kind: 'several', spans: same.map(scored) };
    }
    if (isSure) return { kind: 'same-words', ...scored(first) };
  }
  const similar = similarMatches(block.text, quote, ground.budget);
  if (!similar) return { kind: 'not-searched' };
  return sureOf(similar, isShort);
}

function sureOf(matches: readonly SimilarMatch[], isShort: boolean): Standing {
  const offered = matches.filter((match) => !isShort || (match.context ?? 0) >= sureness.similarContext);
  const spans = offered.map((match) => ({ ...spanOf(match), score: matchScore(match) }));
  const [best] = matches;
  if (!best) return { kind: 'nowhere', spans: [] };
  const needed = isShort ? sureness.similarShortContext : sureness.similarContext;
  const isSure =
    best.similarity >= sureness.similarity &&
    (best.context ?? best.similarity) >= needed &&
    matchScore(best) >= sureness.similarScore;
  if (!isSure) return { kind: 'nowhere', spans: spans.filter(({ score }) => score >= sureness.offer) };
  const apart = matches.filter((match) => match.end <= best.start || best.end <= match.start);
  const rival = apart[0];
  if (rival && matchScore(best) - matchScore(rival) < sureness.margin) {
    return {
      kind: 'several',
      spans: [best, rival].map((match) => ({ ...spanOf(match), score: matchScore(match) })),
    };
  }
  return { kind: 'similar-words', ...spanOf(best), score: matchScore(best) };
}

/** A few words that were a block of their own are the same only where they still are. */
function edgeContext(block: TextBlock, { start, end }: Span): number {
  return start === 0 && end === block.text.length ? 1 : 0;
}

function scored(match: Span & { readonly context: number | null }): ScoredSpan {
  return { ...spanOf(match), score: matchScore({ similarity: 1, context: match.context }) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
