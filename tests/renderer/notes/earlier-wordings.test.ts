import { expect, it } from 'vitest';
import { earlierWordings } from '../../../src/renderer/notes/earlier-wordings';
import type { NoteVersion } from '../../../src/shared/note-step';
import { emptyContent } from '../../../src/shared/note';

function version(rev: number, fields: Partial<NoteVersion>): NoteVersion {
  const action = rev === 1 ? 'create' : 'change';
  const past = { rev, action, deletedMs: null, modifiedBy: null, atMs: rev } as const;
  return { ...emptyContent, motivation: 'commenting', ...past, ...fields };
}

it('the wordings before the present one, the newest first, each with the one that followed it', () => {
  const versions = [
    version(1, { body: 'one' }),
    version(2, { body: 'two' }),
    version(3, { body: 'two', tags: ['a'], colour: 'sky' }),
    version(4, { body: 'two', tags: ['a'], colour: 'sky', motivation: 'questioning', workflow: 'open' }),
  ];
  expect(
    earlierWordings(versions.toReversed()).map((each) => [each.version.rev, each.after.rev, each.fields]),
  ).toEqual([
    [3, 4, ['kind']],
    [2, 3, ['label', 'tags']],
    [1, 2, []],
  ]);
});

it('a version that says what the one before it says is none of its own', () => {
  const versions = [
    version(1, { body: 'one' }),
    version(2, { body: 'one', action: 'delete', deletedMs: 2 }),
    version(3, { body: 'one', action: 'undo' }),
    version(4, { body: 'two' }),
    version(5, { body: 'two' }),
  ];
  expect(earlierWordings(versions.toReversed()).map((each) => [each.version.rev, each.after.rev])).toEqual([
    [1, 4],
  ]);
  expect(earlierWordings([version(1, { body: 'one' })])).toEqual([]);
  expect(earlierWordings([])).toEqual([]);
});
