/** The article in little: where each sentence, its statements and its documents stand in the drawing. Pure. */
import type { Briefing, Sentence } from '../../shared/briefing/briefing';
import { basisIn } from '../../shared/briefing/inferred';
import type { Lookup } from '../../shared/briefing/lookup';
import {
  type Certainty,
  type KindFamily,
  kindFamilies,
  type Statement,
} from '../../shared/briefing/statement';

/** A statement's line; `from` and `to` are pixels along the row. */
export interface StripLine {
  readonly id: string;
  readonly family: KindFamily;
  readonly certainty: Certainty;
  readonly from: number;
  readonly to: number;
}

/** One sentence; in a long article some that follow one another. */
export interface StripRow {
  readonly first: Sentence;
  readonly last: Sentence;
  /** The row's middle, pixels from the top of the drawing. */
  readonly y: number;
  /** The statements of one sentence, to scale; of several sentences, how the families share their statements. */
  readonly lines: readonly StripLine[];
}

/** A document's bracket beside rows in a run that it is described in. */
export interface StripBracket {
  readonly documentId: string;
  readonly label: string;
  readonly inferred: boolean;
  readonly from: number;
  readonly to: number;
}

export interface StripDrawing {
  readonly rows: readonly StripRow[];
  /** The row of each sentence, by the sentence's id. */
  readonly rowOf: ReadonlyMap<string, StripRow>;
  readonly brackets: readonly StripBracket[];
  readonly height: number;
}

/** Measures of the drawing in CSS pixels. */
export const stripMeasures = { width: 176, row: 14, gap: 7, left: 27, room: 136 } as const;

/** More rows are no longer a picture of the whole: beyond, a row stands for several sentences. */
const mostRows = 240;

/** Lays the drawing out. A gap parts runs of sentences that belong to different documents. */
export function drawStrip(briefing: Briefing, lookup: Lookup): StripDrawing {
  const sentences = [...lookup.sentences.values()];
  const each = Math.max(1, Math.ceil(sentences.length / mostRows));
  const longest = sentences.reduce((most, { text }) => Math.max(most, text.length), 1);
  const documentOf = new Map(
    briefing.documents.flatMap((document) => document.sentences.map((id) => [id, document.id] as const)),
  );
  const rows: StripRow[] = [];
  const rowOf = new Map<string, StripRow>();
  let y: number = stripMeasures.row / 2;
  for (let at = 0; at < sentences.length; at += each) {
    const run = sentences.slice(at, at + each);
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    const before = rows.at(-1)?.last;
    if (before) {
      const isParted = each === 1 && documentOf.get(before.id) !== documentOf.get(first.id);
      y += stripMeasures.row + (isParted ? stripMeasures.gap : 0);
    }
    const statements = run.flatMap(({ id }) => lookup.statementsOf.get(id) ?? []);
    const lines = each === 1 ? linesToScale(first, statements, longest) : linesByShare(statements);
    const row = { first, last, y, lines };
    rows.push(row);
    for (const { id } of run) rowOf.set(id, row);
  }
  return {
    rows,
    rowOf,
    brackets: bracketsOf(briefing, lookup, rows, rowOf),
    height: y + stripMeasures.row / 2,
  };
}

function linesToScale(
  sentence: Sentence,
  statements: readonly Statement[],
  longest: number,
): readonly StripLine[] {
  const scale = stripMeasures.room / longest;
  const at = (offset: number): number => stripMeasures.left + (offset - sentence.start) * scale;
  return statements.map(({ id, kind, certainty, quote }) => ({
    id,
    family: kindFamilies[kind],
    certainty,
    from: at(quote.start) + 1,
    to: at(quote.end) - 1,
  }));
}

const families = ['terms', 'record', 'views', 'judgement'] as const satisfies readonly KindFamily[];

function linesByShare(statements: readonly Statement[]): readonly StripLine[] {
  let from: number = stripMeasures.left;
  return families.flatMap((family) => {
    const count = statements.filter(({ kind }) => kindFamilies[kind] === family).length;
    if (count === 0) return [];
    const to = from + (count / statements.length) * stripMeasures.room;
    const line: StripLine = { id: family, family, certainty: 'asserted', from: from + 1, to: to - 1 };
    from = to;
    return [line];
  });
}

/**
 * A bracket for each run of rows: a document whose sentences stand apart has several, and none spans what is not its own,
 * nor both what is said of it and what is inferred.
 */
function bracketsOf(
  { documents }: Briefing,
  lookup: Lookup,
  rows: readonly StripRow[],
  rowOf: ReadonlyMap<string, StripRow>,
): readonly StripBracket[] {
  return documents.flatMap((document) => {
    const { id, label, sentences } = document;
    const described = new Set(sentences.map((sentence) => rowOf.get(sentence)));
    const inferred = new Set(
      sentences
        .filter((sentence) => basisIn(document, lookup.statementsOf.get(sentence)) === 'inferred')
        .map((sentence) => rowOf.get(sentence)),
    );
    const brackets: StripBracket[] = [];
    let first: StripRow | null = null;
    for (const [index, row] of rows.entries()) {
      if (!described.has(row)) continue;
      first ??= row;
      const next = rows[index + 1];
      if (next && described.has(next) && inferred.has(next) === inferred.has(row)) continue;
      brackets.push({
        documentId: id,
        label,
        inferred: inferred.has(row),
        from: first.y - 5,
        to: row.y + 5,
      });
      first = null;
    }
    return brackets;
  });
}
