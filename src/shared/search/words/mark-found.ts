/** What a result shows, with the words marked that go on in the sentences after it: the same on the screen and on paper. */
import type { Sentence } from '../../briefing/briefing';
import { withoutMarks } from '../../briefing/emphasis';
import type { Lookup } from '../../briefing/lookup';
import type { Term } from '../find/term';
import type { Searchable } from '../searchable';
import { followSentence } from './follow-sentence';
import { markEntry, type MarkedEntry } from './mark-text';

export interface MarkedFound extends Omit<MarkedEntry, 'goesOnIn'> {
  /** The sentence in which the words end that begin in this one; null where they end in it. */
  readonly goesOnIn: Sentence | null;
}

/** Marks what a result of the briefing shows. */
export function markFound(entry: Searchable, terms: readonly Term[], lookup: Lookup): MarkedFound {
  const next = entry.place.kind === 'sentence' ? followSentence(lookup, entry.place.sentence, terms) : [];
  const marked = markEntry(
    entry,
    terms,
    next.map((sentence) => withoutMarks(sentence.text)),
  );
  return { ...marked, goesOnIn: marked.goesOnIn === null ? null : (next[marked.goesOnIn] ?? null) };
}
