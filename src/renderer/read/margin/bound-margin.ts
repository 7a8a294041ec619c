/** The margin has room for so many notes of a sentence and no more: the page grows with the text, not with the notes. */
import type { Note } from '../../../shared/notes/note';
import type { Stretch } from '../../../shared/notes/passage';
import type { PlacedNote } from './margin-notes';

/** Of one sentence: all are shown while they are no more than `most`; of more than that the first `shown`. */
export const marginBounds = { most: 12, shown: 10 } as const;

/** The notes of a sentence that are not shown in the margin: one button stands for them, below those that are. */
export interface MoreNotes {
  /** Its name among the things in the margin. */
  readonly id: string;
  readonly sentence: string;
  /** In the order given; never empty. */
  readonly notes: readonly Note[];
}

/** Something in the margin that stands beside a stretch of the text. */
export interface BesideText extends Stretch {
  readonly id: string;
}

export interface BoundMargin<Placed extends PlacedNote> {
  readonly shown: readonly Placed[];
  readonly more: readonly MoreNotes[];
  /** All that stands in the margin, from the top: the notes shown and the buttons for the others. */
  readonly drawn: readonly BesideText[];
}

/** What of a block's notes stands in its margin. Each of them is shown, or is one that a button stands for. */
export function boundMargin<Placed extends PlacedNote>(notes: readonly Placed[]): BoundMargin<Placed> {
  const shown: Placed[] = [];
  const more: MoreNotes[] = [];
  const drawn: BesideText[] = [];
  for (const [sentence, here] of Map.groupBy(notes, (placed) => placed.sentence)) {
    const isBound = here.length > marginBounds.most;
    const first = isBound ? here.slice(0, marginBounds.shown) : here;
    shown.push(...first);
    drawn.push(...first.map(({ note, blockId, start, end }) => ({ id: note.id, blockId, start, end })));
    const last = first.at(-1);
    if (!isBound || !last) continue;
    const id = `more-${sentence}`;
    more.push({ id, sentence, notes: here.slice(marginBounds.shown).map(({ note }) => note) });
    drawn.push({ id, blockId: last.blockId, start: last.start, end: last.end });
  }
  return { shown, more, drawn };
}
