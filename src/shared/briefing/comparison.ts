/** The comparison: topics by columns. A cell holds what the article says, or a gap: silence is data. */
import * as z from 'zod/mini';
import {
  DocumentIdSchema,
  QuoteSchema,
  SentenceIdSchema,
  SlugSchema,
  type Statement,
  StatementIdSchema,
  WordsSchema,
} from './statement';

/** Something the article does not say, and what one would ask. */
export const GapSchema = z.strictObject({
  id: SlugSchema,
  /** What is not said, to follow "The article does not say:", for instance "signed? dates, ratification". */
  subject: WordsSchema,
  question: WordsSchema,
  /** The sentences that come nearest to it. */
  nearest: z.array(SentenceIdSchema),
});
export type Gap = z.infer<typeof GapSchema>;

/** One line of a cell: a statement, and those of its sentence's words that answer the topic. */
export const CellEntrySchema = z.strictObject({ statement: StatementIdSchema, quote: QuoteSchema });
export type CellEntry = z.infer<typeof CellEntrySchema>;

export const CellSchema = z.union([
  z.strictObject({ entries: z.array(CellEntrySchema).check(z.minLength(1)) }),
  z.strictObject({ gap: GapSchema }),
]);
export type Cell = z.infer<typeof CellSchema>;

/** A column: one of the documents, or `agreement` for what is said of the agreement with no document identified. */
export const ColumnIdSchema = z.union([DocumentIdSchema, z.literal('agreement')]);
export type ColumnId = z.infer<typeof ColumnIdSchema>;

export const TopicSchema = z.strictObject({
  id: SlugSchema,
  label: WordsSchema,
  /** `provisions` are read for in every agreement; `about` is what is said about the documents, printed apart. */
  block: z.enum(['provisions', 'about']),
  /** What nobody says of this topic, or null where nothing more would be asked. */
  gap: z.nullable(GapSchema),
  cells: z.record(ColumnIdSchema, CellSchema),
});
export type Topic = z.infer<typeof TopicSchema>;

/** The column that holds a statement: its document's, or `agreement` when no document is identified. */
export function columnOf(statement: Statement): ColumnId {
  return statement.document === 'none' ? 'agreement' : statement.document;
}

/** True when the cell is silent, false when it holds at least one line. */
export function isGap(cell: Cell): cell is { readonly gap: Gap } {
  return 'gap' in cell;
}
