/** Who wrote a note, and who changed its words since, as far as that was somebody else than is said or understood. */
import { authorNotGiven } from './creator';
import type { MessageId } from '../messages/catalogue';
import { isolate } from '../language-of';
import type { Note } from './note';

/**
 * What is to be said of it as a message; null where the note is from beginning to end `understood`'s: the reader's own, or
 * of whoever a head above names.
 */
export function authorWords(
  { creator, modifiedBy }: Pick<Note, 'creator' | 'modifiedBy'>,
  understood: string,
): { readonly id: MessageId; readonly values: Readonly<Record<string, string>> } | null {
  const values = { creator: isolate(creator), ...changerValues(modifiedBy ?? '') };
  if (creator === understood) return modifiedBy === null ? null : { id: 'notes.by.changed', values };
  if (creator === authorNotGiven)
    return { id: modifiedBy === null ? 'notes.by.nobody' : 'notes.by.nobody.changed', values };
  return { id: modifiedBy === null ? 'notes.by' : 'notes.by.both', values };
}

/** What stands in a message for whoever changed the words of a note: a name, or somebody who gave none. */
export function changerValues(modifiedBy: string): {
  readonly name: string;
  readonly whose: 'none' | 'other';
} {
  return { name: isolate(modifiedBy), whose: modifiedBy === authorNotGiven ? 'none' : 'other' };
}
