import { expect, it } from 'vitest';
import { earlierWordings } from '../../../src/renderer/notes/earlier-wordings';
import type { NoteVersion } from '../../../src/shared/notes/note-step';
import { emptyContent } from '../../../src/shared/notes/note';

function version(rev: number, fields: Partial<NoteVersion>): NoteVersion {
  const action = rev === 1 ? 'create' : 'change';
  const past = { rev, action, deletedMs: null, place: null, modifiedBy: null, atMs: rev } as const;
  return { ...emptyContent, motivation: 'commenting', ...past, ...fields };
}

it('wordings and other states before the present one, the newest first, each with what followed it', () => {
  const versions = [
    version(1, { body: 'one' }),
    version(2, { body: 'two' }),
    version(3, { body: 'two', tags: ['a'], colour: 'sky' }),
    version(4, { body: 'two', tags: ['a'], colour: 'sky', motivation: 'questioning', workflow: 'open' }),
  ];
  const { wordings, states } = earlierWordings(versions.toReversed());
  expect(wordings.map((each) => [each.version.rev, each.after.rev, each.fields])).toEqual([[1, 2, []]]);
  expect(states.map((each) => [each.version.rev, each.after.rev, each.fields])).toEqual([
    [3, 4, ['kind']],
    [2, 3, ['label', 'tags']],
  ]);
});

it('a wording is there once and as old as its words, and the one that the note has is no earlier one', () => {
  const versions = [
    version(1, { body: 'one' }),
    version(2, { body: 'one', colour: 'sky' }),
    version(3, { body: 'two', colour: 'sage' }),
    version(4, { body: 'one', colour: 'sage' }),
  ];
  const { wordings, states } = earlierWordings(versions.toReversed());
  expect(wordings.map(({ version: { rev }, rev: last, fields }) => [rev, last, fields])).toEqual([
    [3, 3, []],
  ]);
  expect(states.map((each) => [each.version.rev, each.fields])).toEqual([
    [2, ['label']],
    [1, ['label']],
  ]);
});

it('what Undo and Redo went through is not told again', () => {
  const versions = [
    version(1, { body: 'one' }),
    version(2, { body: 'two' }),
    version(3, { body: 'three' }),
    version(4, { body: 'two', action: 'undo' }),
    version(5, { body: 'one', action: 'undo' }),
    version(6, { body: 'two', action: 'redo' }),
    version(7, { body: 'three', action: 'redo' }),
  ];
  const { wordings, states } = earlierWordings(versions.toReversed());
  expect(wordings.map((each) => [each.version.body, each.isFirst, each.after.body])).toEqual([
    ['two', false, 'three'],
    ['one', true, 'two'],
  ]);
  expect(states).toEqual([]);
});

it('a version that says what the one before it says is none of its own', () => {
  const versions = [
    version(1, { body: 'one' }),
    version(2, { body: 'one', action: 'delete', deletedMs: 2 }),
    version(3, { body: 'one', action: 'undo' }),
    version(4, { body: 'two' }),
    version(5, { body: 'two' }),
  ];
  const { wordings, states } = earlierWordings(versions.toReversed());
  expect(wordings.map((each) => [each.version.rev, each.after.rev])).toEqual([[1, 4]]);
  expect(states).toEqual([]);
  const nothing = { wordings: [], states: [] };
  expect(earlierWordings([version(1, { body: 'one' })])).toEqual(nothing);
  expect(earlierWordings([])).toEqual(nothing);
});

it('where it stood before it was put elsewhere is an earlier state, with the words that it was on', () => {
  const edition = (label: string) => ({ label, hash: label.repeat(64) });
  const old = { edition: edition('1'), breadcrumb: 'Sentence 4', words: 'the old words' };
  const now = { edition: edition('2'), breadcrumb: 'Sentence 5', words: 'the new words' };
  const versions = [
    version(1, { body: 'one', place: old }),
    version(2, { body: 'one', place: old, colour: 'sky' }),
    version(3, { body: 'one', place: now, colour: 'sky' }),
  ];
  const { wordings, states } = earlierWordings(versions.toReversed());
  expect(wordings).toEqual([]);
  expect(states.map((each) => [each.version.place, each.after.place, each.fields])).toEqual([
    [old, now, ['place']],
    [old, old, ['label']],
  ]);
});
