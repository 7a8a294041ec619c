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
  const byKey = new Map<string, Map<string, Bits>>([...facetKeys, 'group'].map((key) => [key, new Map()]));
  const add = (key: string, value: string, row: number): void => {
    const byValue = byKey.get(key);
    let bits = byValue?.get(value);
    if (!bits) {
      bits = emptyBits(entries.length);
      byValue?.set(value, bits);
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
    for (const key in entry.facets)
      for (const value of entry.facets[key as FacetKey] ?? []) add(key, value, row);
  }
  return { isOrdered, groups: groupOf, facets };
}
