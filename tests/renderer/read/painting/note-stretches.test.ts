import { describe, expect, test } from 'vitest';
import { placeOnText } from '../../../../src/renderer/read/margin/margin-notes';
import {
  createStretching,
  notesAt,
  stretchNotes,
} from '../../../../src/renderer/read/painting/note-stretches';
import { paintBlock, paintNotes } from '../../../../src/renderer/read/painting/paintings';
import { stepNote } from '../../../../src/renderer/read/walk-notes';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import type { Note, Target } from '../../../../src/shared/notes/note';
import { orderNotes } from '../../../../src/shared/notes/note-order';
import { describePassage, joinPassage } from '../../../../src/shared/notes/passage';
import { readBundledBriefing } from '../../../shared/search/read-bundled';
import { writtenNote } from '../../written-note';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const [first, second, third] = briefing.blocks;
if (!first || !second || !third) throw new Error('The bundled briefing has changed.');
const on = (start: number, end: number): Target => ({
  kind: 'passage',
  passage: describePassage(first, start, end),
});
const overTwo: Target = {
  kind: 'passage',
  passage: joinPassage([
    { block: first, start: 20, end: first.text.length },
    { block: second, start: 0, end: 10 },
  ]),
};
const wide = writtenNote({ target: on(0, 30), colour: 'sky' });
const narrow = writtenNote({ target: on(10, 20), colour: 'sky' });
const long = writtenNote({ target: overTwo, colour: 'rose' });
const onBlock = writtenNote({ target: { kind: 'block', blockId: third.id } });
const lost = writtenNote({
  target: { kind: 'passage', passage: { ...describePassage(third, 0, 5), exact: 'x' } },
});
const notes = orderNotes([lost, onBlock, long, narrow, wide], briefing);
const stretches = stretchNotes(notes, lookup);
const at = (blockId: string, offset: number): readonly Note[] => notesAt(stretches, blockId, offset);

test('a block in which nothing changed keeps its list of stretches, and what is painted of it', () => {
  const stretch = createStretching();
  const before = stretch(notes, lookup);
  const after = stretch(
    notes.map((note) => (note === onBlock ? { ...note, colour: 'rose' as const } : note)),
    lookup,
  );
  expect(after.get(first.id)).toBe(before.get(first.id));
  expect(after.get(third.id)).not.toBe(before.get(third.id));
  const list = before.get(first.id) ?? [];
  expect(paintBlock(list)).toBe(paintBlock(list));
  expect(paintBlock(list)).toEqual(paintNotes(list));
});

describe('the notes at a place of the text', () => {
  test('are all that lie there, the one that is seen first, and none that only touches', () => {
    expect(at(first.id, 5)).toEqual([wide]);
    expect(at(first.id, 10)).toEqual([narrow, wide]);
    expect(at(first.id, 19)).toEqual([narrow, wide]);
    expect(at(first.id, 20)).toEqual([wide, long]);
    expect(at(first.id, 30)).toEqual([long]);
    expect(at(second.id, 9)).toEqual([long]);
    expect(at(second.id, 10)).toEqual([]);
  });

  test('are those that are painted: none on a whole block, and none that lost its place', () => {
    expect(at(third.id, 2)).toEqual([]);
    expect(stretches.get(third.id)?.map(({ note }) => note)).toEqual([onBlock]);
    expect(paintNotes(stretches.get(third.id) ?? [])).toEqual([]);
  });

  test('are painted with how many there are, over the ends of blocks', () => {
    const painted = [...stretches.values()].flatMap((each) => paintNotes(each));
    expect(painted.map(({ paint, blockId, start, end }) => `${paint} ${blockId} ${start}-${end}`)).toEqual([
      `note-sky ${first.id} 0-10`,
      `note-sky ${first.id} 10-20`,
      `note-sky ${first.id} 20-30`,
      `note-rose ${first.id} 30-${first.text.length}`,
      `overlap ${first.id} 10-30`,
      `note-rose ${second.id} 0-10`,
    ]);
  });

  test('an open question is lined, a resolved one is not', () => {
    const asks = (workflow: 'open' | 'resolved') =>
      paintNotes([
        ...(stretchNotes(
          [writtenNote({ target: on(0, 5), motivation: 'questioning', workflow })],
          lookup,
        ).get(first.id) ?? []),
      ]).map(({ paint }) => paint);
    expect(asks('open')).toEqual(['note-none', 'question']);
    expect(asks('resolved')).toEqual(['note-none']);
  });
});

describe('going from note to note', () => {
  const placed = placeOnText(notes, lookup);
  const step = (from: Note | null, to: 'previous' | 'next', sentence: string | null = null) =>
    stepNote(
      placed,
      { note: from?.id ?? null, sentence: lookup.sentences.get(sentence ?? '') ?? null },
      { step: to, lookup },
    )?.note ?? null;

  test('is in the order of their places, and ends at the ends', () => {
    expect([step(wide, 'next'), step(narrow, 'next'), step(long, 'next'), step(onBlock, 'next')]).toEqual([
      narrow,
      long,
      onBlock,
      null,
    ]);
    expect(step(wide, 'previous')).toBeNull();
    expect(step(onBlock, 'previous')).toBe(long);
  });

  test('begins at the chosen sentence', () => {
    expect(step(null, 'next')).toBe(wide);
    expect(step(null, 'previous')).toBe(onBlock);
    const here = third.sentences[0]?.id ?? '';
    expect(step(null, 'next', here)).toBe(onBlock);
    expect(step(null, 'previous', here)).toBe(long);
  });
});
