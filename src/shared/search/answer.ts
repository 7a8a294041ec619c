/** When the answer is silence: no sentence holds the words, and the comparison says that the article does not say. */
import { isGap } from '../comparison';
import type { Lookup, PlacedGap } from '../lookup';
import { markText } from './mark-text';
import type { Term } from './match-clause';
import type { Group } from './searchable';
import type { SearchResults } from './search-index';

export interface SilenceAnswer {
  readonly kind: 'silence';
  /** The words as the gap has them, in the order typed. */
  readonly words: readonly string[];
  /** The sentences that come nearest, in reading order. */
  readonly nearest: readonly string[];
  /** How many entries of each group hold all the words. */
  readonly counts: ReadonlyMap<Group, number>;
}

/**
 * The answer of silence, or null. It is given only when it is true: every word that was found stands in what a gap says
 * is not said, or names a topic of which nothing at all is said; and no sentence holds those words.
 */
export function answerSilence(results: SearchResults, lookup: Lookup): SilenceAnswer | null {
  const terms = results.terms.filter((term) => term.found !== 'nowhere');
  if (terms.length === 0) return null;
  if ([...lookup.sentences.values()].some((sentence) => holdsAll(sentence.text, terms))) return null;
  const silent = lookup.gaps.filter((placed) => holdsAll(saidToBeMissing(placed), terms));
  const [first] = silent;
  if (!first) return null;
  const order = [...lookup.sentences.keys()];
  const nearest = new Set(nearestOf(silent));
  return {
    kind: 'silence',
    words: terms.map((term) => asWritten(saidToBeMissing(first), term)),
    nearest: order.filter((id) => nearest.has(id)),
    counts: new Map(results.groups.map((each) => [each.group, each.withAllWords || each.total])),
  };
}

/**
 * What the gap says that nobody says; empty where another column might say it. A topic's name counts only where every
 * column is silent.
 */
function saidToBeMissing({ gap, topic, columnId }: PlacedGap): string {
  if (Object.values(topic.cells).every(isGap)) return `${gap.subject}. ${topic.label}`;
  return columnId === null ? gap.subject : '';
}

/** A topic's own gap knows best what is near; else all the gaps that answer. */
function nearestOf(silent: readonly PlacedGap[]): readonly string[] {
  const own = silent.filter((placed) => placed.columnId === null && placed.gap.nearest.length > 0);
  return (own.length > 0 ? own : silent).flatMap((placed) => placed.gap.nearest);
}

function holdsAll(text: string, terms: readonly Term[]): boolean {
  return terms.every((term) => markText(text, [term]).length > 0);
}

function asWritten(text: string, term: Term): string {
  const [mark] = markText(text, [term]);
  const written = mark ? text.slice(mark.start, mark.end) : term.typed;
  // A capital that only begins the subject is not part of the word.
  return mark?.start === 0 && /^\p{Lu}\p{Ll}/u.test(written) ? written.toLowerCase() : written;
}
