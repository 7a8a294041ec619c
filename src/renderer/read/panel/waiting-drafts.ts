import type { Lookup } from '../../../shared/briefing/lookup';
import type { Draft } from '../../../shared/notes/note';
import { type Place, readingAt, startOf } from '../../state/place';
import { isDraftHere, sentenceOf } from '../note-targets';

export interface WaitingDrafts {
  /** The one whose editor stands in the panel, on what is chosen. */
  readonly here: Draft | null;
  readonly elsewhere: readonly Draft[];
}

export interface WhereWritten {
  readonly on: 'article' | 'sentence' | 'tension';
  /** The sentence's or the tension's; empty for the article. */
  readonly number: string;
  readonly place: Place;
}

/** What a draft of this view is on, in the reader's terms, and the place where it can be gone on with. */
export function whereWritten({ target }: Draft, lookup: Lookup): WhereWritten {
  const sentence = sentenceOf(target, lookup);
  if (sentence === null) return { on: 'article', number: '', place: startOf('read') };
  const place = readingAt(sentence);
  return target.kind === 'tension'
    ? { on: 'tension', number: target.tensionId.slice(1), place }
    : { on: 'sentence', number: String(lookup.sentences.get(sentence)?.number ?? ''), place };
}

/** The notes of this view that were being written and wait to be finished, by what is chosen (null: the article). */
export function waitingDrafts(
  drafts: readonly Draft[],
  sentenceId: string | null,
  lookup: Lookup,
): WaitingDrafts {
  const all = drafts.filter((draft) => isDraftHere(draft, lookup));
  const here = all.find(({ target }) => sentenceOf(target, lookup) === sentenceId) ?? null;
  return { here, elsewhere: all.filter((draft) => draft !== here) };
}
