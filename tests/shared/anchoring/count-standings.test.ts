import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewQueue } from '../../../src/renderer/notes/review-queue';
import { type Anchor, anchorStatuses } from '../../../src/shared/anchoring/anchor';
import { countStandings } from '../../../src/shared/anchoring/count-standings';
import { placementKey } from '../../../src/shared/anchoring/placed-notes';
import { say } from '../../../src/main/say';
import type { Note, Target } from '../../../src/shared/notes/note';
import { writtenNote } from '../../renderer/written-note';

const here = 'a'.repeat(64);
const block: Target = { kind: 'block', blockId: 'B3' };
const stands = new Set(['exact', 'moved', 'edited', 'changed']);

const anyNote = fc.record({
  status: fc.constantFrom(...anchorStatuses, null),
  isReviewed: fc.boolean(),
  isReply: fc.boolean(),
});

function made(wanted: readonly { status: Anchor['status'] | null; isReviewed: boolean; isReply: boolean }[]) {
  const parent = writtenNote({});
  const notes = wanted.map(({ isReviewed, isReply }): Note => ({
    ...writtenNote({}),
    target: isReply ? { kind: 'note', noteId: parent.id } : block,
    reviewed: isReviewed ? here : null,
  }));
  const anchors = new Map(
    notes.flatMap((note, index) => {
      const status = wanted[index]?.status ?? null;
      if (status === null || note.target.kind === 'note') return [];
      const target = stands.has(status) ? block : null;
      const anchor = { status, target, suggestions: [], score: 1, method: 'search', words: null } as const;
      return [
        [
          note.id,
          { noteId: note.id, placement: placementKey(note), anchor, finding: here, links: [] },
        ] as const,
      ];
    }),
  );
  return { notes, anchors };
}

it('every note that is no reply is counted once, and as many wait as the Notes view lists', () => {
  fc.assert(
    fc.property(fc.array(anyNote, { maxLength: 30 }), (wanted) => {
      const { notes, anchors } = made(wanted);
      const { asBefore, changed, lost, notSearched, toLookAt } = countStandings(notes, anchors, here);
      const own = notes.filter(({ target }) => target.kind !== 'note');
      expect(asBefore + changed + lost + notSearched).toBe(own.length);
      expect(toLookAt).toBe(reviewQueue(notes, anchors).size);
      expect(changed).toBeLessThanOrEqual(toLookAt);
      const are = (...statuses: readonly string[]) =>
        wanted.filter(({ isReply, status }) => !isReply && statuses.includes(status ?? '')).length;
      expect(lost).toBe(are('ambiguous', 'suggested', 'orphaned'));
      expect(notSearched).toBe(are('not-searched'));
    }),
    { seed: 13, numRuns: 300 },
  );
});

it('is said with its plurals, and with what could not be searched only where there is any', () => {
  const said = (...[asBefore, changed, lost, notSearched]: readonly [number, number, number, number]) =>
    say('notes.standing', {
      edition: '4',
      total: asBefore + changed + lost + notSearched,
      asBefore,
      changed,
      lost,
      notSearched,
    });
  expect([said(1, 0, 0, 0), said(0, 1, 0, 0), said(9, 2, 1, 0), said(0, 0, 3, 2), said(0, 0, 0, 1)]).toEqual([
    'The one note in edition 4: 1 stands as before, none has moved or changed, none is lost.',
    'The one note in edition 4: none stands as before, 1 has moved or changed, none is lost.',
    'The 12 notes in edition 4: 9 stand as before, 2 have moved or changed, 1 is lost.',
    'The 5 notes in edition 4: none stands as before, none has moved or changed, 3 are lost, 2 were not searched for.',
    'The one note in edition 4: none stands as before, none has moved or changed, none is lost, 1 was not searched for.',
  ]);
});
