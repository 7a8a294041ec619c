/** Highlights as Readwise writes and reads them in a table: only the column of the highlights must be there. */
import { type Colour, colours } from '../notes/note';
import { epubColours } from '../note-export/annotations-schema';
import { foreignContent } from './foreign-content';
import { type IncomingNote, RefusedAnnotation } from './incoming-note';
import { readTime } from './read-annotation';

/** The columns that we know, by the heads that programs give them, in small letters. */
const heads = {
  highlight: ['highlight', 'quote'],
  title: ['title', 'book title', 'document title'],
  author: ['author', 'book author'],
  note: ['note', 'body', 'comment'],
  tags: ['tags', 'tag'],
  colour: ['color', 'colour'],
  location: ['location'],
  date: ['highlighted at', 'date', 'creation date'],
  reader: ['user', 'reader'],
} as const;
type Column = keyof typeof heads;

/** One row, by column; empty where the table has no such column. */
export type ReadwiseRow = Readonly<Record<Column, string>>;

/** The rows under the head. Throws with a sentence that names the column when there is none of highlights. */
export function readwiseRows([head = [], ...rows]: readonly (readonly string[])[]): readonly ReadwiseRow[] {
  const found = head.map((name) => name.trim().toLowerCase());
  const places = Object.entries(heads).map(
    ([column, names]) => [column, found.findIndex((name) => names.some((known) => known === name))] as const,
  );
  if (places.some(([column, at]) => column === 'highlight' && at < 0)) {
    throw new Error(
      `The table has no column “Highlight”. Its first line must name the columns, as Readwise does: Highlight, Title, Author, URL, Note, Location.`,
    );
  }
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(places.map(([column, at]) => [column, row[at] ?? ''])) as ReadwiseRow);
}

/** One row as a note. Its id is made of what it says: a row that was written anew is another note. */
export function readReadwise(row: ReadwiseRow): IncomingNote {
  const exact = row.highlight.trim();
  if (exact === '') throw new RefusedAnnotation('It has no highlight.');
  const written = row.date.trim();
  const createdMs = timeOf(written);
  return {
    id: `readwise:${JSON.stringify([exact, row.location, row.date, row.note])}`,
    ...foreignContent({ colour: colourOf(row.colour), tags: row.tags.split(','), body: row.note.trim() }),
    target: { kind: 'quote', exact, prefix: '', suffix: '', position: null },
    more: [],
    remarks:
      createdMs === null && written !== ''
        ? [`Its time “${written.slice(0, 60)}” is not a time, and was left out.`]
        : [],
    creator: row.reader.trim() === '' ? null : row.reader.trim().slice(0, 100),
    createdMs,
    modifiedMs: createdMs,
    own: null,
  };
}

/** Null for what is no time: the words are worth more than when they were marked. */
function timeOf(written: string): number | null {
  if (/^\d+$/u.test(written)) return null;
  try {
    return readTime(written, 'Highlighted at');
  } catch (error) {
    if (error instanceof RefusedAnnotation) return null;
    throw error;
  }
}

function colourOf(name: string): Colour | null {
  const wanted = name.trim().toLowerCase();
  return colours.find((colour) => epubColours[colour] === wanted || colour === wanted) ?? null;
}
