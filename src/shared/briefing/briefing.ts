/** A briefing: an article with permanent numbers, what it says of the documents, and the comparison of them. */
import * as z from 'zod/mini';
import { TopicSchema } from './comparison';
import {
  BlockIdSchema,
  DocumentIdSchema,
  QuoteSchema,
  SentenceIdSchema,
  SlugSchema,
  StatementIdSchema,
  StatementSchema,
  WordsSchema,
} from './statement';

/** In what way sentences pull against each other. */
export const tensionTypes = [
  'which-document',
  'contradiction',
  'undefined-term',
  'missing-baseline',
  'unnamed-source',
  'time',
  'paraphrase',
] as const;

/** Two or more sentences that pull against each other, or one that leaves a term open. */
export const TensionSchema = z.strictObject({
  id: z.string().check(z.regex(/^T[1-9]\d*$/, 'a tension id such as "T4"')),
  type: z.enum(tensionTypes),
  title: WordsSchema,
  sentences: z.array(SentenceIdSchema).check(z.minLength(1)),
  /** The words that face each other, in reading order. */
  facing: z.array(z.strictObject({ sentence: SentenceIdSchema, quote: QuoteSchema })).check(z.minLength(1)),
  why: WordsSchema,
  question: WordsSchema,
});
export type Tension = z.infer<typeof TensionSchema>;

/** A line in the editor's words. It rests on sentences, or says that something is not said (gaps); on one at least. */
export const LineSchema = z.strictObject({
  text: WordsSchema,
  sentences: z.array(SentenceIdSchema),
  gaps: z.array(SlugSchema),
});
export type Line = z.infer<typeof LineSchema>;

/** An inference of ours: what we took for granted, and what changes without it. */
export const AssumptionSchema = z.strictObject({
  id: SlugSchema,
  text: WordsSchema,
  sentences: z.array(SentenceIdSchema).check(z.minLength(1)),
  statements: z.array(StatementIdSchema),
  without: WordsSchema,
});
export type Assumption = z.infer<typeof AssumptionSchema>;

/** One of the documents compared. Its own text is not held. */
export const DocumentSchema = z.strictObject({
  id: DocumentIdSchema,
  label: WordsSchema,
  /** What the article calls it, with the sentence. */
  calledBy: z.array(z.strictObject({ sentence: SentenceIdSchema, quote: QuoteSchema })).check(z.minLength(1)),
  /** The sentences that describe it. */
  sentences: z.array(SentenceIdSchema).check(z.minLength(1)),
  basis: z.enum(['stated', 'inferred']),
});
export type BriefingDocument = z.infer<typeof DocumentSchema>;

/** A term as the article uses it. `expansion` is the editor's and is marked so. */
export const TermSchema = z.strictObject({
  term: WordsSchema,
  uses: z.array(z.strictObject({ sentence: SentenceIdSchema, quote: QuoteSchema })).check(z.minLength(1)),
  expansion: z.optional(WordsSchema),
});
export type Term = z.infer<typeof TermSchema>;

/** What can have become of a block or a sentence of an earlier edition. */
export const redirectChanges = ['moved', 'split', 'merged', 'deleted'] as const;

const RedirectIdSchema = z
  .string()
  .check(z.regex(/^[BS][1-9]\d*$/, 'a block or sentence id such as "B3" or "S11"'));

/** Where the words of a block or sentence went that an earlier edition had under this id. */
export const RedirectSchema = z.strictObject({
  from: RedirectIdSchema,
  change: z.enum(redirectChanges),
  /** Ids of this edition, of the same kind: one when moved or merged, two or more when split, none when deleted. */
  to: z.array(RedirectIdSchema),
});
export type Redirect = z.infer<typeof RedirectSchema>;

/** `null` means: the article does not give it. */
const GivenOrNotSchema = z.nullable(WordsSchema);

/** What `briefing.json` holds, briefing format version 1. Published as JSON Schema in resources/schema. */
export const BriefingFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('lectern-briefing'),
  formatVersion: z.literal(1),
  id: SlugSchema,
  /** `by: editor` means that the article has no headline and the title is ours; screens and paper say so. */
  title: z.strictObject({ text: WordsSchema, by: z.enum(['editor', 'article']) }),
  language: WordsSchema,
  direction: z.enum(['ltr', 'rtl']),
  /** The edition's label; its other name is the SHA-256 of its content. */
  edition: WordsSchema,
  codebook: WordsSchema,
  article: z.strictObject({
    file: z.literal('article.txt'),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
    bytes: z.int().check(z.positive()),
    headline: GivenOrNotSchema,
    author: GivenOrNotSchema,
    date: GivenOrNotSchema,
    outlet: GivenOrNotSchema,
  }),
  /** One block for each line of the article that is not empty, in order; together the sentences are the line. */
  blocks: z
    .array(
      z.strictObject({
        id: BlockIdSchema,
        kind: z.enum(['paragraph', 'heading']),
        sentences: z.array(z.strictObject({ id: SentenceIdSchema, text: WordsSchema })).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  /** What became of the ids of every earlier edition. An edition that has this, be it empty, follows on another one. */
  redirects: z.optional(z.array(RedirectSchema)),
  documents: z.array(DocumentSchema).check(z.minLength(1), z.maxLength(3)),
  /** The head of the column for what is said with no document identified, and what the article calls that. */
  agreement: z.strictObject({ label: WordsSchema, calledBy: z.array(WordsSchema) }),
  statements: z.array(StatementSchema),
  topics: z.array(TopicSchema),
  tensions: z.array(TensionSchema),
  assumptions: z.array(AssumptionSchema),
  bottomLine: z.array(LineSchema),
  keyPoints: z.array(LineSchema),
  warnings: z.array(LineSchema),
  glossary: z.array(TermSchema),
  /** What kind of source the article is, and what that means for a reader. Editor's words. */
  sourceDescriptor: WordsSchema,
});
export type BriefingFile = z.infer<typeof BriefingFileSchema>;

/** A sentence with its place: `start` and `end` are UTF-16 code units within its block. */
export interface Sentence {
  readonly id: string;
  readonly blockId: string;
  /** The number that is shown and printed: the id without its letter. */
  readonly number: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A block with its canonical text: NFC, white space collapsed, emphasis marks kept (they are shown as italics). */
export interface Block {
  readonly id: string;
  readonly kind: 'paragraph' | 'heading';
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** A briefing that has passed every check: each id resolves and each quote stands where it says. */
export interface Briefing extends Omit<BriefingFile, 'blocks'> {
  readonly blocks: readonly Block[];
  /** SHA-256 of the canonical content, hexadecimal: the edition's exact name. */
  readonly editionHash: string;
}

/** What a list of briefings shows of each. */
export interface BriefingSummary {
  readonly id: string;
  readonly title: string;
  /** Who gave the title. */
  readonly titleBy: BriefingFile['title']['by'];
  readonly language: string;
  readonly direction: BriefingFile['direction'];
  readonly edition: string;
  readonly editionHash: string;
  readonly sentences: number;
  readonly statements: number;
  readonly documents: number;
  readonly topics: number;
  readonly folder: string;
}

/** An edition by both its names. */
export interface Edition {
  readonly label: string;
  readonly hash: string;
}

/** The canonical form of a piece of the article: NFC, white space collapsed to single spaces, none at the ends. */
export function canonicalText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
