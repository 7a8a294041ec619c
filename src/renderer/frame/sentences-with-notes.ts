import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import { sentencesUnder, stretchesOf } from '../../shared/notes/text-place';

/** The sentences that carry a note: on their passage, their statement or their block. */
export function sentencesWithNotes(notes: readonly Note[], lookup: Lookup): ReadonlySet<string> {
  return new Set(
    notes.flatMap(({ target }) => sentencesUnder(stretchesOf(target, lookup), lookup).map(({ id }) => id)),
  );
}
