/** Searches large briefings from the disk. Knows nothing of threads: it is meant to run in one of its own. */
import { rmSync } from 'node:fs';
import { setImmediate as otherThingsFirst } from 'node:timers/promises';
import type { Briefing } from '../../../shared/briefing/briefing';
import { treatInferred } from '../../../shared/briefing/inferred';
import { lookUp } from '../../../shared/briefing/lookup';
import { createLiveEntries } from '../../../shared/search/index/live-entries';
import { indexOf } from '../../../shared/search/index/search-index';
import { answerQuery, type BriefingResults } from '../../../shared/search/search-briefing';
import type { Searchable } from '../../../shared/search/searchable';
import { listSearchableNotes } from '../../../shared/search/searchable-notes';
import { listSearchables } from '../../../shared/search/searchables';
import type { SearchRequest, ShownBriefing } from '../../../shared/search/shown-briefing';
import { vocabularyOf } from '../../../shared/search/query/vocabulary';
import { diskIndexFile, removeDiskIndexes } from './disk-form';
import type { Noted } from './note-shelf';
import { type DiskIndex, openDiskIndex } from './open-disk-index';
import { writingDiskIndex } from './write-disk-index';

export interface DiskDesk {
  /** Resolves when the index of what is shown is there; rejects with the reason when it cannot be. */
  readonly prepare: (shown: ShownBriefing) => Promise<void>;
  /** Until the index is there the texts are looked through. Rejects when the library does not hold that edition. */
  readonly search: (shown: ShownBriefing, query: string, request: SearchRequest) => Promise<BriefingResults>;
  /** The briefing is removed: nothing is kept of it. */
  readonly drop: (briefingId: string) => Promise<void>;
}

export interface DiskDeskParts {
  /** Where the files lie. */
  readonly folder: string;
  readonly openBriefing: (briefingId: string) => Promise<Briefing>;
  readonly readNotes: (briefingId: string) => Noted;
}

/** How many briefings, or ways to show one, are at hand at once. */
const mostOpen = 2;

/** A desk with nothing on it. */
export function createDiskDesk(parts: DiskDeskParts): DiskDesk {
  const open = new Map<string, Promise<OpenOnDisk>>();
  const close = async (key: string): Promise<void> => {
    const opening = open.get(key);
    open.delete(key);
    (await opening?.catch(() => null))?.close();
  };
  const take = (shown: ShownBriefing): Promise<OpenOnDisk> => {
    const key = [shown.briefingId, shown.editionHash, shown.inferred].join(' ');
    const opening = open.get(key) ?? openOnDisk(shown, parts);
    open.delete(key);
    open.set(key, opening);
    // What failed is tried again at the next need.
    opening.catch(() => open.get(key) === opening && open.delete(key));
    for (const old of [...open.keys()].slice(0, -mostOpen)) void close(old);
    return opening;
  };
  return {
    prepare: async (shown) => (await take(shown)).ready(),
    search: async (shown, query, request) => (await take(shown)).search(query, request),
    drop: async (briefingId) => {
      await Promise.all([...open.keys()].filter((key) => key.startsWith(`${briefingId} `)).map(close));
      removeDiskIndexes(parts.folder, briefingId);
    },
  };
}

interface OpenOnDisk {
  readonly ready: () => Promise<void>;
  readonly search: (query: string, request: SearchRequest) => BriefingResults;
  readonly close: () => void;
}

async function openOnDisk(
  { briefingId, editionHash, inferred }: ShownBriefing,
  { folder, openBriefing, readNotes }: DiskDeskParts,
): Promise<OpenOnDisk> {
  const asOpened = await openBriefing(briefingId);
  if (asOpened.editionHash !== editionHash) throw new Error('The library holds another edition.');
  const briefing = treatInferred(asOpened, inferred);
  const lookup = lookUp(briefing, asOpened);
  const file = diskIndexFile(folder, briefingId, inferred);
  const live = createLiveEntries();
  /** What is looked through; null when there is an index. */
  let entries: readonly Searchable[] | null = listSearchables(briefing, lookup);
  let disk: DiskIndex | null = null;
  let isClosed = false;
  const prepare = async (): Promise<void> => {
    const texts = (entries ??= listSearchables(briefing, lookup));
    disk = openDiskIndex(file, texts);
    if (!disk) {
      await inTurns(writingDiskIndex(file, texts), () => isClosed);
      if (isClosed) return;
      disk = openDiskIndex(file, texts);
    }
    if (!disk) throw new Error(`${file} cannot be read.`);
    entries = null;
  };
  let ready = begin(prepare);
  return {
    ready: () => ready,
    search: (query, request) => {
      const noted = readNotes(briefingId);
      const notes = listSearchableNotes(noted.notes, briefing, lookup);
      const options = { ...request, vocabulary: vocabularyIn(briefing, noted) };
      if (disk) {
        live.take(notes);
        live.settle();
        try {
          const index = indexOf([{ segment: disk.segment, dead: null }, ...live.parts()]);
          return answerQuery({ index, entries: [] }, lookup, query, options);
        } catch {
          // The file has become unreadable under our hands.
          disk.close();
          disk = null;
          rmSync(file, { force: true });
          ready = begin(prepare);
        }
      }
      entries ??= listSearchables(briefing, lookup);
      return answerQuery({ index: null, entries: [...entries, ...notes] }, lookup, query, options);
    },
    close: () => {
      isClosed = true;
      disk?.close();
      disk = null;
    },
  };
}

/** Whoever waits is told of a failure; nobody may. */
function begin(work: () => Promise<void>): Promise<void> {
  const begun = work();
  begun.catch(() => undefined);
  return begun;
}

/** For how long it works before other things are done, in milliseconds. */
const turnMs = 10;

async function inTurns(
  steps: Generator<undefined, void, undefined>,
  isStopped: () => boolean,
): Promise<void> {
  let since = performance.now();
  while (!steps.next().done) {
    if (performance.now() - since < turnMs) continue;
    await otherThingsFirst();
    if (isStopped()) steps.return();
    since = performance.now();
  }
}

const vocabularies = new WeakMap<Noted, Map<Briefing, ReturnType<typeof vocabularyOf>>>();

function vocabularyIn(briefing: Briefing, noted: Noted): ReturnType<typeof vocabularyOf> {
  const known = vocabularies.get(noted) ?? new Map<Briefing, ReturnType<typeof vocabularyOf>>();
  vocabularies.set(noted, known);
  const vocabulary = known.get(briefing) ?? vocabularyOf({ briefing, ...noted });
  known.set(briefing, vocabulary);
  return vocabulary;
}
