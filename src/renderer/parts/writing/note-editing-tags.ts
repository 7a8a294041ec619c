/** Tags as they are typed: parted by commas or line ends, with or without a hash sign. */
import { oncePer } from '../../../shared/once-per';

/** The tags with those of the text added, each once whatever its case. Text without a letter or sign adds none. */
export function addTags(tags: readonly string[], text: string): readonly string[] {
  const added = [...tags];
  for (const piece of text.split(/[,\n]/u)) {
    const tag = piece
      .replace(/^[#\s]+/u, '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (tag && !added.some((other) => isSameTag(other, tag))) added.push(tag);
  }
  return added;
}

/** Every tag in use, each once, in alphabetical order: what the field suggests. */
export const tagsInUse = oncePer(
  (notes: readonly { readonly tags: readonly string[] }[]): readonly string[] =>
    [...new Set(notes.flatMap((note) => note.tags))].toSorted((a, b) => a.localeCompare(b)),
);

function isSameTag(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}
