/** What is chosen in the article, and what comes before and after it. */
import type { Sentence } from '../../../shared/briefing/briefing';
import type { Sight } from '../../../shared/briefing/lens';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Statement } from '../../../shared/briefing/statement';
import type { Place } from '../../state/place';
import { mainStatement } from './main-statement';

export interface Subject {
  readonly sentence: Sentence;
  /** The statements of the sentence, in reading order. */
  readonly statements: readonly Statement[];
  /** The chosen one: the one that the place names, else the sentence's main one; null where it has none. */
  readonly statement: Statement | null;
}

/** The chosen sentence and statement, or null when the article as a whole is looked at or the place is unknown here. */
export function subjectOf(place: Place, lookup: Lookup): Subject | null {
  if (place.view !== 'read' || place.sentence === null) return null;
  const sentence = lookup.sentences.get(place.sentence);
  if (!sentence) return null;
  const statements = lookup.statementsOf.get(sentence.id) ?? [];
  const statement = statements.find(({ id }) => id === place.statement) ?? mainStatement(statements, lookup);
  return { sentence, statements, statement };
}

export type SentenceStep = 'previous' | 'next' | 'first' | 'last';

/** The sentence one step away; the first one when none is chosen. Stays at the ends. */
export function stepSentence(lookup: Lookup, from: Sentence | null, step: SentenceStep): Sentence | null {
  const all = [...lookup.sentences.values()];
  const at = from ? all.findIndex(({ id }) => id === from.id) : -1;
  switch (step) {
    case 'first':
      return all[0] ?? null;
    case 'last':
      return all.at(-1) ?? null;
    case 'previous':
      return all[Math.max(0, at - 1)] ?? null;
    case 'next':
      return all[Math.min(all.length - 1, at + 1)] ?? null;
  }
}

/**
 * The first seen statement of the next sentence that has one; after the last sentence the first again. Null when nothing
 * is seen.
 */
export function nextSeen(lookup: Lookup, from: Sentence | null, sight: Sight): Statement | null {
  const seen = [...lookup.statements.values()].filter(({ id }) => sight.statements.has(id));
  const numberOf = ({ sentence }: Statement): number => lookup.sentences.get(sentence)?.number ?? 0;
  return seen.find((statement) => numberOf(statement) > (from?.number ?? 0)) ?? seen[0] ?? null;
}

/**
 * The statement one step away, over the ends of sentences; null at the ends of the article. Through a lens only what is
 * seen is stepped on.
 */
export function stepStatement(
  lookup: Lookup,
  from: Subject | null,
  step: 'previous' | 'next',
  sight: Sight | null,
): Statement | null {
  const all = [...lookup.statements.values()].filter(
    ({ id }) => !sight || sight.statements.has(id) || id === from?.statement?.id,
  );
  if (!from) return step === 'next' ? (all[0] ?? null) : null;
  if (from.statement) {
    const at = all.findIndex(({ id }) => id === from.statement?.id);
    return all[at + (step === 'next' ? 1 : -1)] ?? null;
  }
  // A sentence without statements lies between two: look from its place in the article.
  const order = [...lookup.sentences.keys()];
  const here = order.indexOf(from.sentence.id);
  const isBeyond = ({ sentence }: Statement): boolean =>
    step === 'next' ? order.indexOf(sentence) > here : order.indexOf(sentence) < here;
  return (step === 'next' ? all.find(isBeyond) : all.findLast(isBeyond)) ?? null;
}
