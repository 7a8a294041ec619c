/** The reader's notes as a table; the main process writes it as CSV. */
import type { Briefing } from '../briefing/briefing';
import { withoutMarks } from '../briefing/emphasis';
import type { Note } from '../notes/note';
import { readNotes, type Wording } from './readable-note';

/** The head and one row a note, in the article's order; every cell is text, as it stands. */
export function toRows(
  notes: readonly Note[],
  briefing: Briefing,
  wording: Wording,
  among: readonly Note[] = notes,
): readonly (readonly string[])[] {
  const { say } = wording;
  return [
    columns.map((column) => say(column)),
    ...readNotes(notes, briefing, wording, among).map((note) => [
      note.number,
      note.place,
      note.sentences.join(', '),
      withoutMarks(note.quote),
      note.saidThen,
      note.writtenOn,
      note.status,
      note.body,
      note.label,
      note.tags.join(', '),
      note.kind,
      note.question,
      note.links.map(({ role, to }) => say('note-export.link', { role, to })).join('\n'),
      note.creator,
      note.changedBy,
      note.written,
      note.changed,
      note.id,
    ]),
  ];
}

const columns = [
  'export.column.number',
  'export.column.place',
  'note-export.column.sentences',
  'export.column.quote',
  'note-export.column.said-then',
  'note-export.column.written-on',
  'note-export.column.status',
  'export.column.note',
  'export.column.label',
  'export.column.tags',
  'export.column.kind',
  'note-export.column.question',
  'note-export.column.links',
  'export.column.creator',
  'note-export.column.changed-by',
  'export.column.created',
  'export.column.modified',
  'export.column.id',
] as const;
