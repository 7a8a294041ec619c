import { expect, test } from 'vitest';
import { certainMoves, deedOf, whereToLook } from '../../../src/renderer/notes/review-queue';
import { type Anchor, anchorStatuses } from '../../../src/shared/anchoring/anchor';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { describePassage } from '../../../src/shared/notes/passage';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import type { Target } from '../../../src/shared/notes/note';
import { writtenNote } from '../written-note';

const there: Target = { kind: 'block', blockId: 'B3' };
const stands = new Set(['exact', 'moved', 'edited', 'changed']);

test('only the very words, found elsewhere, are accepted together; what was edited or is suggested is asked for one by one', () => {
  const notes = anchorStatuses.map((status) => writtenNote({ body: status }));
  const queue = new Map(
    notes.map((note, index) => {
      const status = anchorStatuses[index] ?? 'exact';
      const anchor: Anchor = {
        status,
        target: stands.has(status) ? there : null,
        suggestions: [],
        score: 1,
        method: 'search',
        words: null,
      };
      return [note.id, anchor] as const;
    }),
  );
  const moved = notes[anchorStatuses.indexOf('moved')];
  expect(certainMoves(notes, queue)).toEqual([{ id: moved?.id, rev: 1, target: there }]);
  expect(certainMoves(notes, new Map())).toEqual([]);
});

test.each([
  ['moved', there, 'accept'],
  ['edited', there, 'accept-words'],
  ['changed', there, 'accept-words'],
  ['suggested', null, 'move'],
  ['ambiguous', null, 'move'],
  ['edited', { kind: 'block', blockId: 'B9' }, 'move'],
] as const)(
  'of a note that is %s, what is accepted is called by what is new about it',
  (status, target, deed) => {
    const anchor: Anchor = { status, target, suggestions: [], score: 1, method: 'search', words: null };
    expect(deedOf(anchor, there)).toBe(deed);
  },
);

test('a note is put elsewhere from where it stands, else from where something like it does, else from its block', () => {
  const briefing = readBundledBriefing();
  const lookup = lookUp(briefing);
  const [, second, third, fourth] = briefing.blocks;
  if (!second || !third || !fourth) throw new Error('The bundled article has four blocks.');
  const on = (block: typeof second): Target => ({ kind: 'passage', passage: describePassage(block, 0, 4) });
  const at = (block: typeof second) => ({ view: 'read', sentence: block.sentences[0]?.id, statement: null });
  const note = { target: on(second) };
  const found = (target: Target | null, suggested: readonly Target[]): Anchor => ({
    status: target ? 'edited' : 'suggested',
    target,
    suggestions: suggested.map((each) => ({ target: each, score: 1 })),
    score: 1,
    method: 'search',
    words: null,
  });
  expect(whereToLook(note, null, lookup)).toEqual(at(second));
  expect(whereToLook(note, found(on(third), []), lookup)).toEqual(at(third));
  expect(whereToLook(note, found(null, [on(fourth)]), lookup)).toEqual(at(fourth));
  expect(whereToLook(note, found(null, []), lookup)).toEqual(at(second));
  expect(whereToLook({ target: { kind: 'article' } }, found(null, []), lookup)).toBeNull();
});
