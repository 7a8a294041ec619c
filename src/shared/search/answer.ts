/** When the answer is silence: no sentence holds the words, and the comparison says that the article does not say. */
import { isGap, type Topic } from '../briefing/comparison';
import type { Lookup, PlacedGap } from '../briefing/lookup';
import { analyse, fold } from './analyser';
import { isFunctionWord } from './function-words';
import { markText } from './mark-text';
import type { Term } from './match-clause';
import type { Group } from './searchable';
import type { SearchResults } from './search-index';

export interface SilenceAnswer {
  readonly kind: 'silence';
  /** The words as the gap has them, in the order typed. */
  readonly words: readonly string[];
  /** The topics under which the gaps stand, in their order. */
  readonly topics: readonly string[];
  /** The sentences that come nearest, in reading order. */
  readonly nearest: readonly string[];
  /** How many entries of each group hold all the words. */
  readonly counts: ReadonlyMap<Group, number>;
}

/**
 * The answer of silence, or null. It is given only when it is true: every word that was found stands in what nobody says
 * of a topic, or names a topic of which nothing at all is said; no sentence holds those words, and they are not the name
 * of a topic of which something is said ("weapons", where the sentences speak of weaponry).
 */
export function answerSilence(results: SearchResults, lookup: Lookup): SilenceAnswer | null {
  const terms = results.terms.filter((term) => term.found !== 'nowhere');
  if (terms.length === 0 || terms.some((term) => isFunctionWord(fold(term.typed)))) return null;
  if ([...lookup.sentences.values()].some((sentence) => holdsAll(sentence.text, terms))) return null;
  if ([...lookup.topics.values()].some((topic) => !isSilent(topic) && holdsAll(topic.label, terms)))
    return null;
  const silent = lookup.gaps.filter((placed) => isAbout(saidToBeMissing(placed), terms));
  const [first] = silent;
  if (!first) return null;
  const order = [...lookup.sentences.keys()];
  const nearest = new Set(silent.flatMap((placed) => placed.gap.nearest));
  return {
    kind: 'silence',
    words: terms.map((term) => asWritten(saidToBeMissing(first), term)),
    topics: [...new Set(silent.map(({ topic }) => topic.id))],
    nearest: order.filter((id) => nearest.has(id)),
    counts: new Map(results.groups.map((each) => [each.group, each.withAllWords || each.total])),
  };
}

/**
 * What the gap says that nobody says; empty for a single column's gap, as another column may say it. A topic's name
 * counts only where every column is silent.
 */
function saidToBeMissing({ gap, topic, columnId }: PlacedGap): string {
  const own = columnId === null ? gap.subject : '';
  return isSilent(topic) && (columnId === null || topic.gap === null) ? `${own}. ${topic.label}` : own;
}

function isSilent(topic: Topic): boolean {
  return Object.values(topic.cells).every(isGap);
}

function holdsAll(text: string, terms: readonly Term[]): boolean {
  return terms.every((term) => markText(text, [term]).length > 0);
}

/** Holds them all, and each as a word that says something: "whe" is in "whether", but nothing is about that. */
function isAbout(text: string, terms: readonly Term[]): boolean {
  return terms.every((term) =>
    markText(text, [term]).some(({ start, end }) =>
      analyse(text.slice(start, end)).some(({ word }) => !isFunctionWord(word)),
    ),
  );
}

function asWritten(text: string, term: Term): string {
  const [mark] = markText(text, [term]);
  const written = mark ? text.slice(mark.start, mark.end) : term.typed;
  // A capital that only begins the subject or the label is not part of the word.
  const isFirst = mark !== undefined && /^$|\. $/u.test(text.slice(0, mark.start));
  return isFirst && /^\p{Lu}\p{Ll}/u.test(written) ? written.toLowerCase() : written;
}
