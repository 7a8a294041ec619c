import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/shared/lookup';
import type { Note } from '../../src/shared/note';
import { choosePackNotes, placePackNotes } from '../../src/shared/pack-notes';
import { openBundledBriefing } from '../main/bundled-briefing';
import { writtenNote } from '../renderer/written-note';

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);
const place = (...notes: readonly Note[]) => placePackNotes(notes, briefing, lookup);

describe('notes for the pack', () => {
  test('are all, none, or those of a tag; never one from the trash', () => {
    const kept = writtenNote({ tags: ['ask'] });
    const other = writtenNote({ tags: ['asked'] });
    const thrown = writtenNote({ tags: ['ask'], deletedMs: 5 });
    const notes = [kept, other, thrown];
    expect(choosePackNotes(notes, { include: 'all' })).toEqual([kept, other]);
    expect(choosePackNotes(notes, { include: 'none' })).toEqual([]);
    expect(choosePackNotes(notes, { include: 'tag', tag: 'ask' })).toEqual([kept]);
  });

  test('on a silent cell lead to the sentences that come nearest, on a full one to those it rests on', () => {
    const [silent, full] = place(
      writtenNote({ target: { kind: 'cell', topicId: 'status', columnId: 'doc1' } }),
      writtenNote({ target: { kind: 'cell', topicId: 'status', columnId: 'agreement' } }),
    );
    expect(silent?.sentences).toEqual(['S4', 'S6', 'S21']);
    expect(full?.sentences).toContain('S21');
    expect([silent?.number, full?.number]).toEqual([1, 2]);
  });

  test('on a topic lead to all that is said of it, and where nothing is to the nearest', () => {
    const [said, silent, gone] = place(
      writtenNote({ target: { kind: 'topic', topicId: 'status' } }),
      writtenNote({ target: { kind: 'topic', topicId: 'funding' } }),
      writtenNote({ target: { kind: 'topic', topicId: 'nowhere' } }),
    );
    expect(said?.sentences).toContain('S21');
    expect(said?.sentences).toEqual(
      [...lookup.sentences.keys()].filter((id) => said?.sentences.includes(id)),
    );
    expect(silent?.sentences).toEqual(['S9', 'S10', 'S22']);
    expect(gone).toMatchObject({ isLost: true, sentences: [] });
  });

  test('a reply has no number of its own and is not lost', () => {
    const note = writtenNote({ target: { kind: 'article' } });
    const reply = writtenNote({ target: { kind: 'note', noteId: note.id } });
    expect(place(reply, note)).toMatchObject([
      { note, number: 1, isLost: false },
      { note: reply, number: null, isLost: false },
    ]);
  });

  test('whose place is not in the briefing are printed as lost, with the words they were on', () => {
    const [statement] = place(writtenNote({ target: { kind: 'statement', statementId: 'a-S99-1' } }));
    expect(statement).toMatchObject({ isLost: true, sentences: [] });
    const [cell] = place(writtenNote({ target: { kind: 'cell', topicId: 'nowhere', columnId: 'doc1' } }));
    expect(cell).toMatchObject({ isLost: true, sentences: [] });
  });
});
