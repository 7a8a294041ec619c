/** The reader's own annotation: a highlight, comment, question or bookmark, with tags, on a target. */
import * as z from 'zod/mini';
import { ColumnIdSchema } from './comparison';
import { PassageSchema } from './passage';
import { BlockIdSchema, SlugSchema, StatementIdSchema } from './statement';

/** The reader's labels. Each is a fill on screen, a name everywhere, and the words "Check", "Settled" … by default. */
export const colours = ['straw', 'sage', 'sky', 'rose', 'lilac'] as const;
export type Colour = (typeof colours)[number];

/** W3C Web Annotation motivations. */
export const motivations = ['highlighting', 'commenting', 'questioning', 'bookmarking', 'replying'] as const;
export type Motivation = (typeof motivations)[number];

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

export const noteLimits = { bodyLength: 100_000, tags: 50, tagLength: 100 } as const;

/** SQLite would cut text off at a null character, and change half of a surrogate pair: both are refused instead. */
const keepsToTheLetter = z.refine<string>(
  (text) => text.isWellFormed() && !text.includes('\0'),
  'text without null characters and broken pairs',
);

const TagSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(noteLimits.tagLength), z.regex(/^[^#\s,][^\n,]*$/u));
export const NoteContentSchema = z.strictObject({
  motivation: z.enum(motivations),
  colour: z.nullable(z.enum(colours)),
  tags: z.array(TagSchema).check(z.maxLength(noteLimits.tags)),
  /** The reader's words, Markdown. Empty for a bare highlight. */
  body: z.string().check(z.maxLength(noteLimits.bodyLength), keepsToTheLetter),
});
/** What the reader can change of a note. */
export type NoteContent = z.infer<typeof NoteContentSchema>;

/** True when nothing that the reader can change differs. */
export function isSameContent(a: NoteContent, b: NoteContent): boolean {
  return (
    a.motivation === b.motivation &&
    a.colour === b.colour &&
    a.body === b.body &&
    JSON.stringify(a.tags) === JSON.stringify(b.tags)
  );
}

export const NewNoteSchema = z.strictObject({
  briefingId: SlugSchema,
  target: TargetSchema,
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

/** A note as it lies on disk. Times are integer milliseconds UTC. */
export interface Note extends Readonly<NoteContent> {
  readonly id: NoteId;
  /** 1 when written, one more with every change. */
  readonly rev: number;
  readonly briefingId: string;
  /** The edition the note was written on: its label and hash. */
  readonly edition: { readonly label: string; readonly hash: string };
  readonly target: Target;
  /** Where it was written, in words, so that it can be read even when its place is gone. */
  readonly breadcrumb: string;
  readonly creator: string;
  readonly createdMs: number;
  readonly modifiedMs: number;
  /** When it was put in the trash, or null. */
  readonly deletedMs: number | null;
}

/** Text being written and not yet saved as a note; it survives a crash or a quit. */
export const DraftSchema = z.strictObject({
  briefingId: SlugSchema,
  target: TargetSchema,
  /** The note being edited, or null for a new one. */
  noteId: z.nullable(NoteIdSchema),
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
