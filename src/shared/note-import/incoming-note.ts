/** A note as a file has it, before it has an id and a place in this briefing. */
import type { LecternPart } from '../note-export/lectern-part';
import type { NoteContent, Target } from '../notes/note';

/** Words of the article that another program's note is on, wherever they stand. */
export interface Quoted {
  readonly kind: 'quote';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where in a block of ours the file says that they begin, in code points; null where it names no block of ours. */
  readonly position: { readonly blockId: string; readonly start: number } | null;
}

/** All that stands from the first words to where the second begin, as a W3C range of two quotations says it. */
export interface QuotedRange {
  readonly kind: 'range';
  readonly start: Quoted;
  readonly end: Quoted;
}

/** The note of the file that this one answers, by the id that the file has for it. */
export interface Answered {
  readonly kind: 'answer';
  readonly id: string;
}

export interface IncomingNote extends NoteContent {
  /** The id as the file has it, or null where it has none. */
  readonly id: string | null;
  readonly target: Target | Quoted | QuotedRange | Answered;
  /** The other words that it is on, where it is on several. */
  readonly more: readonly (Quoted | QuotedRange)[];
  /** What is to be said of it besides, in sentences. */
  readonly remarks: readonly string[];
  readonly creator: string | null;
  readonly createdMs: number | null;
  readonly modifiedMs: number | null;
  /** What our own files carry besides, or null in a file of another program. */
  readonly own: Pick<
    LecternPart,
    'edition' | 'rev' | 'modifiedBy' | 'breadcrumb' | 'value' | 'reviewed' | 'writtenOn' | 'lineage'
  > | null;
}

/** The words of a text in HTML, in Markdown. */
export type ReadHtml = (html: string) => string;

/** Why an item cannot be taken in, in a sentence. */
export class RefusedAnnotation extends Error {}

/** Said of a place that has more words than a passage can have. */
export const tooManyWords = 'It is on more words than a note can be on.';
