/** What a segment keeps of its entries, beside their words. */
import { groups, type Searchable } from '../searchable';
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
  const byKey = new Map<string, Map<string, Bits>>();
  const add = (key: string, value: string, row: number): void => {
    let byValue = byKey.get(key);
    if (!byValue) byKey.set(key, (byValue = new Map()));
    let bits = byValue.get(value);
    if (!bits) byValue.set(value, (bits = emptyBits(entries.length)));
    addBit(bits, row);
  };
  const groupOf = new Uint8Array(entries.length);
  let isOrdered = true;
  for (const [row, entry] of entries.entries()) {
    groupOf[row] = groups.indexOf(entry.group);
    isOrdered &&= entry.order === undefined;
    add('group', entry.group, row);
    for (const [key, values] of Object.entries(entry.facets))
      for (const value of values) add(key, value, row);
  }
  const facets = new Map<string, Bits>();
  for (const [key, byValue] of byKey)
    for (const [value, bits] of byValue) facets.set(`${key}:${value}`, bits);
  return { isOrdered, groups: groupOf, facets };
}
