/** How far the index that is held in memory goes. */
import type { Searchable } from './searchable';

/** A briefing with more entries than these is searched from the disk. */
export const mostInMemory = 100_000;

/** So is one with more text than this, in UTF-16 code units: its index would take some 100 MB. */
export const mostTextInMemory = 18_000_000;

/** Larger files are not read: four times what the largest index takes that is held in memory. */
export const mostIndexBytes = 128 * 2 ** 20;

/** Whether the index of these entries is not to be held in memory. `most` is the number of entries that is. */
export function isForDisk(entries: readonly Pick<Searchable, 'fields'>[], most: number): boolean {
  if (entries.length > most) return true;
  let units = 0;
  for (const { fields } of entries) units += fields.title.length + fields.text.length + fields.more.length;
  return units > mostTextInMemory;
}
