/**
 * A statement explained in words, as message ids with their values: the window, the command line and the paper put them
 * into sentences with the same catalogue, so that all three say the same.
 */
import type { Briefing } from '../briefing/briefing';
import { isolate } from '../language-of';
import type { MessageId } from '../messages/catalogue';
import type { Statement } from '../briefing/statement';

/** One message of the catalogue with its values. */
export interface Said {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string>>;
}

export interface Explanation {
  /** What it is and of which document; set in bold. */
  readonly lead: Said;
  /** The sentences that follow, in order. The first one may go on where the lead ends. */
  readonly rest: readonly Said[];
  /** The editor's own remark on this statement, or null. It may hold `*emphasis*`. */
  readonly note: string | null;
}

/** Explains any statement the vocabulary allows. A document without a name in the article is called by its label. */
export function explainStatement(statement: Statement, documents: Briefing['documents']): Explanation {
  return {
    lead: sayKindAndDocument(statement, documents),
    rest: [
      sayWhichDocument(statement, documents),
      ...sayJudgement(statement),
      ...saySource(statement),
      ...sayCertainty(statement),
    ],
    note: statement.note ?? null,
  };
}

/** How the statement belongs to its document: the one word that the wording turns on. */
function belonging(statement: Statement): 'agreement' | 'none' | 'stated' | 'inferred' {
  if (statement.document === 'agreement' || statement.document === 'none') return statement.document;
  return statement.basis;
}

function sayKindAndDocument(statement: Statement, documents: Briefing['documents']): Said {
  const { kind } = statement;
  const document = documents.find(({ id }) => id === statement.document)?.label ?? statement.document;
  return { id: `explain.lead.${belonging(statement)}`, values: { kind, document: isolate(document) } };
}

function sayWhichDocument(statement: Statement, documents: Briefing['documents']): Said {
  const named = documents.find(({ id }) => id === statement.document);
  const called = named?.calledBy[0]?.quote.exact ?? named?.label ?? statement.document;
  return { id: `explain.document.${belonging(statement)}`, values: { called: isolate(called) } };
}

function sayJudgement({ kind }: Statement): readonly Said[] {
  return kind === 'prediction' || kind === 'characterisation'
    ? [{ id: `explain.judgement.${kind}`, values: {} }]
    : [];
}

/** The writer and a claimed text have a sentence of their own for either quoting; the others are named and then quoted. */
function saySource({ source, sourceLabel, quoting }: Statement): readonly Said[] {
  if (source === 'writer' || source === 'text') {
    return [{ id: `explain.source.${source}.${quoting}`, values: { label: isolate(sourceLabel) } }];
  }
  return [
    { id: `explain.source.${source}`, values: { label: isolate(sourceLabel) } },
    { id: `explain.quoting.${quoting}`, values: {} },
  ];
}

/** Assertion is the quiet case: nothing is said of it. */
function sayCertainty({ certainty, cue }: Statement): readonly Said[] {
  if (certainty === 'asserted') return [];
  return cue === undefined
    ? [{ id: `explain.certainty.${certainty}`, values: {} }]
    : [{ id: `explain.certainty.${certainty}.cue`, values: { cue: isolate(cue) } }];
}
