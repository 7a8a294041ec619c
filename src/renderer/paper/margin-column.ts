/** Where notes stand in the margin of the article, one under the other. Pure: heights in, places out, in CSS pixels. */

/** A note as it was measured. */
export interface MeasuredNote {
  /** How far below the top of its sentence the words are that it is on. */
  readonly level: number;
  /** How high it is in full, in the margin. */
  readonly full: number;
  /** What it may be instead, when the margin is full beside its words: a pointer in the margin, or below the sentence. */
  readonly short: { readonly form: 'pointer' | 'below'; readonly height: number };
}

export interface MeasuredSentence {
  /** Its upper edge, counted from one line for all, while no short form stands below any of them. */
  readonly top: number;
  readonly notes: readonly MeasuredNote[];
}

export interface PlacedNote {
  /** `unseen`: only the raised number at its words leads to it. */
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
  /** How far below its words a note may begin: the height of a long one. */
  drift: 180,
  /** How far a pointer may: two lines. */
  pointerDrift: 40,
  /** Between two notes. */
  gap: 10,
  /** Between notes of two sentences: also the space between paragraphs, which goes where a page ends. */
  sentenceGap: 24,
} as const;

/**
 * Places the notes. A note may run down beside the sentences that follow, so that no sentence waits for it. One that
 * would begin too far below its words is shortened, and with it those after it on its sentence; a pointer that would
 * stand at other words than its own is left out, since the raised number says as much. No two overlap, and each
 * stands at its words or below them. They stand in the page as floats, each with the room above it that is worked out
 * here, so that this is also so where pages end: a note that has no room on its page goes to the next one in one piece.
 */
export function placeInMargin(sentences: readonly MeasuredSentence[]): MarginColumn {
  const { drift, pointerDrift, gap, sentenceGap } = marginMeasures;
  // The first note has nothing above it.
  let end = Number.NEGATIVE_INFINITY;
  let free = Number.NEGATIVE_INFINITY;
  let moved = 0;
  const placed = sentences.map(({ top, notes }) => {
    const start = top + moved;
    let isFull = false;
    const places = notes.map(({ level, full, short }): PlacedNote => {
      const wanted = start + level;
      const at = Math.max(wanted, free);
      isFull ||= at - wanted > drift;
      const form = isFull ? short.form : 'full';
      if (form === 'below') {
        moved += short.height;
        return { form, above: 0 };
      }
      if (form === 'pointer' && at - wanted > pointerDrift) return { form: 'unseen', above: 0 };
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
