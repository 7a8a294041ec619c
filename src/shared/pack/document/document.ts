/**
 * A pack as a document: the same sections with the same words as on paper, for shapes that have no pages of ours. Plain
 * data; a word processor's file, a web page and Markdown are written from it.
 */
import type { Certainty } from '../../briefing/statement';
import type { LanguageAttributes } from '../../language-of';
import type { RichText } from '../../markdown/rich-text';
import type { NoteId } from '../../notes/note';
import type { PackRequest, PackSection } from '../pack';

/** A piece of a line. */
export type Run =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Whose words these are: the article's and the editor's are in the briefing's language. */
      readonly by: 'program' | 'article' | 'editor' | 'reader';
      readonly style: 'plain' | 'emphasis' | 'strong' | 'found';
      /** The line under the words; null for none. */
      readonly certainty: Certainty | null;
      readonly isDimmed: boolean;
      /** Whether one of the reader's marks lies over them. */
      readonly isMarked: boolean;
    }
  /** A sentence's number, which leads to it where the document has the annotated text. */
  | { readonly kind: 'sentence'; readonly sentence: string }
  /** What the words before it rest on. */
  | { readonly kind: 'cite'; readonly runs: readonly Run[] }
  /** A note's number, which leads to the note. */
  | { readonly kind: 'note'; readonly number: number }
  /** Words that lead to a place of the document. */
  | { readonly kind: 'link'; readonly target: string; readonly text: string }
  /** Where a note's words begin and end in the annotated text; they show nothing. */
  | { readonly kind: 'opens' | 'closes'; readonly noteId: NoteId };
export type Runs = readonly Run[];

export interface TableRow {
  /** A row that only names the rows below it has no cells. */
  readonly kind: 'row' | 'group';
  readonly head: Runs;
  /** Of each cell its lines. */
  readonly cells: readonly (readonly Runs[])[];
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly noteId: NoteId;
  /** Null for a reply. */
  readonly number: number | null;
  readonly anchor: string | null;
  /** What stands for the number of a reply. */
  readonly name: string;
  readonly place: Runs;
  /** As the reader wrote it; empty for none. */
  readonly body: RichText;
  readonly remarks: Runs;
  readonly facts: Runs;
}

export interface SentenceBlock {
  readonly kind: 'sentence';
  /** The sentence's id, which is its anchor too. */
  readonly id: string;
  readonly number: number;
  /** Whether it is the article's headline, a heading in it, or a paragraph. */
  readonly as: 'heading' | 'words';
  readonly runs: Runs;
  /** One line for each statement: its code, and its first words where there are several. */
  readonly codes: readonly Runs[];
  /** That it pulls against other sentences, and which; empty for none. */
  readonly against: Runs;
  readonly below: readonly NoteBlock[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly anchor: string | null; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly tone: 'plain' | 'quiet' | 'silence'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'facts';
      readonly items: readonly { readonly term: Runs; readonly words: readonly Runs[] }[];
    }
  | { readonly kind: 'table'; readonly head: readonly Runs[]; readonly rows: readonly TableRow[] }
  /** Lines to write on, by hand. */
  | { readonly kind: 'ruled'; readonly lines: number }
  | {
      readonly kind: 'ticks';
      readonly items: readonly {
        readonly anchor: string;
        readonly isTicked: boolean;
        readonly runs: Runs;
        readonly below: readonly NoteBlock[];
      }[];
    }
  /** Every section by number and name. */
  | { readonly kind: 'contents'; readonly title: string }
  | SentenceBlock
  | NoteBlock;

export interface DocumentSection {
  readonly section: PackSection;
  readonly anchor: string;
  /** Null for the cover, and for a section that is alone. */
  readonly number: number | null;
  readonly title: string;
  /** What the section holds and which sentences it uses; may be empty. */
  readonly lead: Runs;
  readonly blocks: readonly Block[];
}

/** A note on the article's words as a comment on them. */
export interface DocumentComment {
  readonly noteId: NoteId;
  /** The note that it answers, among the comments; null for none. */
  readonly answers: NoteId | null;
  readonly author: string;
  /** Milliseconds UTC. */
  readonly writtenMs: number;
  /** The number in the list, and what else is said of it. */
  readonly lead: string;
  readonly body: RichText;
}

export interface PackDocument extends Pick<PackRequest, 'marking' | 'paper' | 'binding'> {
  /** The briefing's title. */
  readonly title: string;
  /** The name of the whole: the title, and that it is a pack. */
  readonly name: string;
  readonly author: string;
  /** "Page {page} of {pages}", with these two names where the numbers come. */
  readonly pageOf: string;
  /** The edition, its hash and the codebook. */
  readonly version: string;
  /** What is said of a box that is ticked, and of one that is not. */
  readonly ticked: string;
  readonly unticked: string;
  /** Of the article's and the editor's words. */
  readonly language: LanguageAttributes;
  /** Of the program's. */
  readonly locale: string;
  readonly packedMs: number;
  readonly sections: readonly DocumentSection[];
  /** How many notes it prints. */
  readonly notes: number;
  readonly comments: readonly DocumentComment[];
}
