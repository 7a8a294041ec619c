/**
 * Entries that change one by one, such as notes: what changed is inverted alone and lies in small segments at the end,
 * what it was before is marked dead, and now and then all is put together again.
 */
import type { Searchable } from '../searchable';
import { countBits } from './bits';
import { buildSegment } from './build-segment';
import { joinSegments } from './join-segments';
import { type Part, withoutRows } from './search-index';
import type { Segment } from './segment';

type LivePart = Omit<Part, 'base'>;

/** So many entries are inverted in a moment; more are better inverted elsewhere, and given to `take`. */
export const fewEntries = 200;
/** More small segments than these are made one: each costs a look for every word. */
const mostSmall = 8;

export interface LiveEntries {
  /** The segments, for `withSegments`. */
  readonly parts: () => readonly LivePart[];
  /** Those of the entries that are not in the segments as they are now, told by identity. */
  readonly freshOf: (entries: readonly Searchable[]) => readonly Searchable[];
  /** Makes the segments hold these entries and no other. `built` holds the fresh ones; without it they are inverted here. */
  readonly take: (entries: readonly Searchable[], built?: Segment) => void;
  /** Puts all segments together when the small ones have grown or a quarter is dead; true when it did. */
  readonly settle: () => boolean;
}

/** No entries yet. */
export function createLiveEntries(): LiveEntries {
  let parts: readonly LivePart[] = [];
  let places: Map<string, { readonly entry: Searchable; readonly segment: Segment; readonly row: number }> =
    new Map();
  const place = (segment: Segment): void => {
    for (let row = 0; row < segment.size; row += 1) {
      const entry = segment.entryAt(row);
      if (entry) places.set(entry.id, { entry, segment, row });
    }
  };
  const join = (some: readonly LivePart[]): LivePart => {
    const segment = joinSegments(some);
    place(segment);
    return { segment, dead: null };
  };
  const freshOf = (entries: readonly Searchable[]): readonly Searchable[] =>
    entries.filter((entry) => places.get(entry.id)?.entry !== entry);
  return {
    parts: () => parts,
    freshOf,
    take: (entries, built) => {
      const fresh = freshOf(entries);
      const gone = goneFrom(places, entries, fresh);
      if (fresh.length === 0 && gone.length === 0) return;
      const dead = Map.groupBy(gone, (id) => places.get(id)?.segment);
      parts = parts.flatMap((part) => {
        const ids = dead.get(part.segment) ?? [];
        if (ids.length === 0) return [part];
        const left = withoutRows(
          part,
          ids.map((id) => places.get(id)?.row ?? 0),
        );
        return left.dead && countBits(left.dead) === part.segment.size ? [] : [left];
      });
      for (const id of gone) places.delete(id);
      if (fresh.length === 0) return;
      const segment = built ?? buildSegment(fresh);
      place(segment);
      parts = [...parts, { segment, dead: null }];
      const small = parts.filter((part) => part.segment.size <= fewEntries);
      if (small.length > mostSmall) parts = [...parts.filter((part) => !small.includes(part)), join(small)];
    },
    settle: () => {
      const rows = parts.reduce((sum, { segment }) => sum + segment.size, 0);
      const dead = parts.reduce((sum, part) => sum + (part.dead ? countBits(part.dead) : 0), 0);
      const small = parts.filter(({ segment }) => segment.size <= fewEntries);
      const smallRows = small.reduce((sum, { segment }) => sum + segment.size, 0);
      if (parts.length === 0 || (parts.length === 1 && dead === 0)) return false;
      if (smallRows <= fewEntries && dead * 4 <= rows) return false;
      places = new Map();
      parts = [join(parts)];
      return true;
    },
  };
}

/** The ids that are in the segments and have changed or are no longer wanted. */
function goneFrom(
  places: ReadonlyMap<string, unknown>,
  entries: readonly Searchable[],
  fresh: readonly Searchable[],
): readonly string[] {
  const changed = fresh.flatMap(({ id }) => (places.has(id) ? [id] : []));
  const kept = entries.length - fresh.length + changed.length;
  if (kept === places.size) return changed;
  const wanted = new Set(entries.map(({ id }) => id));
  return [...changed, ...[...places.keys()].filter((id) => !wanted.has(id))];
}
