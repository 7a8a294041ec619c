import { v7 as makeId } from 'uuid';
import { emptyContent, type Note, NoteIdSchema } from '../../src/shared/notes/note';

/** A note as the disk would hold it, on the whole article unless the fields say otherwise; each with its own id. */
export function writtenNote(fields: Partial<Note>): Note {
  return {
    id: NoteIdSchema.parse(makeId()),
    rev: 1,
    briefingId: 'two-guarantees',
    edition: { label: '1', hash: 'a'.repeat(64) },
    target: { kind: 'article' },
    breadcrumb: 'The article',
    value: null,
    reviewed: null,
    writtenOn: null,
    creator: 'You',
    modifiedBy: null,
    createdMs: 1_780_000_000_000,
    modifiedMs: 1_780_000_000_000,
    deletedMs: null,
    ...emptyContent,
    motivation: 'commenting',
    ...fields,
  };
}
