/** Notes on an edition of three hundred blocks, through the store, in the editions that follow and back again. */
import type { DatabaseSync } from '../../../src/main/store/engine';
import { beforeEach, expect, it } from 'vitest';
import { placeNotesIn } from '../../../src/main/anchoring/anchor-notes';
import { openDatabase } from '../../../src/main/store/database';
import { listEditions } from '../../../src/main/anchoring/editions';
import { putElsewhere } from '../../../src/main/notes/move-notes';
import { undoNotes } from '../../../src/main/notes/note-history';
import { reviewNotes } from '../../../src/main/notes/note-states';
import { listNotes } from '../../../src/main/notes/notes';
import { writeNote } from '../../../src/main/notes/write-note';
import type { AnchorStatus } from '../../../src/shared/anchoring/anchor';
import { countStandings, isToLookAt } from '../../../src/shared/anchoring/count-standings';
import { linkKey } from '../../../src/shared/anchoring/linked-places';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import {
  fates,
  fourthEdition,
  keepersFirst,
  links,
  secondEdition,
  thirdEdition,
} from '../../cases/keepers-notes';
import { openMade } from '../../cases/made-editions';
import { newNote } from '../notes/written-notes';

const second = openMade(secondEdition);
const third = openMade(thirdEdition);
const fourth = openMade(fourthEdition);
const expected = Object.entries(fates).map(([body, [, status]]) => [body, status]);

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  for (const [body, [target]] of Object.entries(fates))
    writeNote(database, keepersFirst, newNote({ briefingId: 'keepers', target, body }), 1000);
  return () => database.close();
});

function placedIn(briefing: Briefing) {
  return placeNotesIn(briefing, listNotes(database, 'keepers'), listEditions(database, 'keepers'));
}

function statusesIn(briefing: Briefing): readonly (readonly [string, AnchorStatus])[] {
  const { notes, anchors } = placedIn(briefing);
  return notes.map(({ id, body }) => [body, anchors.get(id)?.anchor.status ?? 'exact']);
}

/** Accepts every place that is certain in the edition. */
function acceptIn(briefing: Briefing): void {
  const { anchors } = placedIn(briefing);
  const moves = listNotes(database, 'keepers').flatMap(({ id, rev }) => {
    const anchor = anchors.get(id)?.anchor;
    return anchor?.status === 'moved' && anchor.target ? [{ id, rev, target: anchor.target }] : [];
  });
  putElsewhere(database, briefing, moves, { deed: 'accept', atMs: 2000 });
}

it('each note meets its fate in the next edition, and in the one after it, where nothing more was changed', () => {
  expect(statusesIn(second)).toEqual(expected);
  expect(statusesIn(third)).toEqual(expected);
  const { anchors } = placedIn(second);
  expect(countStandings(listNotes(database, 'keepers'), anchors, second.editionHash)).toEqual({
    asBefore: 1,
    changed: 7,
    lost: 4,
    notSearched: 0,
    toLookAt: 11,
    fromOthers: 12,
  });
});

it('when the first edition comes back every note is exact, and words accepted meanwhile have moved back', () => {
  acceptIn(second);
  expect(statusesIn(second)).toEqual(
    expected.map(([body, status]) => [body, status === 'moved' ? 'exact' : status]),
  );
  // A block has no words of its own to be found by; taking back the step puts it where it was.
  const isBlock = (body: string | undefined): boolean => body === 'A block that moved.';
  expect(statusesIn(keepersFirst)).toEqual(
    expected.map(([body, status]) => [
      body,
      isBlock(body) ? 'orphaned' : status === 'moved' ? 'moved' : 'exact',
    ]),
  );
  const back = placedIn(keepersFirst).notes.filter(({ body }) => !isBlock(body));
  expect(back.map(({ body, target }) => [body, target])).toEqual(
    back.map(({ body }) => [body, fates[body]?.[0]]),
  );
  undoNotes(database, 'keepers', 3000);
  expect(statusesIn(keepersFirst).map(([, status]) => status)).toEqual(expected.map(() => 'exact'));
});

it('a step that was taken in one edition is taken back in the next: the notes stand from where they were', () => {
  acceptIn(second);
  expect(undoNotes(database, 'keepers', 3000)?.notes.length).toBe(3);
  expect(statusesIn(third)).toEqual(expected);
});

it('a note that is kept is not asked about again until what is found of it is something else', () => {
  const asked = (briefing: Briefing): readonly string[] => {
    const { anchors } = placedIn(briefing);
    const notes = listNotes(database, 'keepers');
    const bodies = notes
      .filter((note) => isToLookAt(note, anchors.get(note.id) ?? null))
      .map(({ body }) => body);
    expect(countStandings(notes, anchors, briefing.editionHash).toLookAt).toBe(bodies.length);
    return bodies;
  };
  const keepIn = (briefing: Briefing): void => {
    const found = [...placedIn(briefing).anchors.values()];
    const reviews = found.flatMap(({ noteId, finding }) =>
      finding === null ? [] : [{ id: noteId, finding }],
    );
    reviewNotes(database, reviews, 2000);
  };
  expect(asked(second)).toHaveLength(11);
  keepIn(second);
  expect(asked(second)).toEqual([]);
  expect(asked(third)).toEqual([]);
  expect(asked(fourth)).toEqual(['Edited words.', 'How many boats?', 'The cell of it.']);
  // Where they are exact there is nothing to ask, and what was kept before is kept.
  expect(asked(keepersFirst)).toEqual([]);
  expect(asked(second)).toEqual([]);
  keepIn(fourth);
  expect(asked(fourth)).toEqual([]);
  expect(asked(third)).toEqual(['Edited words.', 'How many boats?', 'The cell of it.']);
  undoNotes(database, 'keepers', 3000);
  undoNotes(database, 'keepers', 3000);
  expect(asked(third)).toHaveLength(11);
});

it('a link stands where a note would, in each edition', () => {
  writeNote(
    database,
    keepersFirst,
    newNote({ briefingId: 'keepers', target: { kind: 'article' }, links: [...links] }),
    1500,
  );
  for (const briefing of [second, third]) {
    const { notes, anchors } = placedIn(briefing);
    const linking = notes.at(-1);
    const found = (linking && anchors.get(linking.id))?.links ?? [];
    const statusOf = new Map(found.map(({ key, anchor }) => [key, anchor.status]));
    expect(links.map(({ target }) => statusOf.get(linkKey(target)) ?? 'as it was')).toEqual([
      'as it was',
      'moved',
      'edited',
      'orphaned',
      'suggested',
    ]);
  }
});
