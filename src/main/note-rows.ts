/** Notes as they lie in the store, read back through their schemas. */
import type { SQLOutputValue } from 'node:sqlite';
import * as z from 'zod/mini';
import { type Note, type NoteContent, NoteContentSchema, NoteIdSchema, TargetSchema } from '../shared/note';

/** The columns of a note, for SELECT and RETURNING. */
export const noteColumns = `id, rev, briefing_id, edition_label, edition_hash, target, breadcrumb, creator,
  motivation, colour, tags, body, created_ms, modified_ms, deleted_ms`;

const RowSchema = z.object({
  id: NoteIdSchema,
  rev: z.int(),
  briefing_id: z.string(),
  edition_label: z.string(),
  edition_hash: z.string(),
  target: z.string(),
  breadcrumb: z.string(),
  creator: z.string(),
  motivation: NoteContentSchema.shape.motivation,
  colour: NoteContentSchema.shape.colour,
  tags: z.string(),
  body: z.string(),
  created_ms: z.int(),
  modified_ms: z.int(),
  deleted_ms: z.nullable(z.int()),
});

/** The note of a row. Throws when the row does not hold one, which only damage or another program can cause. */
export function parseNoteRow(row: Readonly<Record<string, SQLOutputValue>>): Note {
  const columns = RowSchema.parse(row);
  return {
    id: columns.id,
    rev: columns.rev,
    briefingId: columns.briefing_id,
    edition: { label: columns.edition_label, hash: columns.edition_hash },
    target: TargetSchema.parse(JSON.parse(columns.target)),
    breadcrumb: columns.breadcrumb,
    creator: columns.creator,
    motivation: columns.motivation,
    colour: columns.colour,
    tags: NoteContentSchema.shape.tags.parse(JSON.parse(columns.tags)),
    body: columns.body,
    createdMs: columns.created_ms,
    modifiedMs: columns.modified_ms,
    deletedMs: columns.deleted_ms,
  };
}

const NoteStateSchema = z.strictObject({
  ...NoteContentSchema.shape,
  deletedMs: z.nullable(z.int()),
});

/** What a step can change of a note: its content, and whether it lies in the trash. History keeps these. */
export type NoteState = Readonly<NoteContent> & { readonly deletedMs: number | null };

/** The state of a note, as history keeps it. */
export function stateOf({ motivation, colour, tags, body, deletedMs }: Note): NoteState {
  return { motivation, colour, tags, body, deletedMs };
}

/** Reads a state back from history. */
export function parseNoteState(json: string): NoteState {
  return NoteStateSchema.parse(JSON.parse(json));
}
