import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chosenParts,
  type CursorMove,
  moveCursor,
  type PassageCursor,
  startCursor,
} from '../../../../src/renderer/read/passage/passage-cursor';
import { settleParts } from '../../../../src/renderer/read/passage/settle-passage';
import { isGraphemeEdge } from '../../../../src/shared/anchoring/graphemes';
import type { Block } from '../../../../src/shared/briefing/briefing';
import { isInPlace } from '../../../../src/shared/notes/passage';

function article(...paragraphs: readonly (readonly string[])[]): readonly Block[] {
  return paragraphs.map((texts, index) => {
    const text = texts.join(' ');
    let from = 0;
    const sentences = texts.map((each, place) => {
      const start = text.indexOf(each, from);
      from = start + each.length;
      const number = index * 10 + place + 1;
      return { id: `S${number}`, number, blockId: `B${index + 1}`, text: each, start, end: from };
    });
    return { id: `B${index + 1}`, kind: 'paragraph', text, sentences };
  });
}

const blocks = article(['One, two three.', 'Four “five” six.'], ['*'], ['Seven eight.', 'Nine ten.']);

/** Keys as one types them: `>` and `<` a word, `v` and `^` a sentence, `d` and `u` a block; `+` before one extends. */
const keys: Readonly<Record<string, Pick<CursorMove, 'unit' | 'step'>>> = {
  '>': { unit: 'word', step: 'next' },
  '<': { unit: 'word', step: 'previous' },
  v: { unit: 'sentence', step: 'next' },
  '^': { unit: 'sentence', step: 'previous' },
  d: { unit: 'block', step: 'next' },
  u: { unit: 'block', step: 'previous' },
  H: { unit: 'word', step: 'first' },
  E: { unit: 'word', step: 'last' },
};

function type(typed: string, text = { blocks, language: 'en' }, from = 0): string | null {
  let cursor: PassageCursor | null = startCursor(text, from, 0);
  for (const [key] of typed.matchAll(/\+?\S/gu)) {
    const move = keys[key.replace('+', '')];
    if (cursor && move) {
      cursor = moveCursor(cursor, text, { ...move, hold: key.startsWith('+') ? 'anchor' : 'nothing' });
    }
  }
  return cursor && (settleParts(chosenParts(cursor, text.blocks))?.passage.exact ?? null);
}

