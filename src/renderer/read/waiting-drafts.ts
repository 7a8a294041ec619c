import type { Lookup } from '../../shared/lookup';
import type { Draft } from '../../shared/note';
import { isDraftHere, sentenceOf } from './note-targets';

export interface WaitingDrafts {
  /** The one whose editor stands in the panel, on what is chosen. */
  readonly here: Draft | null;
  readonly elsewhere: readonly Draft[];
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
