import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, marksOn, paintSentence } from '../../../src/shared/pack/paint-sentence';
import type { Block } from '../../../src/shared/briefing/briefing';
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { placePackNotes } from '../../../src/shared/pack/pack-notes';
import { describePassage, joinPassage } from '../../../src/shared/notes/passage';
import { openBundledBriefing } from '../../main/bundled-briefing';
import { writtenNote } from '../../renderer/written-note';

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);

/** Marks from one place to another of a block, numbered from 1. */
function marksAt(blockId: string, ...places: readonly (readonly [number, number])[]): readonly Mark[] {
  const block = lookup.blocks.get(blockId);
  if (!block) throw new Error(`There is no ${blockId}.`);
  const notes = places.map(([start, end], index) =>
    writtenNote({
      createdMs: index,
      target: { kind: 'passage', passage: describePassage(block, start, end) },
    }),
  );
  return marksOn(block, placePackNotes(notes, briefing, lookup), lookup);
}

function isWithin(block: Block, id: string): (mark: Mark) => boolean {
  const sentence = block.sentences.find((each) => each.id === id);
  return ({ start, end }) => sentence !== undefined && start < sentence.end && end > sentence.start;
}

/** A sentence as it prints: `{1 … 1}` a note's words, `<P …>` where a statement's code stands, `/…/` italics. */
function drawn(sentenceId: string, marks: readonly Mark[] = []): string {
  const sentence = lookup.sentences.get(sentenceId);
  const block = lookup.blocks.get(sentence?.blockId ?? '');
  if (!sentence || !block) throw new Error(`There is no ${sentenceId}.`);
  return paintSentence(block, sentence, lookup.statementsOf.get(sentenceId) ?? [], marks)
    .map((stretch) => {
      const text = stretch.isEmphasised ? `/${stretch.text}/` : stretch.text;
      const from = stretch.notesFrom.map((note) => `{${note.number} `).join('');
      const to = stretch.notesTo.map((note) => ` ${note.number}}`).join('');
      return `${stretch.codes.map(() => '^').join('')}${from}${text}${to}`;
    })
    .join('');
}

describe('a painted sentence', () => {
  test('of a note over several blocks bears its number once, at the end, and the note once, at the beginning', () => {
    const [first, second, third] = briefing.blocks.filter(({ kind }) => kind === 'paragraph');
    if (!first || !second || !third) throw new Error('The briefing has three paragraphs.');
    const whole = (block: typeof first) => ({ block, start: 0, end: block.text.length });
    const passage = joinPassage([
      { ...whole(first), start: 4 },
      whole(second),
      { ...whole(third), end: third.text.indexOf(' ') },
    ]);
    const placed = placePackNotes([writtenNote({ target: { kind: 'passage', passage } })], briefing, lookup);
    const drawnAll = [first, second, third].flatMap((block) => {
      const marks = marksOn(block, placed, lookup);
      return block.sentences.map(({ id }) => drawn(id, marks.filter(isWithin(block, id))));
    });
    expect(drawnAll.join(' ').match(/\{1 /gu)).toHaveLength(1);
    expect(drawnAll.join(' ').match(/ 1\}/gu)).toHaveLength(1);
    expect(drawnAll.at(-third.sentences.length)).toMatch(/ 1\}/u);
    expect(marksOn(second, placed, lookup)).toMatchObject([{ start: 0, isFirst: false, isLast: false }]);
  });

  test('shows emphasis as italics and leaves the asterisks out', () => {
    expect(drawn('S2')).toContain('/The New York Times/');
    expect(drawn('S2')).not.toContain('*');
  });

  test('is its text, whatever is marked on it, and every mark begins and ends once', () => {
    const sentences = [...lookup.sentences.values()];
    fc.assert(
      fc.property(
        fc.nat(sentences.length - 1),
        fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 6 }),
        (index, pairs) => {
          const sentence = sentences[index];
          const block = lookup.blocks.get(sentence?.blockId ?? '');
          if (!sentence || !block) return;
          const places = pairs
            .map(([a, b]) => [Math.min(a, b), Math.min(Math.max(a, b), block.text.length)] as const)
            .filter(([start, end]) => start < end && block.text.slice(start, end).trim() !== '');
          const marks = marksAt(block.id, ...places).filter(
            ({ start, end }) => start < sentence.end && end > sentence.start,
          );
          const statements = lookup.statementsOf.get(sentence.id) ?? [];
          const stretches = paintSentence(block, sentence, statements, marks);
          expect(stretches.map((stretch) => stretch.text).join('')).toBe(withoutMarks(sentence.text));
          expect(stretches.flatMap((stretch) => stretch.codes)).toHaveLength(statements.length);
          expect(stretches.flatMap((stretch) => stretch.notesFrom)).toHaveLength(marks.length);
          expect(stretches.flatMap((stretch) => stretch.notesTo)).toHaveLength(marks.length);
        },
      ),
      { seed: 5, numRuns: 400 },
    );
  });

  test('lets the smallest statement paint where two lie over each other', () => {
    const sentence = lookup.sentences.get('S9');
    const block = lookup.blocks.get(sentence?.blockId ?? '');
    const [statement] = lookup.statementsOf.get('S9') ?? [];
    if (!sentence || !block || !statement) throw new Error('S9 holds no statement.');
    const inner = {
      ...statement,
      id: 'a-S9-9',
      quote: { ...statement.quote, end: statement.quote.start + 5 },
    };
    const [first] = paintSentence(block, sentence, [statement, inner], []).filter(
      ({ codes }) => codes.length > 0,
    );
    expect(first?.statement?.id).toBe('a-S9-9');
  });

  test('leaves white space at the edges of a mark out of it', () => {
    const [mark] = marksAt('B3', [0, 5]);
    const text = lookup.blocks.get('B3')?.text ?? '';
    expect(text.slice(mark?.start, mark?.end)).toBe('This');
  });

  test('a note that lost its place leaves no mark', () => {
    const block = lookup.blocks.get('B2');
    if (!block) throw new Error('There is no B2.');
    const lost = writtenNote({
      target: { kind: 'passage', passage: { ...describePassage(block, 0, 4), exact: 'gone' } },
    });
    const [placed] = placePackNotes([lost], briefing, lookup);
    expect(placed).toMatchObject({ isLost: true, quote: 'gone', sentences: [] });
    expect(marksOn(block, placed ? [placed] : [], lookup)).toEqual([]);
  });
});
