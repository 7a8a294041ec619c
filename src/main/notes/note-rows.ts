/** Notes as they lie in the store, read back through their schemas. */
import type { SQLOutputValue } from '../store/engine';
import * as z from 'zod/mini';
import {
  type Note,
  type NoteContent,
  NoteContentSchema,
  NoteIdSchema,
  type Placement,
  PlacementSchema,
  settleContent,
  targetKey,
} from '../../shared/notes/note';
import { type Lineage, LineageSchema } from '../../shared/note-merge/lineage';

/** The columns of a note, for SELECT and RETURNING. */
export const noteColumns = `id, rev, briefing_id, edition_label, edition_hash, target, breadcrumb, value, reviewed, written_on, creator,
  modified_by, motivation, colour, tags, body, workflow, links, created_ms, modified_ms, deleted_ms`;

const RowSchema = z.object({
  id: NoteIdSchema,
  rev: z.int(),
  briefing_id: z.string(),
  edition_label: z.string(),
  edition_hash: z.string(),
  target: z.string(),
  breadcrumb: z.string(),
  value: z.nullable(z.string()),
  reviewed: z.nullable(z.string()),
  written_on: z.nullable(z.string()),
  creator: z.string(),
  modified_by: z.nullable(z.string()),
  motivation: NoteContentSchema.shape.motivation,
  colour: NoteContentSchema.shape.colour,
  tags: z.string(),
  body: z.string(),
  workflow: NoteContentSchema.shape.workflow,
  links: z.string(),
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
    ...PlacementSchema.parse({
      target: JSON.parse(columns.target),
      edition: { label: columns.edition_label, hash: columns.edition_hash },
      breadcrumb: columns.breadcrumb,
      value: columns.value === null ? null : JSON.parse(columns.value),
      reviewed: columns.reviewed,
      writtenOn: columns.written_on === null ? null : JSON.parse(columns.written_on),
    }),
    creator: columns.creator,
    modifiedBy: columns.modified_by,
    motivation: columns.motivation,
    colour: columns.colour,
    tags: NoteContentSchema.shape.tags.parse(JSON.parse(columns.tags)),
    body: columns.body,
    workflow: columns.workflow,
    links: NoteContentSchema.shape.links.parse(JSON.parse(columns.links)),
    createdMs: columns.created_ms,
    modifiedMs: columns.modified_ms,
    deletedMs: columns.deleted_ms,
  };
}

const NoteStateSchema = z.strictObject({
  ...NoteContentSchema.shape,
  deletedMs: z.nullable(z.int()),
  /** Missing in what was written before this was kept: it was the creator. */
  modifiedBy: z._default(z.nullable(z.string()), null),
  /** Missing in what was written before notes could be put elsewhere: the note is where it always was. */
  placement: z.optional(PlacementSchema),
  creator: z.optional(z.string()),
  lineage: z.optional(LineageSchema),
});

/** What a step can change of a note: its content and who worded it, whether it lies in the trash, and where it was put. History keeps these. */
export interface NoteState extends Readonly<NoteContent> {
  readonly deletedMs: number | null;
  /** See `Note`. */
  readonly modifiedBy: string | null;
  /** Missing where it stays as it is. */
  readonly placement?: Placement | undefined;
  /** Who wrote it, where a file named who had been nobody; missing where it stays as it is. */
  readonly creator?: string | undefined;
  /** What the note has to know of its past, where that came from a file; else it follows from the history. */
  readonly lineage?: Lineage | undefined;
}

/** The state of a note, as history keeps it. */
export function stateOf(note: Note): NoteState {
  const { deletedMs, modifiedBy } = note;
  return { ...settleContent(note), deletedMs, modifiedBy, placement: placementOf(note) };
}

/** Where a note was put, without the rest of it. */
export function placementOf({
  target,
  edition,
  breadcrumb,
  value,
  reviewed,
  writtenOn,
}: Placement): Placement {
  return { target, edition, breadcrumb, value, reviewed, writtenOn };
}

/** Reads a state back from history. */
export function parseNoteState(json: string): NoteState {
  return NoteStateSchema.parse(JSON.parse(json));
}

/** The values of a placement in the order of the columns that hold it: see `placementColumns`. */
export function placementValues({ target, edition, breadcrumb, value, reviewed, writtenOn }: Placement) {
  return [
    JSON.stringify(target),
    targetKey(target),
    edition.label,
    edition.hash,
    breadcrumb,
    value && JSON.stringify(value),
    reviewed,
    writtenOn && JSON.stringify(writtenOn),
  ] as const;
}

export const placementColumns = [
  'target',
  'target_key',
  'edition_label',
  'edition_hash',
  'breadcrumb',
  'value',
  'reviewed',
  'written_on',
] as const;

/** The values of a content in the order of the columns that hold it: see `contentColumns`. */
export function contentValues(content: NoteContent) {
  const { motivation, colour, tags, body, workflow, links } = settleContent(content);
  return [motivation, colour, JSON.stringify(tags), body, workflow, JSON.stringify(links)] as const;
}

export const contentColumns = ['motivation', 'colour', 'tags', 'body', 'workflow', 'links'] as const;
