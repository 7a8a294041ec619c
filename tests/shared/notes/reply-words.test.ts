import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { say } from '../../../src/main/say';
import type { Note } from '../../../src/shared/notes/note';
import { readNotes } from '../../../src/shared/note-export/readable-note';
import { numberNotes } from '../../../src/shared/notes/note-order';
import { replyWords } from '../../../src/shared/notes/reply-words';
import { writtenNote } from '../../renderer/written-note';
import { anyNotes } from '../note-export/any-note';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const first = writtenNote({ briefingId: briefing.id });
const second = writtenNote({ briefingId: briefing.id });
const replyTo = (note: Note): Note =>
  writtenNote({ motivation: 'replying', breadcrumb: '', target: { kind: 'note', noteId: note.id } });
const reply = replyTo(second);
const further = replyTo(reply);
const circle = writtenNote({});
const circling = { ...circle, target: { kind: 'note', noteId: circle.id } } as const;

it.each<[string, Note, string | null]>([
  ['a note', first, null],
  ['a reply', reply, 'Reply to note 2'],
  ['a reply to a reply', further, 'Reply to a reply to note 2'],
  ['a reply to a note that was deleted', replyTo(writtenNote({})), 'Reply to a note that is not here'],
  ['a reply to itself', circling, 'Reply to a note that is not here'],
])('%s says what it answers, by its number', (_, note, said) => {
  const notes = [first, second, reply, further, circling];
  const thread = {
    notes: new Map(notes.map((each) => [each.id, each])),
    numbers: numberNotes(notes, briefing),
  };
  const words = replyWords(note, thread);
  expect(words && say(words.id, words.values)).toBe(said);
});

it('in what is exported to be read, every reply says what it answers, and quotes no empty place', () => {
  fc.assert(
    fc.property(anyNotes(briefing), (notes) => {
      for (const each of readNotes(notes, briefing, { say, labelNames: {} })) {
        if (each.isReply)
          expect(each.place).toMatch(/^Reply to (a reply to )?note \d+$|^Reply to a note that is not here$/u);
        else expect(each.place).toBe(notes.find(({ id }) => id === each.id)?.breadcrumb);
      }
    }),
    { numRuns: 50 },
  );
});
