import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../src/shared/notes/note';
import { repliesTo } from '../../../src/shared/notes/note-replies';
import { mostChosenNotes, PackRequestSchema, usualRequest } from '../../../src/shared/pack/pack';
import {
  addToChoice,
  isInPack,
  leaveOutOfChoice,
  onlyThese,
  type PackChoice,
} from '../../../src/shared/pack/pack-choice';
import { choosePackNotes } from '../../../src/shared/pack/pack-notes';
import { writtenNote } from '../../renderer/written-note';

/** Notes of which some answer an earlier one, and a choice among them. */
const chosenAmong = fc
  .array(fc.record({ answers: fc.option(fc.nat()), tagged: fc.boolean(), isChosen: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((plan) => {
    const notes: Note[] = [];
    for (const { answers, tagged } of plan) {
      const answered = answers === null ? undefined : notes[answers % (notes.length || 1)];
      const tags = tagged ? ['ask'] : [];
      notes.push(
        writtenNote({ tags, ...(answered && { target: { kind: 'note' as const, noteId: answered.id } }) }),
      );
    }
    const noteIds = notes.filter((_, index) => plan[index]?.isChosen).map(({ id }) => id);
    return fc.record({
      notes: fc.constant(notes),
      choice: fc.constantFrom<PackChoice>(
        { include: 'all' },
        { include: 'none' },
        { include: 'filtered', tags: ['ask'], colours: [], creators: [], workflows: [] },
        { include: 'chosen', noteIds },
      ),
      some: fc.subarray(notes, { minLength: 1 }),
    });
  });

const setOf = (notes: readonly Note[], choice: PackChoice) => new Set(choosePackNotes(notes, choice));
const withReplies = (some: readonly Note[], notes: readonly Note[]) =>
  some.flatMap((note) => [note, ...repliesTo(note.id, notes)]);

describe('which notes the pack prints', () => {
  test('after some are added: all that it printed, these and what answers any of them', () => {
    fc.assert(
      fc.property(chosenAmong, ({ notes, choice, some }) => {
        const before = setOf(notes, choice);
        const added = addToChoice(choice, notes, some);
        if (some.every((note) => before.has(note))) expect(added).toBe(choice);
        else expect(setOf(notes, added)).toEqual(new Set(withReplies([...before, ...some], notes)));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('after some are left out: neither they nor what answers them, and nothing that was not printed but replies', () => {
    fc.assert(
      fc.property(chosenAmong, ({ notes, choice, some }) => {
        const left = some.filter(({ target }) => target.kind !== 'note');
        const gone = new Set(withReplies(left, notes));
        const printed = setOf(notes, choice);
        const chosen = leaveOutOfChoice(choice, notes, left);
        const before = [...printed].filter((note) => !gone.has(note));
        if (before.length === printed.size) expect(chosen).toBe(choice);
        else {
          const expected = withReplies(before, notes).filter((note) => !gone.has(note));
          expect(setOf(notes, chosen)).toEqual(new Set(expected));
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('when only some are asked for: these and what answers them', () => {
    fc.assert(
      fc.property(chosenAmong, ({ notes, some }) => {
        expect(setOf(notes, onlyThese(notes, some))).toEqual(new Set(withReplies(some, notes)));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('passes over ids of notes that are not there, and over the trash', () => {
    const [kept, gone] = [writtenNote({}), writtenNote({ deletedMs: 5 })];
    const never = writtenNote({});
    const noteIds = [gone.id, never.id, kept.id];
    expect(choosePackNotes([kept, gone], { include: 'chosen', noteIds })).toEqual([kept]);
    expect(isInPack([kept], { include: 'chosen', noteIds: [] })(kept)).toBe(false);
  });

  test('is asked for with as many ids as there may be, and not with one more', () => {
    const { id } = writtenNote({});
    const asked = (count: number) =>
      PackRequestSchema.safeParse({
        ...usualRequest('two-guarantees'),
        notes: { include: 'chosen', noteIds: Array.from({ length: count }, () => id) },
      }).success;
    expect([asked(0), asked(mostChosenNotes), asked(mostChosenNotes + 1)]).toEqual([true, true, false]);
  });
});
