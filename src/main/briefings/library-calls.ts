/** The calls that show and change the library: one change at a time, and each is on disk when it is answered. */
import type { LecternApi } from '../../shared/contract/api';
import type { Arrival } from '../../shared/briefing/library';
import { reasonOf } from '../../shared/reason-of';
import { addBriefing, findListed, type Library, type ListGrades, replaceBriefing } from './add-briefing';
import { surveyBriefings } from './library';
import { say } from '../say';

export type LibraryCalls = Pick<
  LecternApi,
  'surveyLibrary' | 'openBriefingFolder' | 'addBriefingAt' | 'replaceBriefing' | 'removeBriefing'
>;

export interface LibraryParts {
  readonly library: Library;
  /** None where they cannot be read. */
  readonly listGrades: ListGrades;
  /** The system's dialog; null when the reader cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly moveToTrash: (folder: string) => Promise<void>;
  /** Called when the briefing of that id is no longer the one that was opened. */
  readonly onChanged: (briefingId: string) => void;
  /** Called for each briefing that can be opened, when the library is looked at. */
  readonly onSeen: (briefingId: string, editionHash: string) => void;
}

/** The calls over this library. */
export function createLibraryCalls(parts: LibraryParts): LibraryCalls {
  const { library, listGrades, onChanged } = parts;
  /** Where the edition lies that the reader was asked about. The window knows ids and hashes, never a path. */
  const offered = new Map<string, string>();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(job: () => Promise<Answer>): Promise<Answer> => {
    const turn = queue.then(job);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const add = (path: string): Promise<Arrival> =>
    inTurn(async () => {
      const arrival = await addBriefing(library, path, listGrades);
      if (arrival.kind === 'other-edition') {
        const { id, edition } = arrival.briefing;
        offered.set(offerKey(id, edition.hash), path);
      }
      if (arrival.kind === 'added') onChanged(arrival.briefing.id);
      return arrival;
    });
  return {
    surveyLibrary: () =>
      inTurn(async () => {
        const survey = await surveyBriefings(library);
        for (const { id, editionHash } of survey.briefings) parts.onSeen(id, editionHash);
        // An edition that lies here unseen may take the place of the one before it, when the reader says so.
        for (const { id, editionHash, folder } of survey.hidden)
          offered.set(offerKey(id, editionHash), folder);
        return survey;
      }),
    openBriefingFolder: async () => {
      const folder = await parts.chooseFolder();
      return folder === null ? { kind: 'cancelled' } : add(folder);
    },
    addBriefingAt: add,
    replaceBriefing: (id, hash) =>
      inTurn(async () => {
        const path = offered.get(offerKey(id, hash));
        if (path === undefined) throw new Error(say('library.not-offered'));
        const arrival = await replaceBriefing(library, path, { id, hash, listGrades });
        if (arrival.kind === 'replaced' || arrival.kind === 'added') {
          offered.delete(offerKey(id, hash));
          onChanged(id);
        }
        return arrival;
      }),
    removeBriefing: (id) =>
      inTurn(async () => {
        const here = await findListed(library, id);
        if (!here) throw new Error(say('library.none', { id }));
        if (here.where === 'bundled') throw new Error(say('library.bundled-stays'));
        const { folder } = here;
        await parts.moveToTrash(folder).catch((error: unknown) => {
          throw new Error(say('library.no-trash', { folder, reason: reasonOf(error) }), { cause: error });
        });
        onChanged(id);
      }),
  };
}

function offerKey(id: string, hash: string): string {
  return `${id} ${hash}`;
}
