/** What a segment keeps of its entries, beside their words. */
import { groups, type Searchable } from '../searchable';
import { addBit, type Bits, emptyBits } from './bits';
import type { Segment } from './segment';

/** Facets are sets of rows by name, such as `kind:criticism`. The group of an entry is one too. */
export function entriesOf(
  entries: readonly Searchable[],
): Pick<Segment, 'size' | 'entryAt' | 'rowOf' | 'isOrdered' | 'groups' | 'facets'> {
  let rowById: ReadonlyMap<string, number> | null = null;
  const facets = new Map<string, Bits>();
  for (const [row, entry] of entries.entries()) {
    const add = (key: string, value: string): void => {
      const name = `${key}:${value}`;
      const bits = facets.get(name) ?? emptyBits(entries.length);
      facets.set(name, bits);
      addBit(bits, row);
    };
    add('group', entry.group);
    for (const [key, values] of Object.entries(entry.facets)) for (const value of values) add(key, value);
  }
  return {
    size: entries.length,
    entryAt: (row) => entries[row],
    rowOf: (id) => {
      rowById ??= new Map(entries.map((entry, row) => [entry.id, row]));
      return rowById.get(id) ?? -1;
    },
    isOrdered: entries.every(({ order }) => order === undefined),
    groups: Uint8Array.from(entries, (entry) => groups.indexOf(entry.group)),
    facets,
  };
}
