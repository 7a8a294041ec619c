/** The searches that are kept for the reader, in whatever briefing they were made: those of late, and those with a name. */
import * as z from 'zod/mini';
import { queryLimits } from './query';

/** How many are kept of each. */
export const searchesKept = { recent: 10, saved: 100 } as const;

/** How long the name of a saved search may be, in UTF-16 code units. */
export const searchNameLength = 80;

export const QuerySchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(queryLimits.length));

export const SavedSearchSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(searchNameLength)),
  query: QuerySchema,
});
export type SavedSearch = Readonly<z.infer<typeof SavedSearchSchema>>;

/**
 * The searches of late with this one first. `instead` is what was kept of the same search before it was typed on, and
 * goes. A query that is too long to keep changes nothing.
 */
export function withRecent(
  recent: readonly string[],
  query: string,
  instead: string | null = null,
): string[] {
  const kept = QuerySchema.safeParse(query);
  if (!kept.success) return [...recent];
  const others = recent.filter(
    (each) => !isSameQuery(each, query) && !(instead && isSameQuery(each, instead)),
  );
  return [kept.data, ...others].slice(0, searchesKept.recent);
}

/** The searches of late with those put back that were taken out: what was looked for since comes first. */
export function withRecentAgain(recent: readonly string[], takenOut: readonly string[]): string[] {
  const missing = takenOut.filter((query) => !recent.some((each) => isSameQuery(each, query)));
  return [...recent, ...missing].slice(0, searchesKept.recent);
}

export function withoutRecent(recent: readonly string[], query: string): string[] {
  return recent.filter((each) => !isSameQuery(each, query));
}

/** The saved search that asks for the same, or null. */
export function savedAs(saved: readonly SavedSearch[], query: string): SavedSearch | null {
  return saved.find((each) => isSameQuery(each.query, query)) ?? null;
}

/** With this search: under its new name where it is there, else last. Whoever saves looks first whether there is room. */
export function withSaved(saved: readonly SavedSearch[], search: SavedSearch): SavedSearch[] {
  return savedAs(saved, search.query)
    ? saved.map((each) => (isSameQuery(each.query, search.query) ? search : each))
    : [...saved, search];
}

export function withoutSaved(saved: readonly SavedSearch[], query: string): SavedSearch[] {
  return saved.filter((each) => !isSameQuery(each.query, query));
}

/** What was taken out, where it was. */
export function withSavedAt(
  saved: readonly SavedSearch[],
  search: SavedSearch,
  place: number,
): SavedSearch[] {
  return savedAs(saved, search.query) ? [...saved] : saved.toSpliced(place, 0, search);
}

/** Spaces and the case of letters ask for nothing else; `OR` is the one word that its case makes. */
function isSameQuery(a: string, b: string): boolean {
  return loose(a) === loose(b);
}

function loose(query: string): string {
  return query
    .trim()
    .split(/\s+/u)
    .map((word) => (word === 'OR' ? word : word.toLowerCase()))
    .join(' ');
}
