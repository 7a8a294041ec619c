/** What can be done with the library, from click or drop to disk and back. */
import type { ArrivedBriefing, Arrival, HiddenBriefing, ListedBriefing } from '../../shared/briefing/library';
import type { Briefing } from '../../shared/briefing/briefing';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import type { NamedBriefing, Reported } from './library-report';
import { loadBriefing } from './load-briefing';
import { type Place, startOf } from './place';
import type { ReaderAction } from './reader-action';
import { dispatch, useReader } from './store';
import { reviewPlace, tellStandings } from './tell-standings';
import { settleWritings } from './writings';

/** Opens a briefing where it was left. The one that is open already is gone back to, unless it is another edition now. */
export async function openBriefing(briefing: NamedBriefing, editionHash: string): Promise<void> {
  const { open, place, past } = useReader.getState();
  if (open?.briefing.id !== briefing.id || open.briefing.editionHash !== editionHash)
    return showBriefing(briefing);
  if (place.view !== 'library') return;
  const before = past.findLast(({ view }) => view !== 'library');
  return dispatch({ kind: 'placeChosen', place: before ?? startOf('read') });
}

/** Asks for a folder and opens what is in it. What came in the way is reported in the library. */
export async function openFolder(): Promise<void> {
  if (isChoosing) return;
  isChoosing = true;
  const arrival = await lectern.openBriefingFolder().catch((error: unknown) => failed('', error));
  isChoosing = false;
  return openArrival(arrival);
}

/** Opens what was asked for by itself. What came in the way is reported in the library. */
export async function openArrival(arrival: Arrival): Promise<void> {
  switch (arrival.kind) {
    case 'cancelled':
      return;
    case 'added':
    case 'present':
      return openBriefing(arrival.briefing, arrival.briefing.edition.hash);
    default:
      report([arrival]);
  }
}

/** The dialog is the system's, and the window goes on beneath it. */
let isChoosing = false;

/** Takes in what was dropped, one after the other, with a line each in the library. */
export async function addDropped(files: readonly File[]): Promise<void> {
  const lines: Reported[] = [];
  for (const file of files) {
    const arrival = await lectern
      .addDroppedBriefing(file)
      .catch((error: unknown) => failed(file.name, error));
    if (arrival.kind !== 'cancelled') lines.push(arrival);
    report([...lines]);
  }
}

/** Puts an edition in the place of the one that is in the library, which the reader was asked about. */
export async function replaceBriefing(line: Reported, given: ArrivedBriefing): Promise<void> {
  const isOpen = useReader.getState().open?.briefing.id === given.id;
  if (isOpen && !(await settleWritings()))
    return report([{ kind: 'not-opened', briefing: given, reason: null }]);
  const arrival = await lectern
    .replaceBriefing(given.id, given.edition.hash)
    .catch((error: unknown) => failed(given.title, error));
  if (arrival.kind === 'cancelled') return;
  const lines = useReader.getState().libraryReport.map((each) => (each === line ? arrival : each));
  if (!isOpen || arrival.kind !== 'replaced') return report(lines);
  // The window may not go on with the edition that is gone.
  return showBriefing(given, () => [
    { kind: 'placeChosen', place: library },
    { kind: 'libraryReported', report: lines },
  ]);
}

/** Asks, as of one that was given, whether an edition that lies in the library unseen is to take the place of the other. */
export function replaceByHidden(hidden: HiddenBriefing, here: ListedBriefing): void {
  const { id, title, language, direction, edition, editionHash } = hidden;
  const briefing = { id, title, language, direction, edition: { label: edition, hash: editionHash } };
  report([
    {
      kind: 'other-edition',
      briefing,
      here: { label: here.edition, hash: here.editionHash },
      lostGrades: [],
    },
  ]);
}

/** Shows the notes of a briefing that wait to be looked at. */
export async function lookAtNotes(briefing: ArrivedBriefing): Promise<void> {
  const chosen = { kind: 'placeChosen', place: reviewPlace } as const;
  const { open } = useReader.getState();
  const isOpen = open?.asOpened.editionHash === briefing.edition.hash && open.briefing.id === briefing.id;
  return isOpen ? dispatch(chosen) : showBriefing(briefing, () => [chosen]);
}

/** Moves a briefing of the reader's own to the trash. The one that is open is closed then. */
export async function removeBriefing(briefing: NamedBriefing): Promise<void> {
  const isOpen = useReader.getState().open?.briefing.id === briefing.id;
  if (isOpen && !(await settleWritings())) return report([{ kind: 'not-opened', briefing, reason: null }]);
  try {
    await lectern.removeBriefing(briefing.id);
  } catch (error) {
    return report([{ kind: 'not-removed', briefing, reason: reasonOf(error) }]);
  }
  if (useReader.getState().open?.briefing.id === briefing.id) dispatch({ kind: 'briefingClosed' });
  return report([{ kind: 'removed', briefing }]);
}

/**
 * Brings a briefing into the window when every word that is being written there is kept; `then` follows at once. What
 * stands in the way is told in the library.
 */
export async function showBriefing(
  briefing: NamedBriefing,
  then: ((shown: Briefing) => readonly ReaderAction[]) | null = null,
): Promise<void> {
  const turn = (latestTurn += 1);
  try {
    if (!(await settleWritings())) return report([{ kind: 'not-opened', briefing, reason: null }]);
    // A place that cannot be read costs nothing but the way to it.
    const { place } = await lectern.readPlace(briefing.id).catch(() => ({ place: '' }));
    const opened = await loadBriefing({ briefingId: briefing.id, place });
    if (turn !== latestTurn) return;
    const following = opened.flatMap((each) =>
      then && each.kind === 'briefingOpened' ? then(each.briefing) : [],
    );
    dispatch(...opened, ...following);
    // Where something follows, how the notes stand is told there.
    if (!then) void tellStandings(place);
  } catch (error) {
    report([{ kind: 'not-opened', briefing, reason: reasonOf(error) }]);
  }
}

/** Of two briefings opened one soon after the other, the later stays, whichever is read faster. */
let latestTurn = 0;

const library: Place = startOf('library');

/** Tells it in the library, whatever is in front of it. */
function report(lines: readonly Reported[]): void {
  dispatch(
    { kind: 'searchClosed' },
    { kind: 'dialogClosed' },
    { kind: 'placeChosen', place: library },
    { kind: 'libraryReported', report: lines },
  );
}

function failed(folder: string, error: unknown): Arrival {
  return { kind: 'failed', folder, reason: reasonOf(error) };
}
