/** The article in little: where each sentence, its statements and its documents stand in the drawing. Pure. */
import type { Briefing, Sentence } from '../../shared/briefing';
import type { Lookup } from '../../shared/lookup';
import { type Certainty, type KindFamily, kindFamilies } from '../../shared/statement';

/** A statement's line; `from` and `to` are pixels along the row. */
export interface StripLine {
  readonly id: string;
  readonly family: KindFamily;
  readonly certainty: Certainty;
  readonly from: number;
  readonly to: number;
}

export interface StripRow {
  readonly sentence: Sentence;
  /** The row's middle, pixels from the top of the drawing. */
  readonly y: number;
  readonly lines: readonly StripLine[];
}

/** A document's bracket beside the rows it is described in. */
export interface StripBracket {
  readonly documentId: string;
  readonly label: string;
  readonly inferred: boolean;
  readonly from: number;
  readonly to: number;
}

export interface StripDrawing {
  readonly rows: readonly StripRow[];
  readonly brackets: readonly StripBracket[];
  readonly height: number;
}

/** Measures of the drawing in CSS pixels. */
export const stripMeasures = { width: 176, row: 14, gap: 7, left: 27, room: 136 } as const;

/** Lays the drawing out. A gap parts runs of sentences that belong to different documents. */
export function drawStrip(briefing: Briefing, lookup: Lookup): StripDrawing {
  const sentences = [...lookup.sentences.values()];
  const longest = Math.max(...sentences.map((sentence) => sentence.text.length));
  const documentOf = new Map(
    briefing.documents.flatMap((document) => document.sentences.map((id) => [id, document.id] as const)),
  );
  const rows: StripRow[] = [];
  let y: number = stripMeasures.row / 2;
  let previous: Sentence | null = null;
  for (const sentence of sentences) {
    if (previous) {
      const parted = documentOf.get(previous.id) !== documentOf.get(sentence.id);
      y += stripMeasures.row + (parted ? stripMeasures.gap : 0);
    }
    const scale = stripMeasures.room / longest;
    rows.push({
      sentence,
      y,
      lines: (lookup.statementsOf.get(sentence.id) ?? []).map((statement) => ({
        id: statement.id,
        family: kindFamilies[statement.kind],
        certainty: statement.certainty,
        from: stripMeasures.left + (statement.quote.start - sentence.start) * scale + 1,
        to: stripMeasures.left + (statement.quote.end - sentence.start) * scale - 1,
      })),
    });
    previous = sentence;
  }
  const yOf = new Map(rows.map((row) => [row.sentence.id, row.y]));
  const brackets = briefing.documents.flatMap((document) => {
    const ys = document.sentences.flatMap((id) => yOf.get(id) ?? []);
    return ys.length === 0
      ? []
      : [
          {
            documentId: document.id,
            label: document.label,
            inferred: document.basis === 'inferred',
            from: Math.min(...ys) - 5,
            to: Math.max(...ys) + 5,
          },
        ];
  });
  return { rows, brackets, height: y + stripMeasures.row / 2 };
}
