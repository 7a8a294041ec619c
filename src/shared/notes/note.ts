/** The reader's own annotation: a highlight, comment, question or bookmark, with tags, on a target. */
import * as z from 'zod/mini';
import { ColumnIdSchema } from '../briefing/comparison';
import { PassageSchema } from './passage';
import { BlockIdSchema, EditionHashSchema, SlugSchema, StatementIdSchema } from '../briefing/statement';

/**
 * The reader's labels. Each is a fill on screen and a name that the reader can choose ("Check", "Settled" … by default);
 * one to one with the six colours of EPUB Annotations.
 */
export const colours = ['straw', 'sage', 'sky', 'rose', 'lilac', 'apricot'] as const;
export type Colour = (typeof colours)[number];

/** W3C Web Annotation motivations. */
export const motivations = [
  'highlighting',
  'commenting',
  'questioning',
  'bookmarking',
  'linking',
  'replying',
] as const;
export type Motivation = (typeof motivations)[number];

/** Where a question stands. Only notes that ask (`questioning`) have one. */
export const workflows = ['open', 'resolved'] as const;
export type Workflow = (typeof workflows)[number];

/** What a link says of the thing it leads to. */
export const linkRoles = ['see-also', 'supports', 'contradicts'] as const;
export type LinkRole = (typeof linkRoles)[number];

export const NoteIdSchema = z.uuid().check(z.toLowerCase()).brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteIdSchema>;

export const TargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article') }),
  z.strictObject({ kind: z.literal('block'), blockId: BlockIdSchema }),
  z.strictObject({ kind: z.literal('passage'), passage: PassageSchema }),
  z.strictObject({ kind: z.literal('statement'), statementId: StatementIdSchema }),
  /** A topic of the comparison as a whole, whatever its cells say. */
  z.strictObject({ kind: z.literal('topic'), topicId: SlugSchema }),
  z.strictObject({ kind: z.literal('cell'), topicId: SlugSchema, columnId: ColumnIdSchema }),
  z.strictObject({ kind: z.literal('tension'), tensionId: z.string().check(z.regex(/^T[1-9]\d*$/)) }),
  z.strictObject({ kind: z.literal('note'), noteId: NoteIdSchema }),
]);
/** What a note is on. */
export type Target = z.infer<typeof TargetSchema>;

export const noteLimits = { bodyLength: 100_000, tags: 50, tagLength: 100, links: 50 } as const;

export const LinkSchema = z.strictObject({ role: z.enum(linkRoles), target: TargetSchema });
/** From a note to a passage, a statement, a cell or another note. */
export type Link = z.infer<typeof LinkSchema>;

/** SQLite would cut text off at a null character, and change half of a surrogate pair: both are refused instead. */
const keepsToTheLetter = z.refine<string>(
  (text) => text.isWellFormed() && !text.includes('\0'),
  'text without null characters and broken pairs',
);

