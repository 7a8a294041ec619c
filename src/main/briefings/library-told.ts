import type { Arrival } from '../../shared/briefing/library';
import type { LibraryCalls } from './library-calls';

/** The same calls, which tell of each briefing that came, was replaced or went when that is on disk. */
export function tellOfLibrary(calls: LibraryCalls, tell: (briefingId: string) => void): LibraryCalls {
  const told = (arrival: Arrival): Arrival => {
    if (arrival.kind === 'added' || arrival.kind === 'replaced') tell(arrival.briefing.id);
    return arrival;
  };
  return {
    surveyLibrary: calls.surveyLibrary,
    openBriefingFolder: async () => told(await calls.openBriefingFolder()),
    addBriefingAt: async (path) => told(await calls.addBriefingAt(path)),
    replaceBriefing: async (id, hash) => told(await calls.replaceBriefing(id, hash)),
    removeBriefing: async (id) => {
      await calls.removeBriefing(id);
      tell(id);
    },
  };
}
