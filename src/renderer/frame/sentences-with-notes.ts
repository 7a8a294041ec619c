import type { Lookup } from '../../shared/lookup';
import type { Note } from '../../shared/note';
import { sentencesUnder, stretchesOf } from '../../shared/text-place';

/** The sentences that carry a note: on their passage, their statement or their block. */
export function sentencesWithNotes(notes: readonly Note[], lookup: Lookup): ReadonlySet<string> {
  return new Set(
    notes.flatMap(({ target }) => sentencesUnder(stretchesOf(target, lookup), lookup).map(({ id }) => id)),
  );
}
