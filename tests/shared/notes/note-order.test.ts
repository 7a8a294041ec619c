import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/shared/notes/note';
import { numberNotes, orderNotes } from '../../../src/shared/notes/note-order';
import { describePassage, type Passage } from '../../../src/shared/notes/passage';
import { writtenNote } from '../../renderer/written-note';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();

function passageOf(words: string): Passage {
  const block = briefing.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`The article does not say "${words}".`);
  const start = block.text.indexOf(words);
  return describePassage(block, start, start + words.length);
}
const on = (words: string): Target => ({ kind: 'passage', passage: passageOf(words) });
const lost: Target = {
  kind: 'passage',
  passage: { ...passageOf('legally binding'), exact: 'legally bound' },
};

/** In the order that is promised. */
const targets: readonly Target[] = [
  on('late-night meeting'),
  { kind: 'block', blockId: 'B4' },
  on('‘general principles,’'),
  { kind: 'statement', statementId: 'a-S4-2' },
  on('legally binding'),
  on('legally binding under international law'),
  { kind: 'tension', tensionId: 'T1' },
  { kind: 'tension', tensionId: 'T4' },
  { kind: 'topic', topicId: briefing.topics[0]?.id ?? '' },
  { kind: 'cell', topicId: briefing.topics[0]?.id ?? '', columnId: 'doc1' },
  { kind: 'cell', topicId: briefing.topics[0]?.id ?? '', columnId: 'agreement' },
  { kind: 'topic', topicId: briefing.topics[1]?.id ?? '' },
  { kind: 'cell', topicId: briefing.topics[1]?.id ?? '', columnId: 'doc1' },
  { kind: 'article' },
  lost,
];

describe('the order of notes', () => {
  test('is the article’s, then tensions, topics before their cells, the whole article and lost ones, however they come in', () => {
    const notes = targets.map((target) => writtenNote({ target }));
    fc.assert(
      fc.property(fc.shuffledSubarray(notes, { minLength: notes.length }), (shuffled) => {
        expect(orderNotes(shuffled, briefing)).toEqual(notes);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('puts older before newer on the same words', () => {
    const newer = writtenNote({ target: on('legally binding'), createdMs: 2 });
    const older = writtenNote({ target: on('legally binding'), createdMs: 1 });
    expect(orderNotes([newer, older], briefing)).toEqual([older, newer]);
  });

  test('puts replies under what they reply to, and numbers only what they reply to', () => {
    const first = writtenNote({ target: on('legally binding') });
    const second = writtenNote({ target: { kind: 'article' } });
    const reply = writtenNote({ target: { kind: 'note', noteId: first.id } });
    const replyToReply = writtenNote({ target: { kind: 'note', noteId: reply.id } });
    const notes = [second, replyToReply, reply, first];
    expect(orderNotes(notes, briefing)).toEqual([first, reply, replyToReply, second]);
    expect([...numberNotes(notes, briefing)]).toEqual([
      [first.id, 1],
      [second.id, 2],
    ]);
  });

  test('loses no note, whatever a note is on', () => {
    const stray = writtenNote({ target: { kind: 'note', noteId: writtenNote({}).id } });
    const unknown = writtenNote({ target: { kind: 'statement', statementId: 'a-S99-1' } });
    expect(new Set(orderNotes([stray, unknown], briefing))).toEqual(new Set([stray, unknown]));
  });
});
