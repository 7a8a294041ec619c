/** The notes of a file, each placed in this briefing: everything of an import that needs no store, and takes time. */
import { v5 } from 'uuid';
import type { Briefing } from '../../shared/briefing/briefing';
import { type NoteId, NoteIdSchema } from '../../shared/notes/note';
import { type ReadHtml, RefusedAnnotation } from '../../shared/note-import/incoming-note';
import { createPlacer, type GivenNote } from '../../shared/note-import/place-incoming';
import { isRecord } from '../../shared/note-import/read-items';
import { quotesOf } from '../../shared/note-import/read-selectors';
import { type NoteFileFormat, reportedLength } from '../../shared/note-import/report';
import { lookUp } from '../../shared/briefing/lookup';
import { type Editions, groundIn } from '../anchoring/anchor-notes';
import { readNoteFile } from './note-file';
import { hashValue } from '../notes/placement';
import { say } from '../say';

export interface GivenItem {
  /** The item's id as the file has it, or its number in the file, counted from 1. */
  readonly id: string;
  /** The note, or why there is none. */
  readonly given: GivenNote | { readonly refused: string; readonly quote: string };
}

export interface GivenFile {
  readonly format: NoteFileFormat;
  readonly items: readonly GivenItem[];
}

export interface GivingOptions {
  readonly briefing: Briefing;
  readonly editions: Editions;
  /** What the file is called, where that is known. */
  readonly name?: string;
  readonly atMs: number;
}

/** Reads the file, and loads what reads HTML when a text is. Rejects with a sentence when it is refused as a whole. */
export async function readGivenFile(bytes: Uint8Array, options: GivingOptions): Promise<GivenFile> {
  try {
    return readGivenNotes(bytes, options, refuseHtml);
  } catch (error) {
    if (!(error instanceof HtmlMet)) throw error;
    const { htmlWords } = await import('../../shared/note-import/html-words');
    return readGivenNotes(bytes, options, htmlWords);
  }
}

class HtmlMet extends Error {}

function refuseHtml(): never {
  throw new HtmlMet('A text of the file is in HTML.');
}

/** Names notes of other programs by their address, the same each time. */
const idNamespace = '5d0f5f3e-5a0e-5b0b-9f43-3f1f9a1f7b52';

/** An id made from a name, the same each time and on every machine; also of one that has half a character in it. */
export function idOf(name: string): NoteId {
  return NoteIdSchema.parse(v5(name.toWellFormed(), idNamespace));
}

/** Reads the file at once. Throws with a sentence when it is refused as a whole. */
export function readGivenNotes(bytes: Uint8Array, options: GivingOptions, readHtml: ReadHtml): GivenFile {
  const { briefing, name = '' } = options;
  const file = readNoteFile(bytes, { briefing, name, readHtml });
  const place = createPlacer({
    ...options,
    lookup: lookUp(briefing),
    ground: groundIn(briefing),
    hash: hashValue,
    say,
    idOf,
  });
  return {
    format: file.format,
    items: file.items.map((item, index) => {
      const id = idInWords(item, index);
      try {
        return { id, given: place(file.read(item)) };
      } catch (error) {
        if (!(error instanceof RefusedAnnotation)) throw error;
        return { id, given: { refused: error.message, quote: quoteIn(item) } };
      }
    }),
  };
}

function idInWords(item: unknown, index: number): string {
  const id: unknown = isRecord(item) ? item['id'] : null;
  return typeof id === 'string' && id !== '' ? id.slice(0, 200) : `item ${index + 1}`;
}

/** The words that a refused item is on, as far as they can be made out. */
function quoteIn(item: unknown): string {
  if (!isRecord(item)) return '';
  if (typeof item['highlight'] === 'string') return item['highlight'].slice(0, reportedLength);
  try {
    const [on] = quotesOf(item['target']);
    return (on?.kind === 'range' ? on.start : on)?.exact.slice(0, reportedLength) ?? '';
  } catch {
    return '';
  }
}
