/** What the chosen cell is about: the line, the gap or nothing that the peek shows, and where it opens. */
import type { Briefing } from '../../shared/briefing/briefing';
import type { Gap } from '../../shared/briefing/comparison';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Statement } from '../../shared/briefing/statement';
import type { Position } from './cell-moves';
import type { Line, Row } from './rows';

export type CellSubject =
  | { readonly kind: 'line'; readonly line: Line; readonly index: number }
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** A topic of which nothing more would be asked. */
  | { readonly kind: 'topic' };

/** The subject at a position: a cell's line (the first where there is none of that index), its gap, or the topic's. */
export function subjectAt(row: Row, columnId: Position['columnId'], lineIndex: number): CellSubject {
  const cell = row.cells.find((each) => each.columnId === columnId);
  if (!cell) return row.topic.gap ? { kind: 'gap', gap: row.topic.gap } : { kind: 'topic' };
  if (cell.kind === 'gap') return { kind: 'gap', gap: cell.gap };
  const index = cell.lines[lineIndex] ? lineIndex : 0;
  const line = cell.lines[index];
  return line ? { kind: 'line', line, index } : { kind: 'topic' };
}

/** The sentence that Enter opens: the line's own, or the one nearest to a gap; null when there is none. */
export function opens(
  subject: CellSubject,
): { readonly sentence: string; readonly statement: string | null } | null {
  switch (subject.kind) {
    case 'line':
      return { sentence: subject.line.statement.sentence, statement: subject.line.statement.id };
    case 'gap': {
      const sentence = subject.gap.nearest[0];
      return sentence === undefined ? null : { sentence, statement: null };
    }
    case 'topic':
      return null;
  }
}

/** What an inferred statement's document was inferred from. */
export type InferredFrom =
  | { readonly kind: 'words'; readonly document: string; readonly words: string }
  | { readonly kind: 'assumption'; readonly document: string; readonly text: string }
  | { readonly kind: 'nothing-said'; readonly document: string };

/** From the words its sentence has for the document, else from one of our assumptions. Null for what is stated. */
export function inferredFrom(statement: Statement, briefing: Briefing): InferredFrom | null {
  if (statement.basis !== 'inferred') return null;
  const found = briefing.documents.find(({ id }) => id === statement.document);
  const document = found?.label ?? briefing.agreement.label;
  const called = found?.calledBy.find(({ sentence }) => sentence === statement.sentence);
  if (called) return { kind: 'words', document, words: called.quote.exact };
  const assumption = briefing.assumptions.find(({ statements }) => statements.includes(statement.id));
  if (assumption) return { kind: 'assumption', document, text: assumption.text };
  return { kind: 'nothing-said', document };
}

/** A stretch of a block: code units, `end` exclusive. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The line's sentence, and within it the words of the line; null when the sentence is not there. */
export function sentenceAround(
  { entry, statement }: Line,
  lookup: Lookup,
): { readonly sentence: Stretch; readonly words: Stretch } | null {
  const sentence = lookup.sentences.get(statement.sentence);
  const text = lookup.blocks.get(sentence?.blockId ?? '')?.text;
  if (!sentence || text === undefined) return null;
  return {
    sentence: { text, start: sentence.start, end: sentence.end },
    words: { text, start: entry.quote.start, end: entry.quote.end },
  };
}
