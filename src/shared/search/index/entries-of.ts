/** What a segment keeps of its entries, beside their words. */
import { type FacetKey, facetKeys, groups, type Searchable } from '../searchable';
import { addBit, type Bits, emptyBits } from './bits';
import type { Segment } from './segment';

/** Facets are sets of rows by name, such as `kind:criticism`. The group of an entry is one too. */
export function entriesOf(
  entries: readonly Searchable[],
): Pick<Segment, 'size' | 'entryAt' | 'rowOf' | 'isOrdered' | 'groups' | 'facets'> {
  let rowById: ReadonlyMap<string, number> | null = null;
  const { facets, groups: groupOf, isOrdered } = readEntries(entries);
  return {
    size: entries.length,
    entryAt: (row) => entries[row],
    rowOf: (id) => {
      rowById ??= new Map(entries.map((entry, row) => [entry.id, row]));
      return rowById.get(id) ?? -1;
    },
    isOrdered,
    groups: groupOf,
    facets,
  };
}

/** Once through all entries. */
function readEntries(entries: readonly Searchable[]): Pick<Segment, 'isOrdered' | 'groups' | 'facets'> {
  const facets = new Map<string, Bits>();
  // By key and value, so that no name is put together anew for each entry.
  const byKey = new Map<string, Map<string, Bits>>();
  const add = (key: FacetKey | 'group', value: string, row: number): void => {
    let byValue = byKey.get(key);
    if (!byValue) byKey.set(key, (byValue = new Map()));
    let bits = byValue.get(value);
    if (!bits) {
      byValue.set(value, (bits = emptyBits(entries.length)));
      facets.set(`${key}:${value}`, bits);
    }
    addBit(bits, row);
  };
  const groupOf = new Uint8Array(entries.length);
  let isOrdered = true;
  for (let row = 0; row < entries.length; row += 1) {
    const entry = entries[row];
    if (!entry) continue;
    groupOf[row] = groups.indexOf(entry.group);
    isOrdered &&= entry.order === undefined;
    add('group', entry.group, row);
    for (const key of facetKeys) {
      const values = entry.facets[key];
      if (values) for (const value of values) add(key, value, row);
    }
  }
  return { isOrdered, groups: groupOf, facets };
}
