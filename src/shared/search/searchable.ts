/** What can be found: one entry for each thing a result can open. */
import type { ColumnId } from '../briefing/comparison';
import type { LineUse } from '../reference/traces';

/**
 * The groups of results, in the order in which they are always shown: the article first, then what the editors make of it, and
 * what they say beside it last of that. The reader's notes come after all that is the briefing's, as wherever uses are listed.
 */
export const groups = [
  'sentences',
  'statements',
  'comparison',
  'gaps',
  'tensions',
  'reference',
  'notes',
] as const;
export type Group = (typeof groups)[number];

/** The groups as they are named where one types: after `in:`, and on the command line. */
export const groupNames: Readonly<Record<Group, string>> = {
  sentences: 'text',
  statements: 'statements',
  comparison: 'comparison',
  gaps: 'gaps',
  tensions: 'tensions',
  reference: 'reference',
  notes: 'notes',
};

/** What a briefing says beside its article: on Read's page, and on the pages of Reference. */
export type ReferencePart =
  | 'title'
  | 'descriptor'
  | LineUse['list']
  | 'source'
  | 'quantity'
  | 'time'
  | 'assumption'
  | 'column'
  | 'term';

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
  /** What stands there is one of its part, `number` from 1; `item` is its name on the page of Reference that shows it. */
  | {
      readonly kind: 'reference';
      readonly part: ReferencePart;
      readonly number: number;
      readonly item: string | null;
    }
  /** `sentence` is null where the note is on none, or has lost its place. */
  | { readonly kind: 'note'; readonly noteId: string; readonly sentence: string | null };

/** Keys of filters such as `kind:criticism`; each has one name everywhere. */
export const facetKeys = [
  'kind',
  'certainty',
  'source',
  'document',
  'topic',
  'tag',
  'colour',
  'is',
  'in',
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** What `is:` asks: what an entry is, and that its document is inferred. */
export const traits = [
  'note',
  'highlight',
  'comment',
  'question',
  'open-question',
  'resolved-question',
  'bookmark',
  'link',
  'reply',
  'gap',
  'tension',
  'inferred',
  'quoted',
] as const;
export type Trait = (typeof traits)[number];

/** A value as facets have it, so that equal ones are the same: the reader's tags differ in case. */
export function facetValue(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export type Facets = Readonly<Partial<Record<FacetKey, readonly string[]>>>;

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
  /** The text goes on from that of the entry before: words are side by side over both. */
  readonly follows?: boolean;
  /** Where it belongs among others of its group, compared number by number; without it, in the order of the entries. */
  readonly order?: readonly number[];
  /** Whose words the text is. */
  readonly by: 'article' | 'editor' | 'reader';
  /** By key, each value once, as `facetValue` has it. */
  readonly facets: Facets;
}

export const fieldNames = ['title', 'text', 'more'] as const;
