import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  marginMeasures,
  type MeasuredNote,
  type MeasuredSentence,
  placeInMargin,
} from '../../../src/renderer/paper/margin-column';

const { gap, reach, sentenceGap } = marginMeasures;

/** The space between two paragraphs. */
const paragraphSpace = 15;

const note = fc.record({
  level: fc.integer({ min: 0, max: 120 }),
  full: fc.integer({ min: 14, max: 260 }),
  short: fc.record({
    form: fc.constantFrom('pointer' as const, 'below' as const),
    height: fc.integer({ min: 14, max: 160 }),
  }),
});
/** Sentences one below the other, with some space between them; the words of notes in the order of the text. */
const article = fc
  .array(
    fc.record({
      height: fc.integer({ min: 20, max: 200 }),
      space: fc.constantFrom(0, paragraphSpace),
      notes: fc.array(note, { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => {
    let top = 0;
    return parts.map(({ height, space, notes }) => {
      const sentence = {
        top,
        height,
        notes: notes
          .map((one) => ({ ...one, level: Math.min(one.level, height) }))
          .toSorted((a, b) => a.level - b.level),
      };
      top += height + space;
      return sentence;
    });
  });

/** Every note in the margin with its sentence, from where to where it reaches while no page ends. */
function standing(sentences: readonly MeasuredSentence[]) {
  const column = placeInMargin(sentences);
  let moved = 0;
  let end = Number.NEGATIVE_INFINITY;
  return sentences.flatMap(({ top, notes }, index) => {
    const start = top + moved;
    return notes.flatMap((measured: MeasuredNote, place) => {
      const placed = column.sentences[index]?.[place];
      if (!placed) throw new Error('A note has no place.');
      if (placed.form === 'unseen') return [];
      if (placed.form === 'below') {
        moved += measured.short.height;
        return [];
      }
      const height = placed.form === 'full' ? measured.full : measured.short.height;
      const from = Math.max(start, end) + placed.above;
      end = from + height;
      return [{ sentence: index, wanted: start + measured.level, from, to: end, placed }];
    });
  });
}

describe('the margin of the article', () => {
  test('holds each note at its words or below them, never over another, and none that is in full far from its words', () => {
    fc.assert(
      fc.property(article, (sentences) => {
        const notes = standing(sentences);
        for (const [index, here] of notes.entries()) {
          expect(here.placed.above).toBeGreaterThanOrEqual(0);
          expect(here.from).toBeGreaterThanOrEqual(here.wanted);
          if (here.placed.form === 'full') expect(here.from - here.wanted).toBeLessThanOrEqual(reach);
          const before = notes[index - 1];
          if (!before) continue;
          const room = before.sentence === here.sentence ? gap : sentenceGap;
          expect(here.from - before.to).toBeGreaterThanOrEqual(room);
        }
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  test('leaves no note silent: each stands there, or below, or after a pointer that speaks for it', () => {
    fc.assert(
      fc.property(article, (sentences) => {
        for (const here of placeInMargin(sentences).sentences) {
          const forms = here.map(({ form }) => form).filter((form) => form !== 'below');
          const pointer = forms.indexOf('pointer');
          const after = pointer === -1 ? forms : forms.slice(0, pointer);
          expect(after.every((form) => form === 'full')).toBe(true);
          if (pointer !== -1) expect(forms.slice(pointer + 1).every((form) => form === 'unseen')).toBe(true);
        }
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });

  test('takes every note in whose turn comes while there is room below, clear of the next one', () => {
    const short: MeasuredNote = { level: 0, full: 60, short: { form: 'pointer', height: 16 } };
    const five = { top: 0, notes: [short, short, short, short, short] };
    const forms = (sentences: readonly MeasuredSentence[]): readonly string[] | undefined =>
      placeInMargin(sentences).sentences[0]?.map(({ form }) => form);
    expect(forms([five])).toEqual(['full', 'full', 'full', 'full', 'full']);
    expect(forms([five, { top: 340 + sentenceGap, notes: [short] }])).toEqual(Array(5).fill('full'));
    expect(forms([five, { top: 339 + sentenceGap, notes: [short] }])?.at(-1)).toBe('pointer');
  });

  test('shortens what would begin too far below its words, and what follows it on its sentence', () => {
    const pointer = { form: 'pointer' as const, height: 16 };
    const crowded = Array.from({ length: 5 }, (_, index) => ({
      level: index * 20,
      full: 150,
      short: pointer,
    }));
    const { sentences } = placeInMargin([{ top: 0, notes: crowded }]);
    expect(sentences[0]?.map(({ form }) => form)).toEqual(['full', 'full', 'full', 'full', 'pointer']);
    const next = { top: 200, notes: [{ level: 0, full: 20, short: pointer }] };
    const short = placeInMargin([{ top: 0, notes: crowded }, next]);
    expect(short.sentences.map((here) => here.map(({ form }) => form))).toEqual([
      ['full', 'full', 'pointer', 'unseen', 'unseen'],
      ['full'],
    ]);
    const below = crowded.map((one) => ({ ...one, short: { form: 'below' as const, height: 60 } }));
    const under = placeInMargin([{ top: 0, notes: below }, next]);
    expect(under.sentences[0]?.map(({ form }) => form)).toEqual(['full', 'full', 'below', 'below', 'below']);
  });

  test('lets a long note run down beside the sentences that follow', () => {
    const long: MeasuredNote = { level: 0, full: 170, short: { form: 'pointer', height: 16 } };
    const short: MeasuredNote = { level: 0, full: 20, short: { form: 'pointer', height: 16 } };
    const sentences = [
      { top: 0, notes: [long] },
      { top: 60, notes: [] },
      { top: 120, notes: [short] },
    ];
    expect(placeInMargin(sentences).sentences).toEqual([
      [{ form: 'full', above: 0 }],
      [],
      [{ form: 'full', above: sentenceGap }],
    ]);
    expect(standing(sentences).map(({ from }) => from)).toEqual([0, 170 + sentenceGap]);
  });
});
