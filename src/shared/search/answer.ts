/** When the answer is silence: no sentence holds the words, and the comparison says that the article does not say. */
import { isGap, type Topic } from '../briefing/comparison';
import type { Lookup, PlacedGap } from '../briefing/lookup';
import { analyse, fold } from './words/analyser';
import { isFunctionWord } from './words/function-words';
import { markText } from './words/mark-text';
import type { Term } from './find/term';
import type { Group } from './searchable';
import type { SearchResults } from './find/results';

export interface SilenceAnswer {
  readonly kind: 'silence';
  /**
   * The question that the article leaves open, where the reader asked it in a question's words ("who pays for the
   * troops"); null where the words themselves name what is not said.
   */
  readonly question: string | null;
  /** The words as the gap has them, in the order typed. */
  readonly words: readonly string[];
  /** The topics under which the gaps stand, in their order. */
  readonly topics: readonly string[];
  /** The sentences that come nearest, in reading order. */
  readonly nearest: readonly string[];
  /** How many entries of each group hold all the words; nothing of a question, which has words that say nothing. */
  readonly counts: ReadonlyMap<Group, number>;
}

/**
 * The answer of silence, or null. It is given only when it is true: every word that was found stands in what nobody says
 * of a topic, or names a topic of which nothing at all is said, or a question holds them all that the editor found open and
 * the reader asks as one; no sentence holds those words, and they are not the name
 * of a topic of which something is said ("weapons", where the sentences speak of weaponry).
 */
export function answerSilence(results: SearchResults, lookup: Lookup): SilenceAnswer | null {
  const isAsking = isQuestion(results.query);
  const isFunction = (term: Term): boolean => isFunctionWord(fold(term.typed));
  const terms = results.terms.filter((term) => term.found !== 'nowhere' && !(isAsking && isFunction(term)));
  const isEither = results.asked.clauses.some(({ alternatives }) => alternatives.length > 1);
  if (isEither || terms.length === 0) return null;
  if (!isAsking && terms.some(isFunction)) return null;
  const asked =
    isAsking && results.terms.every((term) => term.found === 'as-typed') ? openQuestion(terms, lookup) : null;
  const silent = asked ? [asked] : lookup.gaps.filter((placed) => isAbout(saidToBeMissing(placed), terms));
  const [first] = silent;
  if (!first) return null;
  if (isInSentences(results, lookup, terms)) return null;
  if ([...lookup.topics.values()].some((topic) => !isSilent(topic) && holdsAll(topic.label, terms)))
    return null;
  const counted = results.withAllWords > 0 ? 'withAllWords' : 'total';
  const order = [...lookup.sentences.keys()];
  const nearest = new Set(silent.flatMap((placed) => placed.gap.nearest));
  return {
    kind: 'silence',
    question: asked?.gap.question ?? null,
    words: terms.map((term) => asWritten(saidToBeMissing(first), term)),
    topics: [...new Set(silent.map(({ topic }) => topic.id))],
    nearest: order.filter((id) => nearest.has(id)),
    counts: new Map(asked ? [] : results.groups.map((each) => [each.group, each[counted]])),
  };
}

const questionWords =
  /^\P{L}*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|will|would|can|could|should|must|has|have|had)\b/iu;

/** True for a query that is put as a question, "who pays for the troops". */
function isQuestion(query: string): boolean {
  return questionWords.test(query) || /[?？؟]\s*$/u.test(query);
}

/** The gap that asks the same: its question holds every word of the reader's. Of several the one that asks for least else. */
function openQuestion(terms: readonly Term[], { gaps }: Lookup): PlacedGap | null {
  const [same = null] = gaps
    .filter(({ gap }) => isAbout(gap.question, terms))
    .toSorted((a, b) => a.gap.question.length - b.gap.question.length);
  return same;
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

/** Whether a sentence holds them all. As a rule the search has answered that; else every sentence is read. */
function isInSentences(results: SearchResults, lookup: Lookup, terms: readonly Term[]): boolean {
  const { asked } = results;
  const sentences = results.groups.find(({ group }) => group === 'sentences');
  const isPlain =
    asked.excluded.length === 0 && asked.filters.length === 0 && terms.length === results.terms.length;
  if (sentences && isPlain) return sentences.withAllWords > 0;
  return [...lookup.sentences.values()].some(({ text }) => holdsAll(text, terms));
}
