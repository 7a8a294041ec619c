/**
 * What the formats of others have no word for, and our own files carry along, so that nothing is lost on the way back.
 * What they do have a word for (the reader's words, tags, label, times) stands there alone, and is read from there.
 */
import * as z from 'zod/mini';
import {
  LinkSchema,
  motivations,
  type Note,
  noteLimits,
  PlacementSchema,
  TargetSchema,
  workflows,
} from '../notes/note';
import { type Lineage, LineageSchema } from '../note-merge/lineage';
import { SlugSchema } from '../briefing/statement';

export const LecternPartSchema = z.object({
  briefing: SlugSchema,
  edition: z.object({
    label: z.string().check(z.maxLength(1000)),
    hash: z.string().check(z.maxLength(1000)),
  }),
  rev: z.int().check(z.positive()),
  /** Who changed the words last; null: the creator. */
  modifiedBy: z._default(z.nullable(z.string().check(z.maxLength(100))), null),
  breadcrumb: z.string().check(z.maxLength(10_000)),
  motivation: z.enum(motivations),
  target: TargetSchema,
  value: z._default(PlacementSchema.shape.value, null),
  reviewed: z._default(PlacementSchema.shape.reviewed, null),
  writtenOn: PlacementSchema.shape.writtenOn,
  workflow: z._default(z.nullable(z.enum(workflows)), null),
  links: z._default(z.array(LinkSchema).check(z.maxLength(noteLimits.links)), []),
  /** By which two readers’ versions of the note are put together. */
  lineage: z.optional(LineageSchema),
});
export type LecternPart = z.infer<typeof LecternPartSchema>;

/** The creator as we write one. */
export const CreatorSchema = z
  .strictObject({ id: z.string(), type: z.literal('Person'), name: z.string() })
  .check(z.refine(({ id, name }) => id === personOf(name), { error: 'made from the name', path: ['id'] }));

/** The part of a note that only Lectern understands. */
export function lecternPart(note: Note, lineage?: Lineage): LecternPart {
  const { briefingId, edition, rev, modifiedBy, breadcrumb, motivation, target } = note;
  const { value, reviewed, writtenOn, workflow, links } = note;
  return {
    briefing: briefingId,
    edition,
    rev,
    modifiedBy,
    breadcrumb,
    motivation,
    target,
    value,
    reviewed,
    writtenOn,
    workflow,
    links,
    ...(lineage && { lineage }),
  };
}

/** The name of a thing of a briefing as a URI: `urn:lectern:<briefing>#B11`. Of a note: `urn:uuid:…`. */
export function sourceOf({ briefingId, target }: Pick<Note, 'briefingId' | 'target'>): string {
  const within = (id: string): string => `urn:lectern:${briefingId}#${id}`;
  switch (target.kind) {
    case 'article':
      return `urn:lectern:${briefingId}`;
    case 'block':
      return within(target.blockId);
    case 'passage':
      // Over several blocks, it is the article's, and its range names them.
      return target.passage.endBlockId === undefined
        ? within(target.passage.blockId)
        : `urn:lectern:${briefingId}`;
    case 'statement':
      return within(target.statementId);
    case 'topic':
      return within(target.topicId);
    case 'cell':
      return within(`${target.topicId}/${target.columnId}`);
    case 'tension':
      return within(target.tensionId);
    case 'note':
      return `urn:uuid:${target.noteId}`;
  }
}

/** The creator as a W3C agent. The address is made from the name, because a name is all there is. */
export function creatorOf({ creator }: Note): z.infer<typeof CreatorSchema> {
  const name = creator.toWellFormed();
  return { id: personOf(name), type: 'Person', name };
}

function personOf(name: string): string {
  return `urn:lectern:person:${encodeURIComponent(name)}`;
}
