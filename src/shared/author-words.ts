/** Who wrote a note, and who changed its words since, as far as that was somebody else than the reader. */
import { authorNotGiven } from './creator';
import type { MessageId } from './messages/catalogue';
import { isolate } from './language-of';
import type { Note } from './note';

/** What is to be said of it as a message; null where the note is the reader's own from beginning to end. */
export function authorWords(
  { creator, modifiedBy }: Pick<Note, 'creator' | 'modifiedBy'>,
  reader: string,
): { readonly id: MessageId; readonly values: Readonly<Record<string, string>> } | null {
  const values = { creator: isolate(creator), name: isolate(modifiedBy ?? '') };
  if (creator === authorNotGiven)
    return { id: modifiedBy === null ? 'notes.by.nobody' : 'notes.by.nobody.changed', values };
  if (modifiedBy === null) return creator === reader ? null : { id: 'notes.by', values };
  return { id: creator === reader ? 'notes.by.changed' : 'notes.by.both', values };
}