describe('choosing a passage with the keyboard', () => {
  test.each([
    ['begins on a word', '', 'One'],
    ['goes by words and leaves punctuation out', '> >', 'three'],
    ['over the end of the sentence', '> > >', 'Four'],
    ['over the end of the block', '> > > > > >', 'Seven'],
    ['and back', '> > > > > > <', 'six'],
    ['stops at the beginning', '< <', 'One'],
    ['and at the end', '> > > > > > > > > > > >', 'ten'],
    ['extends by words', '+> +>', 'One, two three'],
    ['over the end of the sentence', '> > +> +>', 'three. Four “five'],
    ['over the end of the block', '> > > > > +>', 'six.\n*\nSeven'],
    ['and gives back what was extended', '> > > > > +> +> +< +<', 'six'],
    ['backwards past what was chosen first', '> > +< +<', 'One, two three'],
    ['and forwards again', '> > +< +< +>', 'two three'],
    ['several words, then one more: the last of them', '+> +> >', 'three'],
    ['several words, then one back: the first of them', '> +> +> <', 'two'],
    ['first the sentence one is in', '> v', 'One, two three.'],
    ['then the next', '> v v', 'Four “five” six.'],
    ['over the end of the block', 'v v v', 'Seven eight.'],
    ['and back', 'v v v ^ ^', 'One, two three.'],
    ['extends to the end of the sentence', '> +v', 'two three.'],
    ['and of the next', '> +v +v', 'two three. Four “five” six.'],
    ['and of one in another block', '> +v +v +v', 'two three. Four “five” six.\n*\nSeven eight.'],
    ['and back', '> +v +v +v +^ +^', 'two three.'],
    ['and back to the word alone', '> +v +^', 'two'],
    ['to the beginning of the sentence', '> +^', 'One, two'],
    ['the block one is in, then the next with words', '> d d', 'Seven eight. Nine ten.'],
    ['and back', 'd d u', 'One, two three. Four “five” six.'],
    ['extends to the end of the block', '> +d', 'two three. Four “five” six.'],
    ['to the first and the last word of the block', '> > > H', 'One'],
    ['the last', '> E', 'six'],
    ['extends to the end of the block, with its full stop', '> +E', 'two three. Four “five” six.'],
    ['extends to the beginning of the block', '> > +H', 'One, two three'],
  ])('%s: %s', (_, typed, expected) => expect(type(typed)).toBe(expected));

  test('chooses emoji, letters with accents, Cyrillic and Hebrew whole', () => {
    const text = {
      blocks: article(['Ми 👩‍👩‍👧 їмо.'], ['Cafe\u0301 🇺🇦 na\u0308ve.'], ['שָׁלוֹם עולם.']),
      language: 'uk',
    };
    expect(type('>', text)).toBe('👩‍👩‍👧');
    expect(type('> >', text)).toBe('їмо');
    expect(type('> > >', text)).toBe('Cafe\u0301');
    expect(type('> > > >', text)).toBe('🇺🇦');
    expect(type('> > > > > >', text)).toBe('שָׁלוֹם');
    expect(type('> > > > > > +v', text)).toBe('שָׁלוֹם עולם.');
  });

  test('there is nothing to choose in a text without words', () => {
    expect(startCursor({ blocks: article(['— … *']), language: 'en' }, 0, 0)).toBeNull();
  });

  test('whatever keys are pressed in whatever text, a passage is chosen that stands and cuts no letter', () => {
    const word = fc.constantFrom('a', 'їй', 'e\u0301e', '👩‍👧', '🇺🇦🇩🇪', 'שָׁ', '“b”', '—', 'क्षि', '😀.', '*c*');
    const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `w ${words.join(' ')}.`);
    const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    const move = fc.record({
      unit: fc.constantFrom('word', 'sentence', 'block'),
      step: fc.constantFrom('previous', 'next', 'first', 'last'),
      hold: fc.constantFrom('anchor', 'nothing'),
    });
    fc.assert(
      fc.property(paragraphs, fc.array(move, { maxLength: 14 }), fc.nat(3), (texts, moves, from) => {
        const text = { blocks: article(...texts), language: 'en' };
        const byId = new Map(text.blocks.map((block) => [block.id, block]));
        let cursor = startCursor(text, Math.min(from, text.blocks.length - 1), 0);
        for (const each of moves) cursor = cursor && moveCursor(cursor, text, each);
        const settled = cursor && settleParts(chosenParts(cursor, text.blocks));
        if (!settled) throw new Error('Nothing is chosen.');
        const { passage } = settled;
        expect(isInPlace(passage, byId)).toBe(true);
        expect(isGraphemeEdge(byId.get(passage.blockId)?.text ?? '', passage.start)).toBe(true);
        const end = byId.get(passage.endBlockId ?? passage.blockId)?.text ?? '';
        expect(isGraphemeEdge(end, passage.end)).toBe(true);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test('to extend and to take it back chooses what was chosen before', () => {
    const unit = fc.constantFrom('word', 'sentence', 'block');
    fc.assert(
      fc.property(unit, fc.nat(5), (each, count) => {
        const text = { blocks, language: 'en' };
        const start = startCursor(text, 0, 0);
        if (!start) throw new Error('No word.');
        let cursor = start;
        const seen = [cursor];
        const extend = (step: 'next' | 'previous') =>
          moveCursor(cursor, text, { unit: each, step, hold: 'anchor' });
        for (let index = 0; index < count; index += 1) {
          cursor = extend('next');
          seen.push(cursor);
        }
        // At the end of the article a step does nothing, so that there is none to take back.
        const steps = seen.filter(
          (now, index) => JSON.stringify(now) !== JSON.stringify(seen[index - 1] ?? null),
        );
        for (const before of steps.toReversed().slice(1)) {
          cursor = extend('previous');
          expect(cursor.moving).toEqual(before.moving);
        }
      }),
      { seed: 3 },
    );
  });
});
