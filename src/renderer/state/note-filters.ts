/** What the list of notes is narrowed to, and how it is ordered: a part of the place, so that Back comes to it again. */
import type { Colour, Motivation, Target, Workflow } from '../../shared/notes/note';

/** Where notes stand: `moved` is elsewhere, or on words that were edited or say something else now. */
export const noteStatuses = ['in-place', 'moved', 'review', 'lost', 'not-searched'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

/** By document, each in the article's order; as in the article from its beginning to its end; by time. */
export const noteOrders = ['document', 'article', 'newest', 'oldest', 'changed'] as const;
export type NoteOrder = (typeof noteOrders)[number];

export interface NoteFilters {
  /** Words as they are typed; every one must begin a word of the note. Empty for any. */
  readonly words: string;
  readonly label: Colour | 'none' | 'any';
  /** A tag, or an empty text for any. */
  readonly tag: string;
  readonly kind: Motivation | 'any';
  readonly target: Target['kind'] | 'any';
  readonly status: NoteStatus | 'any';
  readonly question: Workflow | 'any';
  /** A document by id, the agreement, or the rest of the article; `any` for all. */
  readonly about: string;
  /** Who wrote it, or an empty text for anyone. */
  readonly author: string;
  readonly order: NoteOrder;
}

export const noFilters: NoteFilters = {
  words: '',
  label: 'any',
  tag: '',
  kind: 'any',
  target: 'any',
  status: 'any',
  question: 'any',
  about: 'any',
  author: '',
  order: 'document',
};

export type FilterName = Exclude<keyof NoteFilters, 'order'>;

/** The filters that leave something out, in the order of the fields. */
export function filtersInForce(filters: NoteFilters): readonly FilterName[] {
  return filterNames.filter((name) => filters[name].trim() !== noFilters[name]);
}

const filterNames = [
  'words',
  'label',
  'tag',
  'kind',
  'target',
  'status',
  'question',
  'about',
  'author',
] as const satisfies readonly FilterName[];
