/** Editions that take each other's place one soon after the other, in a window whose every question is answered late. */
import * as fc from 'fast-check';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { createAnchorDesk } from '../../../src/main/anchoring/anchor-desk';
import { anchorNotes, groundIn, placeNotesIn } from '../../../src/main/anchoring/anchor-notes';
import { listEditions } from '../../../src/main/anchoring/editions';
import { listNotes } from '../../../src/main/notes/notes';
import { writeNote } from '../../../src/main/notes/write-note';
import { openDatabase } from '../../../src/main/store/database';
import { reviewQueue } from '../../../src/renderer/notes/review-queue';
import { initialState } from '../../../src/renderer/state/reader-state';
import { countStandings } from '../../../src/shared/anchoring/count-standings';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import type { LecternBridge } from '../../../src/shared/contract/api';
import type { LecternEvent } from '../../../src/shared/contract/lectern-event';
import { fates, fourthEdition, keepersFirst, secondEdition, thirdEdition } from '../../cases/keepers-notes';
import { openMade } from '../../cases/made-editions';
import { newNote } from '../../main/notes/written-notes';

const id = 'keepers';
const first = keepersFirst;
const others = [keepersFirst, ...[secondEdition, thirdEdition, fourthEdition].map(openMade)];

const database = openDatabase(':memory:');
afterAll(() => database.close());
for (const [body, [target]] of Object.entries(fates))
  writeNote(database, first, newNote({ briefingId: id, target, body }), 1000);
const notes = listNotes(database, id);
const editions = listEditions(database, id);
const desk = createAnchorDesk(async (briefing, some, known) => anchorNotes(some, groundIn(briefing), known));

/** What the library holds, and when the window hears of it: at once, until a test says otherwise. */
let held: Briefing = first;
let late = <Answer>(answer: Promise<Answer>): Promise<Answer> => answer;
let tell: (event: LecternEvent) => void = () => undefined;

const anchor = (firstBlockIds: readonly string[]) =>
  desk.anchor({ briefing: held, notes, editions, firstBlockIds });

/** Main, as far as this needs it: it answers of what the library holds when it is asked. */
const main: Partial<LecternBridge> = {
  onEvent: (callback) => {
    tell = callback;
    return () => undefined;
  },
  listBriefings: () => {
    const { editionHash } = held;
    return late(Promise.resolve([{ id, editionHash } as never]));
  },
  openBriefing: () => late(Promise.resolve(held)),
  listNotes: () => late(Promise.resolve(notes)),
  listDrafts: () => late(Promise.resolve([])),
  listGrades: () => late(Promise.resolve([])),
  listTickedGaps: () => late(Promise.resolve([])),
  keepPlace: () => Promise.resolve(),
  anchorNotes: async (_, firstBlockIds) => {
    const { editionHash } = held;
    const { first: now, rest } = await anchor(firstBlockIds);
    const event = async () =>
      tell({ kind: 'notesAnchored', briefingId: id, editionHash, anchored: await rest });
    void late(Promise.resolve()).then(event);
    return late(Promise.resolve({ editionHash, anchored: now }));
  },
  countStandings: () => late(Promise.resolve(countStandings([], new Map(), held.editionHash))),
};
vi.stubGlobal('window', { lectern: main });
// What another file has loaded knows another window.
vi.resetModules();
const { listenToMain } = await import('../../../src/renderer/state/boot');
const { loadBriefing } = await import('../../../src/renderer/state/load-briefing');
const { dispatch, useReader } = await import('../../../src/renderer/state/store');
listenToMain();

it('are followed in order, whatever is answered when, and the notes end where the last edition alone would have them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom(...others), { minLength: 2, maxLength: 5 }),
      async (scheduler, arrivals) => {
        held = first;
        late = (answer) => answer;
        useReader.setState(initialState, true);
        dispatch(...(await loadBriefing({ briefingId: id, place: '' })));

        const shown: Briefing[] = [];
        const stop = useReader.subscribe(({ open }, before) => {
          if (open && open.asOpened !== before.open?.asOpened) shown.push(open.asOpened);
        });
        onTestFinished(stop);
        late = (answer) => scheduler.schedule(answer);
        scheduler.scheduleSequence(
          arrivals.map((arrival) => async () => {
            held = arrival;
            tell({ kind: 'libraryChanged', briefingId: id });
          }),
        );
        await scheduler.waitIdle();
        stop();

        const last = arrivals.at(-1) ?? first;
        const { open, notes: placed, written, anchors } = useReader.getState();
        expect(open?.asOpened.edition).toBe(last.edition);
        const left = arrivals[Symbol.iterator]();
        expect(shown.filter((each) => !left.some((arrival) => arrival === each))).toEqual([]);
        const alone = placeNotesIn(last, notes, editions);
        expect(placed.map(({ target }) => target)).toEqual(alone.notes.map(({ target }) => target));
        expect([...reviewQueue(written, anchors)]).toEqual([...reviewQueue(notes, alone.anchors)]);
      },
    ),
    { seed: 21, numRuns: 40 },
  );
});
