/** What an import would do, and what it did: one account of both, item by item. */
import type { AnchorStatus } from '../anchoring/anchor';
import type { NoteId } from '../notes/note';

export const noteFileFormats = ['jsonld', 'annotations', 'w3c', 'epub', 'hypothesis', 'table'] as const;
/** `jsonld` and `annotations` are our own; `w3c` and `epub` the same formats as others write them. */
export type NoteFileFormat = (typeof noteFileFormats)[number];

/** What becomes of an item. `both`: two readers changed its words, and both wordings are kept. */
export const importOutcomes = ['added', 'updated', 'both', 'same', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export interface ImportItem {
  /** The item's id as the file has it, or its number in the file, counted from 1. */
  readonly id: string;
  /** The note that it is or would be; null for one that cannot be read. */
  readonly noteId: NoteId | null;
  readonly outcome: ImportOutcome;
  /** The words that it is on, or what stood there; empty where there are none. */
  readonly quote: string;
  /** The beginning of what its writer says. */
  readonly body: string;
  readonly creator: string;
  /** Where it stands, in words; empty where it stands nowhere. */
  readonly place: string;
  /** How sure that is; null for a reply, which stands under its note, and for an item that is refused. */
  readonly status: AnchorStatus | null;
  /** Where something like its words stands, for one that has lost its place; the likeliest first. */
  readonly elsewhere: readonly Elsewhere[];
  /** The wording here and that of the file, where both are kept; null where they are not. */
  readonly wordings: { readonly here: Wording; readonly given: Wording } | null;
  /** Why it is refused, and what else is to be known: sentences. */
  readonly reasons: readonly string[];
}

/** A place in words, and the words there. */
export interface Elsewhere {
  readonly place: string;
  readonly words: string;
}

/** Words of a note that two readers changed. */
export interface Wording {
  readonly body: string;
  readonly writer: string;
  /** When they were written, milliseconds UTC; 0 when that is not known. */
  readonly atMs: number;
  /** True for the words that are the note's then; the others stand under it as a reply. */
  readonly isNotes: boolean;
}

export interface ImportReport {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly format: NoteFileFormat;
  /** Who wrote the notes of it that are taken in or are here, and how many each; the most first. */
  readonly writers: readonly { readonly name: string; readonly count: number }[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  /** How many notes of another program have words that were not found in the article, and what is done with them. */
  readonly lost: { readonly count: number; readonly all: number; readonly are: LostNotes };
  /** How many of its notes lie in the trash here and come back. */
  readonly back: number;
  readonly items: readonly ImportItem[];
}

/** Notes whose words are not in the article: taken in, to be listed as having lost their place, or left out. */
export type LostNotes = 'taken' | 'left';

/** What is done with them unless the reader chooses: where most words of a file were not found, it is on another text. */
export function usualOfLost({ count, all }: Pick<ImportReport['lost'], 'count' | 'all'>): LostNotes {
  return count * 2 > all ? 'left' : 'taken';
}

/** A report that has not been carried out yet. Only the newest can be. */
export interface ImportPreview extends ImportReport {
  readonly importId: number;
}

/** How many units of a note's words and quote a report gives. */
export const reportedLength = 280;

/** And how many of words that two readers changed. */
export const reportedWording = 4000;

/**
 * The one number of an import: the notes of the file that change something here. The button, the report, and undo say
 * it. A reply that keeps the words that gave way belongs to its note, and is not counted besides.
 */
export function countTaken({ counts }: Pick<ImportReport, 'counts'>): number {
  return counts.added + counts.updated + counts.both;
}

/** True where words are quoted and none of them stand in this article. */
export function isOnOtherText({ lost, items }: ImportReport): boolean {
  const stands = items.some(({ status, quote }) => status === 'exact' && quote !== '');
  return lost.all > 0 && lost.count === lost.all && !stands;
}

/** The report's sums. */
export function countOutcomes(
  items: readonly Pick<ImportItem, 'outcome'>[],
): Readonly<Record<ImportOutcome, number>> {
  const counts = { added: 0, updated: 0, both: 0, same: 0, refused: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}
