import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import type { Note } from '../../../src/shared/notes/note';
import { type PackRequest, usualRequest } from '../../../src/shared/pack/pack';
import { choosePackNotes, placePackNotes, printedNotes } from '../../../src/shared/pack/pack-notes';
import { openBundledBriefing } from '../../main/bundled-briefing';
import { writtenNote } from '../../renderer/written-note';

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
    expect(
      choosePackNotes(notes, {
        include: 'filtered',
        tags: ['ask'],
        colours: [],
        creators: [],
        workflows: [],
      }),
    ).toEqual([kept]);
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

  test('replies print with the note that they answer, where the pack lists none', () => {
    const onGap = writtenNote({ target: { kind: 'cell', topicId: 'funding', columnId: 'doc2' } });
    const onText = writtenNote({
      target: { kind: 'statement', statementId: [...lookup.statements.keys()][0] ?? '' },
    });
    const answers = [onGap, onText].map(({ id }) => writtenNote({ target: { kind: 'note', noteId: id } }));
    const again = writtenNote({ target: { kind: 'note', noteId: answers[0]?.id ?? onGap.id } });
    const notes = place(onGap, onText, ...answers, again);
    const printed = (sections: PackRequest['sections']) =>
      new Set(
        printedNotes(notes, { ...usualRequest(briefing.id), sections, notesPlace: 'beside' }, lookup).map(
          ({ note }) => note.id,
        ),
      );
    expect(printed(['gaps'])).toEqual(new Set([onGap.id, answers[0]?.id, again.id]));
    expect(printed(['annotated-text'])).toEqual(new Set([onText.id, answers[1]?.id]));
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

describe('the notes whose words are printed', () => {
  const onGap = writtenNote({ target: { kind: 'topic', topicId: 'status' } });
  const onOther = writtenNote({ target: { kind: 'topic', topicId: 'timing' } });
  const onText = writtenNote({ target: { kind: 'block', blockId: 'B4' } });
  const notes = place(onGap, onOther, onText);
  const printed = (change: Partial<PackRequest>): readonly Note[] =>
    printedNotes(notes, { ...usualRequest('two-guarantees'), ...change }, lookup).map(({ note }) => note);

  test('are all where they are listed', () => {
    expect(printed({})).toHaveLength(3);
    expect(printed({ sections: ['notes'], notesPlace: 'listed' })).toHaveLength(3);
  });

  test('are those on the gaps of a list of gaps alone, and none that stands on another', () => {
    expect(printed({ sections: ['gaps'], gaps: ['gap-status'] })).toEqual([onGap]);
    expect(printed({ sections: ['gaps'] })).toHaveLength(2);
    expect(printed({ sections: ['gaps'], notesPlace: 'listed' })).toEqual([]);
    expect(printed({ sections: ['annotated-text'] })).toEqual([onText]);
  });
});
