/** The assumptions switch: what was assigned to a document by inference, shown as the article leaves it, unassigned. */
import * as z from 'zod/mini';
import type { Briefing, BriefingDocument } from './briefing';
import { type Cell, type CellEntry, type ColumnId, isGap, type Topic } from './comparison';
import { askWhetherAbout } from '../gaps/gap-words';
import type { Statement } from './statement';

/** How inferred assignments are treated: as the editor made them, or as if nobody had. */
export const InferredSchema = z.enum(['assigned', 'unassigned']);
export type Inferred = z.infer<typeof InferredSchema>;

/**
 * The briefing as the switch shows it. Unassigned, each inferred statement is said of the agreement, its lines move into
 * that column, and a cell that held nothing else falls silent. Ids, quotes, notes' targets and the edition stay the same,
 * so that a note on such a cell keeps its place.
 */
export function treatInferred(briefing: Briefing, inferred: Inferred): Briefing {
  if (inferred === 'assigned') return briefing;
  const moved = new Set(briefing.statements.filter(isInferred).map(({ id }) => id));
  if (moved.size === 0) return briefing;
  const sentenceOf = new Map(briefing.statements.map(({ id, sentence }) => [id, sentence]));
  return {
    ...briefing,
    documents: briefing.documents.map((document) => withoutInferred(document, briefing.statements)),
    statements: briefing.statements.map((statement) =>
      isInferred(statement)
        ? { ...statement, document: 'agreement' as const, basis: 'stated' as const }
        : statement,
    ),
    topics: briefing.topics.map((topic) =>
      redraw(topic, { moved, sentenceOf, documents: briefing.documents }),
    ),
  };
}

/** True when the assignment to the document is the editor's. */
export function isInferred({ basis }: Statement): boolean {
  return basis === 'inferred';
}

/** Whether a sentence’s statements speak of the document by its name or by inference: where one is inferred, by inference. */
export function basisIn(
  { id, basis }: Pick<BriefingDocument, 'id' | 'basis'>,
  statements: readonly Statement[] = [],
): Statement['basis'] {
  const own = statements.filter(({ document }) => document === id);
  return basis === 'inferred' || own.some(isInferred) ? 'inferred' : 'stated';
}

interface Redrawing {
  /** The inferred statements. */
  readonly moved: ReadonlySet<string>;
  readonly sentenceOf: ReadonlyMap<string, string>;
  readonly documents: readonly BriefingDocument[];
}

function redraw(topic: Topic, redrawing: Redrawing): Topic {
  const { moved, sentenceOf } = redrawing;
  const cells: [string, Cell][] = [];
  const freed: CellEntry[] = [];
  for (const [columnId, cell] of Object.entries(topic.cells)) {
    if (columnId === 'agreement') continue;
    const leaving = isGap(cell) ? [] : cell.entries.filter(({ statement }) => moved.has(statement));
    if (isGap(cell) || leaving.length === 0) {
      cells.push([columnId, cell]);
      continue;
    }
    freed.push(...leaving);
    const staying = cell.entries.filter(({ statement }) => !moved.has(statement));
    cells.push([
      columnId,
      staying.length > 0 ? { entries: staying } : silence(topic, columnId, leaving, redrawing),
    ]);
  }
  const agreement = topic.cells['agreement'];
  if (agreement) {
    const own = isGap(agreement) ? [] : agreement.entries;
    const entries = [...own, ...freed].toSorted((a, b) => order(a, sentenceOf) - order(b, sentenceOf));
    cells.push(['agreement', entries.length > 0 ? { entries } : agreement]);
  }
  return { ...topic, cells: Object.fromEntries(cells) };
}

/** What is asked of a cell that only inference filled: whether the sentences that left it are about its document. */
function silence(
  topic: Topic,
  columnId: ColumnId,
  leaving: readonly CellEntry[],
  { sentenceOf, documents }: Redrawing,
): Cell {
  const nearest = [...new Set(leaving.flatMap(({ statement }) => sentenceOf.get(statement) ?? []))];
  const id = `gap-${topic.id}-${columnId}-unassigned`;
  const document = documents.find((each) => each.id === columnId)?.label ?? columnId;
  return { gap: { id, ...askWhetherAbout(document, nearest), nearest } };
}

/** The sentences that only inference gave a document are no longer its own; nothing that is left to it is inferred. */
function withoutInferred(document: BriefingDocument, statements: readonly Statement[]): BriefingDocument {
  const own = statements.filter((statement) => statement.document === document.id);
  const inferredOnly = new Set(
    document.sentences.filter((sentence) => {
      const here = own.filter((statement) => statement.sentence === sentence);
      return here.length > 0 && here.every(isInferred);
    }),
  );
  const sentences = document.sentences.filter((sentence) => !inferredOnly.has(sentence));
  const calledBy = document.calledBy.filter(({ sentence }) => !inferredOnly.has(sentence));
  // A document that nothing describes is still known by what it was taken to be called.
  return {
    ...document,
    basis: 'stated',
    sentences,
    calledBy: calledBy.length > 0 ? calledBy : document.calledBy,
  };
}

function order({ statement, quote }: CellEntry, sentenceOf: ReadonlyMap<string, string>): number {
  return Number(sentenceOf.get(statement)?.slice(1) ?? 0) * 1e6 + quote.start;
}