export const TagSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(noteLimits.tagLength), z.regex(/^[^#\s,][^\n,]*$/u));
export const NoteContentSchema = z.strictObject({
  motivation: z.enum(motivations),
  colour: z.nullable(z.enum(colours)),
  tags: z.array(TagSchema).check(z.maxLength(noteLimits.tags)),
  /** The reader's words, Markdown. Empty for a bare highlight. */
  body: z.string().check(z.maxLength(noteLimits.bodyLength), keepsToTheLetter),
  /** Where the question stands; null for a note that asks nothing. */
  workflow: z._default(z.nullable(z.enum(workflows)), null),
  links: z._default(z.array(LinkSchema).check(z.maxLength(noteLimits.links)), []),
});
/** What the reader can change of a note. */
export type NoteContent = z.infer<typeof NoteContentSchema>;

/** A bare highlight without a label: what a note's content begins as. */
export const emptyContent: Readonly<NoteContent> = {
  motivation: 'highlighting',
  colour: null,
  tags: [],
  body: '',
  workflow: null,
  links: [],
};

/** The content as it is kept: a question is open until it is resolved, and nothing else is either. */
export function settleContent(content: NoteContent): NoteContent {
  const { motivation, colour, tags, body, workflow, links } = content;
  const settled = motivation === 'questioning' ? (workflow ?? 'open') : null;
  return { motivation, colour, tags, body, workflow: settled, links };
}

/** True when nothing that the reader can change differs. */
export function isSameContent(a: NoteContent, b: NoteContent): boolean {
  return (
    a.motivation === b.motivation &&
    a.colour === b.colour &&
    a.body === b.body &&
    a.workflow === b.workflow &&
    JSON.stringify(a.tags) === JSON.stringify(b.tags) &&
    JSON.stringify(a.links) === JSON.stringify(b.links)
  );
}

/** The hash of the edition in which the reader saw the target; where it is missing, the one that the library holds. */
const seenIn = z.optional(EditionHashSchema);

export const NewNoteSchema = z.strictObject({
  briefingId: SlugSchema,
  target: TargetSchema,
  seenIn,
  ...NoteContentSchema.shape,
});
export type NewNote = z.infer<typeof NewNoteSchema>;

export const NoteChangeSchema = z.strictObject({
  id: NoteIdSchema,
  /** The revision the reader saw; a change to an older one is refused, so that no wording is overwritten unseen. */
  rev: z.int().check(z.positive()),
  ...NoteContentSchema.shape,
});
export type NoteChange = z.infer<typeof NoteChangeSchema>;

/** A wording that a note had, to be its wording again; refused when the note has changed since `rev`. */
export const VersionRestoringSchema = z.strictObject({
  id: NoteIdSchema,
  rev: z.int().check(z.positive()),
  /** The revision that had the wording. */
  version: z.int().check(z.positive()),
});
export type VersionRestoring = z.infer<typeof VersionRestoringSchema>;

/** Another name for a tag of a briefing's notes. */
export const TagRenamingSchema = z.strictObject({ briefingId: SlugSchema, from: TagSchema, to: TagSchema });
export type TagRenaming = z.infer<typeof TagRenamingSchema>;

/** Another place for a note; refused when the note has changed since `rev`. */
export const NoteMoveSchema = z.strictObject({
  id: NoteIdSchema,
  rev: z.int().check(z.positive()),
  target: TargetSchema,
});
export type NoteMove = z.infer<typeof NoteMoveSchema>;

const HashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'));

/** The reader's word that a note may stay as it is, whatever was found of it: see `reviewed`. */
export const NoteReviewSchema = z.strictObject({ id: NoteIdSchema, finding: HashSchema });
export type NoteReview = z.infer<typeof NoteReviewSchema>;

/** What a note was first written on, frozen when it was put elsewhere. */
export const WrittenOnSchema = z.strictObject({
  /** Null where another program put it on words that were not found here. */
  edition: z.nullable(z.strictObject({ label: z.string(), hash: z.string() })),
  /** The place in words; empty where there was none. */
  breadcrumb: z.string(),
  /** The words, with the article's marks of emphasis; null where it had none. */
  words: z.nullable(z.string()),
});
export type WrittenOn = Readonly<z.infer<typeof WrittenOnSchema>>;

/**
 * Where a note was put: its target, and what stood there then, frozen, so that the note can be read, printed and
 * exported even when its place is gone or says something else.
 */
export const PlacementSchema = z.strictObject({
  target: TargetSchema,
  /** The edition in which the target is what it says: its label and hash. */
  edition: z.strictObject({ label: z.string(), hash: z.string() }),
  /** The place in words. */
  breadcrumb: z.string(),
  /**
   * What the statement, cell, topic or tension said, as it was shown, and the SHA-256 of it in hexadecimal; null for
   * targets whose words are their own (passages), or that have none.
   */
  value: z.nullable(z.strictObject({ text: z.string(), hash: HashSchema })),
  /** The hash of what was found of the note (see `findingOf`) when the reader saw it and left the note as it is. */
  reviewed: z.nullable(HashSchema),
  /** What it was first written on, where it was put elsewhere since; null: it is where it was written. */
  writtenOn: z._default(z.nullable(WrittenOnSchema), null),
});
export type Placement = Readonly<z.infer<typeof PlacementSchema>>;

/** A note as it lies on disk. Times are integer milliseconds UTC. */
export interface Note extends Readonly<NoteContent>, Placement {
  readonly id: NoteId;
  /** 1 when written, one more with every change. */
  readonly rev: number;
  readonly briefingId: string;
  readonly creator: string;
  /** Who changed its words last; null: nobody but the creator. */
  readonly modifiedBy: string | null;
  readonly createdMs: number;
  readonly modifiedMs: number;
  /** When it was put in the trash, or null. */
  readonly deletedMs: number | null;
}

/** Who changed the words last, after this reader has written them: see `modifiedBy`. */
export function writtenBy(
  { creator, body, modifiedBy }: Pick<Note, 'creator' | 'body' | 'modifiedBy'>,
  written: { readonly body: string; readonly reader: string },
): Note['modifiedBy'] {
  if (written.body === body) return modifiedBy;
  return written.reader === creator ? null : written.reader;
}

/** Text being written and not yet saved as a note; it survives a crash or a quit. */
export const DraftSchema = z.strictObject({
  briefingId: SlugSchema,
  target: TargetSchema,
  /** The note being edited, or null for a new one. */
  noteId: z.nullable(NoteIdSchema),
  seenIn,
  ...NoteContentSchema.shape,
});
export type Draft = z.infer<typeof DraftSchema>;

/** One name for a target, the same for equal targets; a draft is kept under it. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'article':
      return 'article';
    case 'block':
      return `block:${target.blockId}`;
    case 'passage': {
      const { blockId, endBlockId, start, end } = target.passage;
      return `passage:${blockId}:${start}-${endBlockId === undefined ? '' : `${endBlockId}:`}${end}`;
    }
    case 'statement':
      return `statement:${target.statementId}`;
    case 'topic':
      return `topic:${target.topicId}`;
    case 'cell':
      return `cell:${target.topicId}:${target.columnId}`;
    case 'tension':
      return `tension:${target.tensionId}`;
    case 'note':
      return `note:${target.noteId}`;
  }
}
