import { describe, expect, it } from 'vitest';
import { beginWriting, settleWritings, writtenOfGone } from '../../../src/renderer/state/writings';
import { settleContent } from '../../../src/shared/notes/note';
import { writtenNote } from '../written-note';

describe('what is being written', () => {
  it('is settled when all of it lies on disk, and asked for again until it does', async () => {
    expect(await settleWritings()).toBe(true);
    let isOnDisk = false;
    const endFirst = beginWriting(async () => true);
    const endSecond = beginWriting(async () => isOnDisk);
    expect(await settleWritings()).toBe(false);
    isOnDisk = true;
    expect(await settleWritings()).toBe(true);
    isOnDisk = false;
    endSecond();
    expect(await settleWritings()).toBe(true);
    endFirst();
  });

  it('of a note that is not there any more is known, and of no other', () => {
    const [there, gone] = [writtenNote({ body: 'there' }), writtenNote({ body: 'gone' })];
    const draftOf = (note: typeof gone, noteId: typeof gone.id | null) => ({
      briefingId: note.briefingId,
      target: note.target,
      noteId,
      ...settleContent(note),
    });
    const drafts = [draftOf(there, there.id), draftOf(gone, gone.id), draftOf(gone, null), null];
    const ends = drafts.map((draft) =>
      beginWriting(
        async () => true,
        () => draft,
      ),
    );
    expect(writtenOfGone([there])).toEqual([drafts[1]]);
    for (const end of ends) end();
    expect(writtenOfGone([there])).toEqual([]);
  });
});
