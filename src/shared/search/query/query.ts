/** What was typed, as it was read. */
import type { FacetKey } from '../searchable';

/** One word, or words side by side. */
export interface Sought {
  /** As typed, for messages. */
  readonly typed: string;
  /** The folded words that must stand side by side; a single one for a plain word. */
  readonly words: readonly string[];
  /** `welltrained` for `well-trained`, which also finds the words apart; null otherwise. */
  readonly joined: string | null;
  /** In quotation marks: these very forms and no other of their family. */
  readonly isExact: boolean;
  /** The last word may be the beginning of one. */
  readonly isPrefix: boolean;
}

/** Something to look for: any of its alternatives (`war OR conflict`); nearly always there is one. */
export interface Clause {
  readonly alternatives: readonly Sought[];
  /** Nothing without it is shown. */
  readonly isRequired: boolean;
  /** How often it was typed. */
  readonly times: number;
}

/** Rows that have one of the values. They are exact facets, lower case (`criticism`, `doc1`), already completed. */
export interface Filter {
  readonly key: FacetKey;
  readonly values: readonly string[];
  /** Rows that have none of them. */
  readonly isExcluded: boolean;
}

export interface Query {
  readonly clauses: readonly Clause[];
  readonly excluded: readonly Sought[];
  /** Every one of them must hold. */
  readonly filters: readonly Filter[];
  readonly unread: readonly Unread[];
}

/**
 * What could not be read as it seems to have been meant; its words were searched, where it has any.
 * `no-such-filter`: no filter is called what stands before the colon.
 * `no-such-value`: nothing has the value of the filter. `no-value`: none stands after the colon.
 * `or-without-side`: nothing before or after OR. `or-unlike-sides`: OR stands beside an exclusion, or between a filter
 * and something else. `not-without-word`: nothing to leave out stands after NOT. `too-long`: it lies beyond what is read.
 */
export interface Unread {
  /** The filter (`kind:zebra`), the OR or NOT, or the beginning of what is beyond. */
  readonly typed: string;
  readonly why:
    | 'no-such-filter'
    | 'no-such-value'
    | 'no-value'
    | 'or-without-side'
    | 'or-unlike-sides'
    | 'not-without-word'
    | 'too-long';
  /** The filter's. */
  readonly key?: FacetKey;
  /** What stands after the space after a filter without a value: it was searched. */
  readonly next?: string;
}

export const queryLimits = {
  /** How much of a query is read, in UTF-16 code units. */
  length: 1000,
  /** How much of it goes along to another window: so much more that what is not read is said there too. */
  carried: 2000,
  /** How many words and phrases are looked for or left out. */
  sought: 64,
  /** How many values stand in all filters together. */
  values: 64,
} as const;
