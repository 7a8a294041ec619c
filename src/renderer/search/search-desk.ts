/** Keeps the index of what is open up to date. Knows nothing of React; where texts are inverted and kept is passed in. */
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import type { Inferred } from '../../shared/briefing/inferred';
import { searchIndex } from '../../shared/search/find/search-index';
import { createLiveEntries, fewEntries, type LiveEntries } from '../../shared/search/index/live-entries';
import { indexOf, type SearchIndex } from '../../shared/search/index/search-index';
import type { Segment } from '../../shared/search/index/segment';
import { readSegment } from '../../shared/search/index/segment-file';
import { isForDisk, mostInMemory } from '../../shared/search/limits';
import type { BriefingResults } from '../../shared/search/search-briefing';
import type { Searchable } from '../../shared/search/searchable';
import { listSearchableNotes } from '../../shared/search/searchable-notes';
import { listSearchables } from '../../shared/search/searchables';
import type { SearchRequest, ShownBriefing } from '../../shared/search/shown-briefing';

export interface Open {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** How inferred assignments are treated in it. */
  readonly inferred: Inferred;
}

/** What answers for a briefing that is too large to be searched here. */
export type Elsewhere = (query: string, request: SearchRequest) => Promise<BriefingResults>;

/** What there is to search in. */
export interface Searching {
  readonly of: Open;
  /** The index is being made, here or elsewhere: the texts are looked through. */
  readonly isIndexing: boolean;
  /** Null until it is there, and while many notes are taken in: then the entries are looked through. */
  readonly index: SearchIndex | null;
  /** Everything that can be found. */
  readonly entries: readonly Searchable[];
  /** Given for a large briefing: it is asked, and neither index nor entries are searched. */
  readonly elsewhere: Elsewhere | null;
}

export interface DeskDoors {
  /** The file that was kept for the briefing, or null. */
  readonly read: (briefingId: string) => Promise<Uint8Array | null>;
  readonly keep: (briefingId: string, file: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** The file of a segment with these entries, made in a thread of its own. */
  readonly invert: (entries: readonly Searchable[]) => Promise<Uint8Array<ArrayBuffer>>;
  /** With more entries than this the briefing is searched elsewhere. */
  readonly mostHere: () => Promise<number>;
  /** Resolves when it has its index there. */
  readonly prepare: (shown: ShownBriefing) => Promise<void>;
  readonly search: (shown: ShownBriefing, ...asked: Parameters<Elsewhere>) => Promise<BriefingResults>;
}

export interface SearchDesk {
  /** The same object until something changed; null when nothing is open. */
  readonly searching: () => Searching | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the briefing in, unless it is the one that is there. */
  readonly open: (of: Open | null) => void;
  /** Takes in the notes as they are now; few changes are found at once, many a moment later. */
  readonly take: (notes: readonly Note[]) => void;
  /** Puts together what has come in pieces, when that is due. */
  readonly settle: () => void;
}

/** A desk with nothing on it. */
export function createSearchDesk(doors: DeskDoors): SearchDesk {
  const elsewhereFor =
    (opened: Open): Elsewhere =>
    (query, request) =>
      doors.search(shownIn(opened), query, request);
  const asked = doors.mostHere().catch(() => mostInMemory);
  /** Until it is known, the usual number. */
  let most: number = mostInMemory;
  const listeners = new Set<() => void>();
  let of: Open | null = null;
  let texts: readonly Searchable[] = [];
  let segment: Segment | null = null;
  let live: LiveEntries = createLiveEntries();
  let noted: readonly Searchable[] = [];
  let isInverting = false;
  /** The index does not hold all notes: until it does, the texts are looked through. */
  let isBehind = false;
  let elsewhere: Elsewhere | null = null;
  /** The index is there, or cannot be made. */
  let isPrepared = false;
  let searching: Searching | null = null;

  const tell = (): void => {
    const index = segment && !isBehind ? indexOf([{ segment, dead: null }, ...live.parts()]) : null;
    searching = of && {
      of,
      isIndexing: elsewhere ? !isPrepared : index === null,
      index,
      entries: [...texts, ...noted],
      elsewhere,
    };
    for (const listener of listeners) listener();
  };

  const sendElsewhere = async (opened: Open): Promise<void> => {
    elsewhere ??= elsewhereFor(opened);
    tell();
    try {
      await doors.prepare(shownIn(opened));
    } finally {
      if (of === opened) {
        isPrepared = true;
        // What was asked before is asked once more, now of the index.
        tell();
      }
    }
  };

  const load = async (opened: Open): Promise<void> => {
    const { id } = opened.briefing;
    const entries = texts;
    most = await asked;
    if (of !== opened) return;
    if (elsewhere || isForDisk(entries, most)) {
      await sendElsewhere(opened);
      return;
    }
    const kept = await doors.read(id).catch(() => null);
    let read = kept && (await readSegment(kept, entries));
    if (!read) {
      const file = await doors.invert(entries);
      read = await readSegment(file, entries);
      // A full disk costs the reader nothing but the time to make it again.
      void doors.keep(id, file).catch(() => undefined);
    }
    if (of !== opened) return;
    segment = read;
    // The first query of an index takes several times as long as others: this one is nobody's.
    if (read) searchIndex(indexOf([{ segment: read, dead: null }]), read.words[0] ?? '', { limit: 1 });
    tell();
  };

  const takeMany = async (entries: readonly Searchable[], into: LiveEntries): Promise<void> => {
    const fresh = into.freshOf(entries);
    isInverting = true;
    isBehind = true;
    tell();
    try {
      const built = await readSegment(await doors.invert(fresh), fresh);
      if (!built) throw new Error('The index is not of these notes.');
      into.take(entries, built);
    } finally {
      if (live === into) isInverting = false;
    }
    // What came meanwhile.
    if (live === into) takeNoted();
  };

  const takeNoted = (): void => {
    if (isInverting) return;
    if (live.freshOf(noted).length > fewEntries) {
      // Where the thread fails, the texts are looked through, slower and right, until notes are taken in again.
      void takeMany(noted, live).catch(() => undefined);
      return;
    }
    live.take(noted);
    isBehind = false;
    tell();
  };

  return {
    searching: () => searching,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (next) => {
      if (next?.lookup === of?.lookup) return;
      of = next;
      texts = next ? listSearchables(next.briefing, next.lookup) : [];
      segment = null;
      live = createLiveEntries();
      noted = [];
      isInverting = false;
      isBehind = false;
      isPrepared = false;
      elsewhere = next && isForDisk(texts, most) ? elsewhereFor(next) : null;
      tell();
      if (next) void load(next).catch(() => undefined);
    },
    take: (notes) => {
      if (!of) return;
      noted = listSearchableNotes(notes, of.briefing, of.lookup);
      // Elsewhere they are read from the store; that they have changed is told, so that they are asked for again.
      if (elsewhere) tell();
      else takeNoted();
    },
    settle: () => {
      if (!elsewhere && !isInverting && live.settle()) tell();
    },
  };
}

function shownIn({ briefing, inferred }: Open): ShownBriefing {
  return { briefingId: briefing.id, editionHash: briefing.editionHash, inferred };
}
