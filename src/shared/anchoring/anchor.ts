/** Where a note stands in the edition that is open, and how sure that is. */
import type { Target } from '../notes/note';

export const anchorStatuses = [
  /** The same words in the same place, or the same thing that says the same. */
  'exact',
  /** The same words elsewhere: where the editors say they went, or in a block that is new in this edition. */
  'moved',
  /** Nearly the same words where they were, or where the editors say they went. */
  'edited',
  /** Several places are as likely, or one end of the passage holds and the other does not. */
  'ambiguous',
  /** The statement, cell, topic or tension says something else than when it was noted. */
  'changed',
  /** Lost, with places where it may have gone: the reader chooses. */
  'suggested',
  /** Lost, and nothing like it was found. */
  'orphaned',
  /** Lost, and the work that may be done at once was used up before everything was searched. */
  'not-searched',
] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/** How the answer was come by. */
export type AnchorMethod =
  /** Its id, or its position, still holds. */
  'same-place' | 'same-block' | 'redirect' | 'new-block' | 'search';

/** A place where the note may have been meant to go, for the reader to choose. */
export interface Suggestion {
  readonly target: Target;
  /** 0 to 1. */
  readonly score: number;
}

export interface Anchor {
  readonly status: AnchorStatus;
  /** Where it stands now, for `exact`, `moved`, `edited` and `changed`; null for the others, which stand nowhere. */
  readonly target: Target | null;
  /** The best first, three at most; none where it stands. */
  readonly suggestions: readonly Suggestion[];
  /** How sure, 0 to 1; 0 where it stands nowhere. */
  readonly score: number;
  readonly method: AnchorMethod;
  /** What it was put on and what stands there now, where these differ; `new` is null when nothing does. */
  readonly words: AnchorWords | null;
}

export interface AnchorWords {
  readonly old: string;
  readonly new: string | null;
}

export const mostSuggestions = 3;

/** The same target in the same place, as sure as can be. */
export function exactAnchor(target: Target, method: AnchorMethod = 'same-place'): Anchor {
  return { status: 'exact', target, suggestions: [], score: 1, method, words: null };
}

/** Nothing stands: with suggestions it is for the reader to choose, without it is orphaned. */
export function lostAnchor(
  suggestions: readonly Suggestion[],
  { status, old }: { readonly status?: 'ambiguous' | 'not-searched'; readonly old: string | null },
): Anchor {
  return {
    status: status ?? (suggestions.length > 0 ? 'suggested' : 'orphaned'),
    target: null,
    suggestions: suggestions.toSorted((a, b) => b.score - a.score).slice(0, mostSuggestions),
    score: 0,
    method: 'search',
    words: old === null ? null : { old, new: null },
  };
}
