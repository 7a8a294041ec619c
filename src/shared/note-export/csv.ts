/** The reader's notes as a table; the main process writes it as CSV. */
import type { Briefing } from '../briefing';
import type { Note } from '../note';
import { describeNotes, isoTime, labelOf, plainQuote, type Say } from './described-note';

/** The head and one row a note, in the article's order; every cell is text, as it stands. */
export function toRows(notes: readonly Note[], briefing: Briefing, say: Say): readonly (readonly string[])[] {
  return [
    columns.map((column) => say(`export.column.${column}`)),
    ...describeNotes(notes, briefing).map((described) => {
      const { note, number } = described;
      return [
        number === null ? '' : String(number),
        note.breadcrumb,
        plainQuote(described),
        note.body,
        labelOf(note, say),
        note.tags.join(', '),
        say(`notes.kind.${note.motivation}`),
        note.creator,
        isoTime(note.createdMs),
        isoTime(note.modifiedMs),
        note.id,
      ];
    }),
  ];
}

const columns = [
  'number',
  'place',
  'quote',
  'note',
  'label',
  'tags',
  'kind',
  'creator',
  'created',
  'modified',
  'id',
] as const;
