/** Searches any briefing of the library, each by itself. Knows nothing of threads: it is meant to run in one of its own. */
import type { LibrarySurvey } from '../../../shared/briefing/library';
import type { BriefingResults } from '../../../shared/search/search-briefing';
import type { SearchedLibrary } from '../../../shared/search/searched-library';
import type { SearchRequest, ShownBriefing } from '../../../shared/search/shown-briefing';
import { removeDiskIndexes } from '../disk/disk-form';
import { createIndexFiles } from '../index-files';
import { type OpenSearched, openSearched, type SearchedParts } from './open-searched';

export interface LibraryDesk {
  /** What can be searched, in the library's order. */
  readonly list: () => Promise<SearchedLibrary>;
  /** Resolves when the index of what is shown is there; rejects with the reason when it cannot be. */
  readonly prepare: (shown: ShownBriefing) => Promise<void>;
  /** Until a large index is there the texts are looked through. Rejects when the library does not hold that edition. */
  readonly search: (shown: ShownBriefing, query: string, request: SearchRequest) => Promise<BriefingResults>;
  /** The briefing is removed: nothing is kept of it. */
  readonly drop: (briefingId: string) => Promise<void>;
}

export interface LibraryDeskParts extends Omit<SearchedParts, 'files'> {
  readonly survey: () => Promise<LibrarySurvey>;
  /** How many entries are held in memory over all briefings; that asked for last is held whatever it has. */
  readonly mostHeld?: number;
}

/** Some 200 MB with their briefings. */
const usuallyHeld = 40_000;

/** How many briefings that are searched on the disk, or ways to show one, are open at once. */
const mostOnDisk = 2;

interface AtHand {
  readonly opening: Promise<OpenSearched>;
  /** Null until it is open. */
  opened: OpenSearched | null;
}

/** A desk with nothing on it. */
export function createLibraryDesk(given: LibraryDeskParts): LibraryDesk {
  const { folder, survey, mostHeld = usuallyHeld } = given;
  const parts = { ...given, files: createIndexFiles(folder) };
  /** What was asked for last comes last. */
  const atHand = new Map<string, AtHand>();
  const close = async (key: string): Promise<void> => {
    const leaving = atHand.get(key);
    atHand.delete(key);
    (await leaving?.opening.catch(() => null))?.close();
  };
  const makeRoom = (): void => {
    let held = 0;
    let onDisk = 0;
    for (const [key, { opened }] of [...atHand].toReversed()) {
      if (!opened) continue;
      if (opened.held === null) onDisk += 1;
      else held += opened.held;
      const isTooMuch = opened.held === null ? onDisk > mostOnDisk : held > mostHeld && held > opened.held;
      if (isTooMuch) void close(key);
    }
  };
  const take = (shown: ShownBriefing): Promise<OpenSearched> => {
    const key = [shown.briefingId, shown.editionHash, shown.inferred].join(' ');
    const known = atHand.get(key);
    const taken: AtHand = known ?? { opening: openSearched(shown, parts), opened: null };
    atHand.delete(key);
    atHand.set(key, taken);
    if (!known)
      taken.opening.then(
        (opened) => {
          taken.opened = opened;
          makeRoom();
        },
        // What failed is tried again at the next need.
        () => atHand.get(key) === taken && atHand.delete(key),
      );
    return taken.opening;
  };
  return {
    list: async () => {
      const { briefings, broken } = await survey();
      return { briefings, broken: broken.map((each) => each.folder) };
    },
    prepare: async (shown) => (await take(shown)).ready(),
    search: async (shown, query, request) => (await take(shown)).search(query, request),
    drop: async (briefingId) => {
      await Promise.all([...atHand.keys()].filter((key) => key.startsWith(`${briefingId} `)).map(close));
      removeDiskIndexes(folder, briefingId);
    },
  };
}
