/** Where notes stand in the margin of the article, one under the other. Pure: heights in, places out, in CSS pixels. */

/** A note as it was measured. */
export interface MeasuredNote {
  /** How far below the top of its sentence the words are that it is on. */
  readonly level: number;
  /** How high it is in full, in the margin. */
  readonly full: number;
  /**
   * What it may be instead, when the margin is full beside its words: below the sentence, or a pointer in the margin, which
   * speaks for all notes of its sentence from this one on.
   */
  readonly short: { readonly form: 'pointer' | 'below'; readonly height: number };
}

export interface MeasuredSentence {
  /** Its upper edge, counted from one line for all, while no short form stands below any of them. */
  readonly top: number;
  readonly notes: readonly MeasuredNote[];
}

export interface PlacedNote {
  /** `unseen`: the pointer before it on its sentence speaks for it too. */
  readonly form: 'full' | 'pointer' | 'below' | 'unseen';
  /**
   * The room above it: below the note before it or, where that ends higher up, below the top of its sentence. 0 for one that
   * is not in the margin.
   */
  readonly above: number;
}

export interface MarginColumn {
  /** For each sentence its notes, in the order given. */
  readonly sentences: readonly (readonly PlacedNote[])[];
}

export const marginMeasures = {
  /** How far below its words a note may begin, whatever follows: the height of a long one. */
  drift: 180,
  /** How far it may where it and what is left of its sentence keep clear of the next notes: half of a page. */
  reach: 480,
  /** Between two notes. */
  gap: 10,
  /** Between notes of two sentences: also the space between paragraphs, which goes where a page ends. */
  sentenceGap: 24,
} as const;

/**
 * Places the notes. A note may run down beside the sentences that follow, so that no sentence waits for it. One that
 * would begin too far below its words is shortened, and with it those after it on its sentence: one pointer in the margin
 * says of them all where they are listed, so that no number in the text is without a word beside it. No two overlap, and each
 * stands at its words or below them. They stand in the page as floats, each with the room above it that is worked out
 * here, so that this is also so where pages end: a sentence goes to the next page with the notes that begin in it.
 */
export function placeInMargin(sentences: readonly MeasuredSentence[]): MarginColumn {
  const { drift, reach, gap, sentenceGap } = marginMeasures;
  const ends = roomsBelow(sentences);
  // The first note has nothing above it.
  let end = Number.NEGATIVE_INFINITY;
  let free = Number.NEGATIVE_INFINITY;
  let moved = 0;
  const placed = sentences.map(({ top, notes }, index) => {
    const start = top + moved;
    const limit = (ends[index] ?? Number.POSITIVE_INFINITY) + moved - sentenceGap;
    let isFull = false;
    let isPointed = false;
    const places = notes.map(({ level, full, short }, place): PlacedNote => {
      const wanted = start + level;
      const at = Math.max(wanted, free);
      const left = notes[place + 1];
      const needed = full + (left?.short.form === 'pointer' ? gap + left.short.height : 0);
      const isNear = at - wanted <= drift || (at - wanted <= reach && at + needed <= limit);
      isFull ||= !isNear;
      const form = isFull ? short.form : 'full';
      if (form === 'below') {
        moved += short.height;
        return { form, above: 0 };
      }
      if (isPointed) return { form: 'unseen', above: 0 };
      isPointed = form === 'pointer';
      const above = at - Math.max(start, end);
      end = at + (form === 'full' ? full : short.height);
      free = end + gap;
      return { form, above };
    });
    free = Math.max(free, end + sentenceGap);
    return places;
  });
  return { sentences: placed };
}

/** For each sentence where the first note of those after it wants to stand. */
function roomsBelow(sentences: readonly MeasuredSentence[]): readonly number[] {
  let next = Number.POSITIVE_INFINITY;
  return sentences
    .toReversed()
    .map(({ top, notes }) => {
      const below = next;
      if (notes[0]) next = top + notes[0].level;
      return below;
    })
    .toReversed();
}
