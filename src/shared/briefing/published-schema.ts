/** The briefing format as JSON Schema, for editors and for programs in other languages. */
import * as z from 'zod/mini';
import {
  AssumptionSchema,
  BriefingFileSchema,
  DocumentSchema,
  LineSchema,
  RedirectSchema,
  TensionSchema,
  TermSchema,
} from './briefing';
import { CellEntrySchema, CellSchema, ColumnIdSchema, GapSchema, TopicSchema } from './comparison';
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

/** The name of this version of the format; it is a name only, nothing is fetched from it. */
export const briefingSchemaId = 'urn:lectern:briefing:1';

type Json = Readonly<Record<string, unknown>>;

/**
 * The published schema, draft 2020-12. It says less than the program checks: what JSON Schema cannot express, such as
 * that a quote stands in its sentence, is told in the descriptions. A new object each time.
 */
export function publishedSchema(): Json {
  const registry = z.registry<{ readonly id?: string; readonly description?: string }>();
  for (const [id, schema, description] of named) registry.add(schema, { id, description });
  const { $schema, ...rest } = z.toJSONSchema(BriefingFileSchema, {
    target: 'draft-2020-12',
    metadata: registry,
  });
  const described = describe(rest, '') as Json;
  return {
    $schema,
    $id: briefingSchemaId,
    title: 'Lectern briefing, format version 1',
    description: descriptions[''],
    ...described,
  };
}

const named: readonly (readonly [string, z.ZodMiniType, string])[] = [
  [
    'SentenceId',
    SentenceIdSchema,
    'S and a number. Permanent: never used again for other words; see redirects. Shown as the number.',
  ],
  ['BlockId', BlockIdSchema, 'B and a number. Permanent; see redirects.'],
  ['StatementId', StatementIdSchema, 'a-, its sentence’s id, and a number: a-S11-1. Permanent.'],
  ['DocumentId', DocumentIdSchema, 'doc1, doc2 or doc3.'],
  [
    'Slug',
    SlugSchema,
    'A name of lower-case letters, digits and hyphens. No two things of a briefing share an id.',
  ],
  ['Words', WordsSchema, 'Some words; not empty, not only white space.'],
  [
    'Quote',
    QuoteSchema,
    'Exact words of the article. start and end count UTF-16 code units within the canonical text of the sentence’s block (NFC, white space collapsed, emphasis marks kept), end exclusive. The words must stand in the sentence named beside the quote, at these offsets.',
  ],
  [
    'Statement',
    StatementSchema,
    'One claim of the article, on the smallest span that carries it. Every sentence carries at least one. What each value means is in the codebook.',
  ],
  [
    'Gap',
    GapSchema,
    'Something the article does not say. subject follows the words “The article does not say:”; nearest names the sentences that come nearest to it.',
  ],
  [
    'CellEntry',
    CellEntrySchema,
    'A statement, and those of its sentence’s words that answer the topic. The statement must list the topic, and its document must be the column (none goes to agreement).',
  ],
  ['Cell', CellSchema, 'Entries, at least one, or a gap: never both, never neither. Silence is data.'],
  [
    'ColumnId',
    ColumnIdSchema,
    'A document’s id, or agreement: said of the agreement, no document identified.',
  ],
  [
    'Topic',
    TopicSchema,
    'A row of the comparison. cells has exactly one cell for each document and one for agreement. gap says what nobody says of the topic.',
  ],
  [
    'Tension',
    TensionSchema,
    'Sentences that pull against each other, or one that leaves a term open. facing holds words of its sentences in reading order. Two statements linked by contradicts must share a tension.',
  ],
  ['Line', LineSchema, 'A line in the editor’s words. It names at least one sentence or one gap.'],
  [
    'Assumption',
    AssumptionSchema,
    'An inference of the editor’s, the statements that rest on it, and what changes without it.',
  ],
  [
    'Document',
    DocumentSchema,
    'One of the documents compared; its own text is not held. Statements of it stand in the sentences it lists.',
  ],
  [
    'Redirect',
    RedirectSchema,
    'Where the words went that an earlier edition had under this id. to names ids of this edition, blocks for a block and sentences for a sentence: one when moved or merged, two or more when split (the id itself may be among them), none when deleted.',
  ],
  ['Term', TermSchema, 'A term as the article uses it. expansion is the editor’s.'],
];

/** By the path of properties within the schema or within a named part, `[]` for the items of a list. */
const descriptions: Readonly<Record<string, string>> = {
  '': 'A briefing.json: what one article says of one to three documents, claim by claim, and the comparison of them. It lies beside the article, as given, in article.txt. The program checks more than a schema can say: each id names one thing and is known where it is used; each quote stands at its place; blocks are the article’s lines; cells and statements agree both ways.',
  formatVersion: 'A reader of version 1 refuses any other.',
  title: 'by: editor means that the article has no headline and the title is the editor’s; it is shown so.',
  edition:
    'The label of this edition. Its exact name is the SHA-256 of the file’s JSON with sorted keys, without white space and without $schema.',
  codebook: 'The version of the coding rules.',
  article:
    'The article’s bytes must have this SHA-256 and this length. null means: the article does not give it.',
  blocks:
    'One block for each line of the article that is not empty, in order. Its sentences, with at most one space between them, are the line in canonical form. Sentence numbers rise, but in an edition with redirects: there sentences keep the numbers they had, and new ones get new numbers.',
  redirects:
    'For an edition that follows on another one; an empty list when every block and sentence of it is still there. What became of the ids of all earlier editions: notes hold on to them. lectern validate --against compares two editions.',
  agreement: 'The column for what is said of the agreement. calledBy: what the article calls it.',
  bottomLine: '120 words at most, all lines together.',
  sourceDescriptor: 'What kind of source the article is, and what that means for a reader.',
  'Statement.document': 'agreement: said of the agreement, no document named. none: of neither.',
  'Statement.basis':
    'inferred when the assignment to the document is the editor’s; an assumption must then list the statement.',
  'Statement.source': 'Who says so. Somebody who only acts in the sentence is not its source.',
  'Statement.sourceLabel': 'The source in the article’s own terms, or “no source given”.',
  'Statement.certainty':
    'Relative to the source; of two cues the weaker counts. All but asserted need a cue.',
  'Statement.cue': 'Words of the sentence that show the certainty or the attribution.',
  'Statement.topics': 'Each topic must hold an entry of this statement in its column.',
  'Statement.quantity':
    'text must stand in the sentence, and so must comparator: what the article compares it with, null where one would ask and the article compares it with nothing, absent where nobody would ask.',
  'Statement.time': 'A time as the article words it, in its sentence; never computed into a date.',
  'Statement.links': 'A statement never links to itself.',
};

/** The same schema with a description wherever there is one and none yet. */
function describe(node: unknown, path: string): unknown {
  if (Array.isArray(node)) return node.map((item) => describe(item, path));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]): readonly [string, unknown] => {
    if (key === 'properties') return [key, describeEach(value as Json, path)];
    if (key === '$defs') return [key, describeEach(value as Json, '')];
    if (key === 'items') return [key, describe(value, `${path}[]`)];
    return [key, key === 'enum' || key === 'const' ? value : describe(value, path)];
  });
  return Object.fromEntries(entries);
}

function describeEach(nodes: Json, path: string): Json {
  return Object.fromEntries(
    Object.entries(nodes).map(([key, value]) => {
      const inner = path === '' ? key : `${path}.${key}`;
      const description = descriptions[inner];
      const node = describe(value, inner) as Json;
      return [key, description === undefined ? node : { description, ...node }];
    }),
  );
}
