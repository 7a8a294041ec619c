/** The statement vocabulary: one structured annotation is one claim, on the smallest span that carries it. */
import * as z from 'zod/mini';

export const kinds = [
  'provision',
  'position',
  'event',
  'context',
  'reaction',
  'criticism',
  'prediction',
  'characterisation',
] as const;
/** What sort of claim a statement is. The codebook gives the test for each. */
export type Kind = (typeof kinds)[number];

/** The letter that stands for a kind in the margin, on screen and on paper. */
export const kindLetters: Readonly<Record<Kind, string>> = {
  provision: 'P',
  position: 'U',
  event: 'E',
  context: 'B',
  reaction: 'R',
  criticism: 'C',
  prediction: 'X',
  characterisation: 'W',
};

/** Four hues for eight kinds: what is or will be, what happened, what others think, what is foreseen or valued. */
export type KindFamily = 'terms' | 'record' | 'views' | 'judgement';
export const kindFamilies: Readonly<Record<Kind, KindFamily>> = {
  provision: 'terms',
  position: 'terms',
  event: 'record',
  context: 'record',
  reaction: 'views',
  criticism: 'views',
  prediction: 'judgement',
  characterisation: 'judgement',
};

export const certainties = ['asserted', 'expected', 'possible', 'ruled-out'] as const;
/** How sure, relative to the statement's own source; the weaker of two cues wins. */
export type Certainty = (typeof certainties)[number];

export const sources = ['writer', 'outlet', 'officials', 'group', 'text', 'unknown'] as const;
/** Who says so: `writer` means that nobody is named; `text` that the article claims a document's own words. */
export type Source = (typeof sources)[number];

/** Whether the assignment to a document is the article's or the editor's. */
export const bases = ['stated', 'inferred'] as const;
/** Whether the source's words stand in quotation marks. */
export const quotings = ['quoted', 'paraphrase'] as const;
/** How much is told, from the name alone to what one could act on. */
export const details = ['mention', 'some', 'detailed'] as const;
export const linkRelations = ['contradicts', 'qualifies', 'elaborates', 'restates'] as const;
export type LinkRelation = (typeof linkRelations)[number];

export const SentenceIdSchema = z.string().check(z.regex(/^S[1-9]\d*$/, 'a sentence id such as "S11"'));
export const BlockIdSchema = z.string().check(z.regex(/^B[1-9]\d*$/, 'a block id such as "B11"'));
export const StatementIdSchema = z
  .string()
  .check(z.regex(/^a-S[1-9]\d*-[1-9]\d*$/, 'a statement id such as "a-S11-1"'));
export const DocumentIdSchema = z.string().check(z.regex(/^doc[1-9]$/, 'a document id such as "doc1"'));
export const SlugSchema = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'));
/** The SHA-256 of an edition's content. */
export const EditionHashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'));
export const WordsSchema = z.string().check(z.regex(/\S/, 'some words'));

/** Exact words of the article; `start` and `end` are UTF-16 code units within the sentence's block, end exclusive. */
export const QuoteSchema = z.strictObject({
  exact: WordsSchema,
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.positive()),
});
export type Quote = z.infer<typeof QuoteSchema>;

export const StatementSchema = z.strictObject({
  id: StatementIdSchema,
  sentence: SentenceIdSchema,
  quote: QuoteSchema,
  kind: z.enum(kinds),
  /** A document's id; `agreement` = said of the agreement, no document named; `none` = of neither. */
  document: z.union([DocumentIdSchema, z.literal('agreement'), z.literal('none')]),
  /** `inferred` when the assignment to the document is the editor's, not the article's. */
  basis: z.enum(bases),
  source: z.enum(sources),
  /** The source in the article's own terms, for instance "Ukrainian officials", or "no source given". */
  sourceLabel: WordsSchema,
  quoting: z.enum(quotings),
  certainty: z.enum(certainties),
  /** The words that show the certainty or the attribution, for instance "is expected to". */
  cue: z.optional(WordsSchema),
  /** Rows of the comparison that hold this statement; none when it lies outside the topics. */
  topics: z.array(SlugSchema),
  detail: z.enum(details),
  quantity: z.optional(
    z.strictObject({
      text: WordsSchema,
      value: z.optional(z.number()),
      approx: z.boolean(),
      /** `null` = the article compares it with nothing, where one would ask; absent where nobody would. */
      comparator: z.optional(z.nullable(WordsSchema)),
    }),
  ),
  /** A time as the article words it; never computed into a date. */
  time: z.optional(z.strictObject({ text: WordsSchema })),
  links: z.array(z.strictObject({ rel: z.enum(linkRelations), to: StatementIdSchema })),
  /** Why it is coded so, where that is not plain. Editor's words. */
  note: z.optional(WordsSchema),
});
export type Statement = z.infer<typeof StatementSchema>;

/** The article reports it, or someone judges it. A third class, our own assumption, is any inferred basis. */
export type InformationType = 'reported' | 'judgment';

/** Derived, never coded by hand: predictions and characterisations are somebody's judgment, the rest is reported. */
export function informationType(kind: Kind): InformationType {
  return kind === 'prediction' || kind === 'characterisation' ? 'judgment' : 'reported';
}
