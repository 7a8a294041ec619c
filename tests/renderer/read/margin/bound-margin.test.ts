import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundMargin, marginBounds } from '../../../../src/renderer/read/margin/bound-margin';
import type { PlacedNote } from '../../../../src/renderer/read/margin/margin-notes';
import { writtenNote } from '../../written-note';

/** So many notes on each of the sentences of a block, in order. */
function placed(...counts: readonly number[]): readonly PlacedNote[] {
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, at) => ({
      note: writtenNote({}),
      sentence: `S${index}`,
      blockId: 'B1',
      start: 100 * index + (at % 50),
      end: 100 * index + 60,
    })),
  );
}

describe('the margin of a block', () => {
  test('shows every note while each sentence has an ordinary number of them', () => {
    const notes = placed(1, 0, marginBounds.most);
    const { shown, more, drawn } = boundMargin(notes);
    expect(shown).toEqual(notes);
    expect(more).toEqual([]);
    expect(drawn.map(({ id }) => id)).toEqual(notes.map(({ note }) => note.id));
  });

  test('shows ten notes of a sentence with 500, and one button for the other 490', () => {
    const notes = placed(500, 2);
    const { shown, more, drawn } = boundMargin(notes);
    expect(shown).toEqual([...notes.slice(0, 10), ...notes.slice(500)]);
    expect(more).toEqual([
      { id: 'more-S0', sentence: 'S0', notes: notes.slice(10, 500).map(({ note }) => note) },
    ]);
    // The button is below the notes shown, and above those of the next sentence.
    expect(drawn.map(({ id }) => id).indexOf('more-S0')).toBe(10);
    expect(drawn).toHaveLength(13);
  });

  test('loses no note, and stands for none twice, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 6 }), (counts) => {
        const notes = placed(...counts);
        const { shown, more, drawn } = boundMargin(notes);
        const all = [...shown.map(({ note }) => note), ...more.flatMap((each) => each.notes)];
        expect(all.map(({ id }) => id).toSorted()).toEqual(notes.map(({ note }) => note.id).toSorted());
        // Bounded by the text alone; a button stands for more than one.
        expect(drawn.length).toBeLessThanOrEqual(counts.length * marginBounds.most);
        expect(more.every((each) => each.notes.length > 1)).toBe(true);
      }),
    );
  });
});
