/** A sentence cut into stretches that are each painted one way: what the annotated text prints, as data. */
import type { Block, Sentence } from '../briefing/briefing';
import { splitEmphasis } from '../briefing/emphasis';
import type { Lookup } from '../briefing/lookup';
import type { Colour } from '../notes/note';
import type { PackNote } from './pack-notes';
import type { Statement } from '../briefing/statement';
import { stretchesOf } from '../notes/text-place';

/** A stretch of the sentence with everything that changes at its edges. */
export interface Stretch {
  readonly text: string;
  readonly isEmphasised: boolean;
  /** The smallest statement over this stretch, or null between statements. */
  readonly statement: Statement | null;
  /** True where at least one of the reader's marks lies over it. */
  readonly isMarked: boolean;
  /** The label of the smallest of these marks that has one, or null. */
  readonly label: Colour | null;
  /** Statements whose words begin here: their codes stand level with it. */
  readonly codes: readonly Statement[];
  /** Notes whose words begin here: they stand beside it. */
  readonly notesFrom: readonly PackNote[];
  /** Notes whose words end here: their numbers are raised after it. */
  readonly notesTo: readonly PackNote[];
}

/** A note with the words it is on, as offsets in the sentence's block. */
export interface Mark {
  readonly note: PackNote;
  readonly start: number;
  readonly end: number;
  /** Whether the note begins, and whether it ends in this block: one may go on over several. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * The stretches of a sentence, in order: joined they are its text without the asterisks of emphasis. A mark that goes
 * on into another sentence begins and ends here as far as this sentence goes, but its note stands only where it
 * begins, and its number only where it ends.
 */
export function paintSentence(
  block: Block,
  sentence: Sentence,
  statements: readonly Statement[],
  marks: readonly Mark[],
): readonly Stretch[] {
  const runs = splitEmphasis(block.text, sentence.start, sentence.end).filter((run) => run.style !== 'mark');
  const cuts = new Set<number>();
  for (const { quote } of statements) cuts.add(quote.start).add(quote.end);
  for (const mark of marks) cuts.add(mark.start).add(mark.end);
  const pieces = runs.flatMap((run) => {
    const edges = [run.start, ...[...cuts].filter((cut) => cut > run.start && cut < run.end), run.end];
    const sorted = edges.toSorted((a, b) => a - b);
    return sorted.slice(1).map((end, index) => ({ start: sorted[index] ?? end, end, run }));
  });
  return pieces.map(({ start, end, run }, index) => {
    const before = index === 0 ? sentence.start : (pieces[index - 1]?.end ?? start);
    const after = index === pieces.length - 1 ? sentence.end : (pieces[index + 1]?.start ?? end);
    // An offset may fall on an asterisk that is not shown; it then counts for the stretch after, or before it.
    const begins = (at: number): boolean => at >= before && at <= start;
    const ends = (at: number): boolean => at >= end && at <= after;
    const marked = marks.filter((mark) => mark.start < end && mark.end > start);
    const over = statements.filter(({ quote }) => quote.start < end && quote.end > start);
    return {
      text: block.text.slice(start, end),
      isEmphasised: run.style === 'emphasis',
      statement: over.toSorted((a, b) => length(a) - length(b))[0] ?? null,
      isMarked: marked.length > 0,
      label:
        marked
          .filter((mark) => mark.note.note.colour !== null)
          .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]?.note.note.colour ?? null,
      codes: statements.filter(({ quote }) => begins(quote.start)),
      notesFrom: marks.filter((mark) => mark.isFirst && begins(mark.start)).map((mark) => mark.note),
      notesTo: marks.filter((mark) => mark.isLast && ends(mark.end)).map((mark) => mark.note),
    };
  });
}

/** The notes that touch each block, by its id, in their order: so that no block asks all of them. */
export function notesByBlock(
  notes: readonly PackNote[],
  lookup: Lookup,
): ReadonlyMap<string, readonly PackNote[]> {
  const byBlock = new Map<string, PackNote[]>();
  for (const note of notes) {
    const { target } = note.note;
    if (note.isLost || (target.kind !== 'passage' && target.kind !== 'statement' && target.kind !== 'block'))
      continue;
    for (const blockId of new Set(stretchesOf(target, lookup).map((stretch) => stretch.blockId))) {
      const known = byBlock.get(blockId);
      if (known) known.push(note);
      else byBlock.set(blockId, [note]);
    }
  }
  return byBlock;
}

/** The marks that notes leave on a block's words, white space at their edges left out; notes on the rest have none. */
export function marksOn(block: Block, notes: readonly PackNote[], lookup: Lookup): readonly Mark[] {
  return notes.flatMap((note) => {
    const { target } = note.note;
    if (note.isLost) return [];
    if (target.kind !== 'passage' && target.kind !== 'statement') return [];
    const stretches = stretchesOf(target, lookup);
    return stretches.flatMap(({ blockId, start, end }, index) => {
      if (blockId !== block.id) return [];
      const words = block.text.slice(start, end);
      return {
        note,
        start: end - words.trimStart().length,
        end: start + words.trimEnd().length,
        isFirst: index === 0,
        isLast: index === stretches.length - 1,
      };
    });
  });
}

function length({ quote }: Statement): number {
  return quote.end - quote.start;
}
