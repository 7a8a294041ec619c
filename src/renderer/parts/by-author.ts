/** Whose the notes are. */
import type { Note } from '../../shared/notes/note';

/** The notes by their authors: the reader's own first, then whoever comes first; each one's notes in the order given. */
export function byAuthor(
  notes: readonly Note[],
  reader: string,
): readonly { readonly name: string; readonly notes: readonly Note[] }[] {
  const found = new Map<string, Note[]>();
  for (const note of notes) {
    const own = found.get(note.creator);
    if (own) own.push(note);
    else found.set(note.creator, [note]);
  }
  return [...found]
    .map(([name, own]) => ({ name, notes: own }))
    .toSorted((a, b) => Number(b.name === reader) - Number(a.name === reader));
}
