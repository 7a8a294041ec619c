/** Where the reader is: a view, and what is chosen in it. Links, search results and history all speak of places. */
import type { ColumnId } from '../../shared/briefing/comparison';
import type { NoteId } from '../../shared/notes/note';
import type { ReferencePage, View } from '../../shared/contract/view';
import type { NoteFilters } from './note-filters';

export type { View } from '../../shared/contract/view';

export type Place =
  | {
      readonly view: 'read';
      readonly sentence: string | null;
      readonly statement: string | null;
      /** The tension whose card is opened and marked, where one was gone to. */
      readonly tension?: string;
      /** What is marked of what the briefing says beside the article, where it was gone to: `title`, `descriptor`, `keyPoints 2`. */
      readonly line?: string;
    }
  | { readonly view: 'compare'; readonly topicId: string | null; readonly columnId: ColumnId | null }
  | {
      readonly view: 'notes';
      readonly noteId: NoteId | null;
      /** What the list is narrowed to; nothing where it is missing. Not kept over a restart. */
      readonly filters?: NoteFilters;
      /** The trash is listed, and not the notes. */
      readonly list?: 'trash';
    }
  | { readonly view: 'pack' }
  /** `item`: what is brought into sight and marked on the page, by its id in the briefing; null for the page's top. */
  | { readonly view: 'reference'; readonly page: ReferencePage; readonly item: string | null }
  | { readonly view: 'library' };

/** The last place in each view, where one was in it. */
export type LastPlaces = Readonly<Partial<Record<View, Place>>>;

/** The place of a sentence, with its first statement chosen by the view when none is named. */
export function readingAt(sentence: string, statement: string | null = null): Place {
  return { view: 'read', sentence, statement };
}

/** The list of notes as it was narrowed last, with none of them chosen: in a narrow window the list is in front. */
export function listOfNotes({ notes }: LastPlaces): Place {
  const filters = notes?.view === 'notes' ? notes.filters : undefined;
  return { view: 'notes', noteId: null, ...(filters && { filters }) };
}

/** True for a view with words that can be found in it: Pack has pages, and the library no briefing. */
export function canFindIn(view: View): boolean {
  return view !== 'pack' && view !== 'library';
}

/** True when going from one to the other is not a step worth coming back from. */
export function isSamePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The start of a view, when nothing is chosen in it yet. */
export function startOf(view: View): Place {
  switch (view) {
    case 'read':
      return { view, sentence: null, statement: null };
    case 'compare':
      return { view, topicId: null, columnId: null };
    case 'notes':
      return { view, noteId: null };
    case 'pack':
    case 'library':
      return { view };
    case 'reference':
      return { view, page: 'map', item: null };
  }
}
