/** A briefing of the library as the search thread has it at hand, with the notes on it. */
import { setImmediate as otherThingsFirst } from 'node:timers/promises';
import type { Briefing } from '../../../shared/briefing/briefing';
import { treatInferred } from '../../../shared/briefing/inferred';
import { lookUp } from '../../../shared/briefing/lookup';
import { oncePerPair } from '../../../shared/once-per';
import { createLiveEntries } from '../../../shared/search/index/live-entries';
import { indexOf } from '../../../shared/search/index/search-index';
import { isForDisk } from '../../../shared/search/limits';
import { vocabularyOf } from '../../../shared/search/query/vocabulary';
import { answerQuery, type BriefingResults } from '../../../shared/search/search-briefing';
import type { Searchable } from '../../../shared/search/searchable';
import { listSearchableNotes } from '../../../shared/search/searchable-notes';
import { listSearchables } from '../../../shared/search/searchables';
import type { SearchRequest, ShownBriefing } from '../../../shared/search/shown-briefing';
import { diskIndexFile } from '../disk/disk-form';
import type { IndexFiles } from '../index-files';
import { type BaseIndex, makeInMemory, makeOnDisk } from './base-index';
import type { Noted } from './note-shelf';

export interface SearchedParts {
  /** Where the indexes lie. */
  readonly folder: string;
  readonly files: IndexFiles;
  /** With more entries than this a briefing is searched on the disk. */
  readonly mostInMemory: number;
  readonly openBriefing: (briefingId: string) => Promise<Briefing>;
  readonly readNotes: (briefingId: string) => Noted;
  /** Without an index, so much of the texts is read before other things are done, in UTF-16 code units. */
  readonly mostRead?: number;
}

export interface OpenSearched {
  /** How many entries are held in memory; null for a briefing that is searched on the disk. */
  readonly held: number | null;
  /** Resolves when the index is there. */
  readonly ready: () => Promise<void>;
  readonly search: (query: string, request: SearchRequest) => Promise<BriefingResults>;
  readonly close: () => void;
}

/** Some 0.3 s. */
const usuallyAtOnce = 1_200_000;

/** So few entries have their index in a moment: what is asked waits for it, and is answered in its order at once. */
const soonIndexed = 5000;

/** Opens it from the library. Rejects when that does not hold this edition, or cannot be read. */
export async function openSearched(
  { briefingId, editionHash, inferred }: ShownBriefing,
  { folder, files, mostInMemory, openBriefing, readNotes, mostRead = usuallyAtOnce }: SearchedParts,
): Promise<OpenSearched> {
  const asOpened = await openBriefing(briefingId);
  if (asOpened.editionHash !== editionHash) throw new Error('The library holds another edition.');
  const briefing = treatInferred(asOpened, inferred);
  const lookup = lookUp(briefing, asOpened);
  /** What is looked through; null when there is an index. */
  let entries: readonly Searchable[] | null = listSearchables(briefing, lookup);
  const held = isForDisk(entries, mostInMemory) ? null : entries.length;
  const make =
    held === null ? makeOnDisk(diskIndexFile(folder, briefingId, inferred)) : makeInMemory(files, briefingId);
  const live = createLiveEntries();
  let base: BaseIndex | null = null;
  let isClosed = false;
  const prepare = async (): Promise<void> => {
    base = await make((entries ??= listSearchables(briefing, lookup)), () => isClosed);
    if (isClosed) close();
    if (base) entries = null;
  };
  const close = (): void => {
    isClosed = true;
    base?.close();
    base = null;
  };
  let ready = begin(prepare);
  return {
    held,
    ready: () => ready,
    search: async (query, request) => {
      if (held !== null && held <= soonIndexed) await ready.catch(() => undefined);
      const noted = readNotes(briefingId);
      const notes = listSearchableNotes(noted.notes, briefing, lookup);
      const options = { ...request, vocabulary: vocabularyIn(noted, briefing) };
      const askIndex = (): BriefingResults | null => {
        if (!base) return null;
        live.take(notes);
        live.settle();
        try {
          const index = indexOf([{ segment: base.segment, dead: null }, ...live.parts()]);
          return answerQuery({ index, entries: [] }, lookup, query, options);
        } catch {
          // The file has become unreadable under our hands.
          base.spoilt();
          base = null;
          ready = begin(prepare);
          return null;
        }
      };
      const indexed = askIndex();
      if (indexed) return indexed;
      entries ??= listSearchables(briefing, lookup);
      const searched = { index: null, entries: [...entries, ...notes] };
      for (;;) {
        const results = answerQuery(searched, lookup, query, { ...options, mostRead });
        if (!results.isPartial) return results;
        // Until all is read there is no answer; the index may come meanwhile.
        await otherThingsFirst();
        const made = askIndex();
        if (made) return made;
      }
    },
    close,
  };
}

/** Whoever waits is told of a failure; nobody may. */
function begin(work: () => Promise<void>): Promise<void> {
  const begun = work();
  begun.catch(() => undefined);
  return begun;
}

const vocabularyIn = oncePerPair((noted: Noted, briefing: Briefing) => vocabularyOf({ briefing, ...noted }));
