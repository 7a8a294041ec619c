/** What can be found: one entry for each thing a result can open. */
import type { ColumnId } from '../briefing/comparison';

/** The groups of results, in the order in which they are always shown. */
export const groups = ['sentences', 'statements', 'comparison', 'gaps', 'tensions', 'notes'] as const;
export type Group = (typeof groups)[number];

/** Where a result leads. */
export type SearchPlace =
  | { readonly kind: 'sentence'; readonly sentence: string }
  | { readonly kind: 'statement'; readonly sentence: string; readonly statement: string }
  /** A topic's row, or one line of one of its cells. */
  | {
      readonly kind: 'topic';
      readonly topicId: string;
      readonly columnId: ColumnId | null;
      readonly statement: string | null;
    }
  /** A silent cell, or (`columnId` null) what nobody says of the topic. */
  | {
      readonly kind: 'gap';
      readonly gapId: string;
      readonly topicId: string;
      readonly columnId: ColumnId | null;
    }
  | { readonly kind: 'tension'; readonly tensionId: string }
  /** `sentence` is null where the note is on none, or has lost its place. */
  | { readonly kind: 'note'; readonly noteId: string; readonly sentence: string | null };

/** Keys of filters such as `kind:criticism`. */
export const facetKeys = ['kind', 'certainty', 'source', 'document', 'tag'] as const;
export type FacetKey = (typeof facetKeys)[number];

export interface Searchable {
  /** Unique in a briefing: the group and what stands there, for instance `sentences:S9`. */
  readonly id: string;
  readonly group: Group;
  readonly place: SearchPlace;
  readonly fields: {
    /** Counts twice. Shown before the text; empty where there is none. */
    readonly title: string;
    readonly text: string;
    /** Searched, and shown only when nothing in the title and the text is marked. */
    readonly more: string;
  };
  /** Whose words the text is. */
  readonly by: 'article' | 'editor' | 'reader';
  readonly facets: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
}

export const fieldNames = ['title', 'text', 'more'] as const;
