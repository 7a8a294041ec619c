/** Which of the reader's notes stand in the margin, and where their words are. */
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Note } from '../../../shared/notes/note';
import { oncePerPair } from '../../../shared/once-per';
import type { Stretch } from '../../../shared/notes/passage';
import { sentencesUnder, stretchesOf } from '../../../shared/notes/text-place';

/** A note beside the stretch that it is on; one on several blocks stands beside the first. */
export interface PlacedNote extends Stretch {
  readonly note: Note;
  /** The first sentence that the note is on. */
  readonly sentence: string;
}

/** The notes on the text, in the order given. Notes on other things, replies and lost notes have no place beside it. */
export function placeOnText(notes: readonly Note[], lookup: Lookup): readonly PlacedNote[] {
  return notes.flatMap((note) => placeOne(lookup, note));
}

/** Of a thousand notes one changes: the others stand where they stood. */
const placeOne = oncePerPair((lookup: Lookup, note: Note): readonly PlacedNote[] => {
  const [first] = stretchesOf(note.target, lookup);
  if (!first) return [];
  const sentence = sentencesUnder([first], lookup)[0] ?? lookup.blocks.get(first.blockId)?.sentences.at(-1);
  return sentence ? [{ note, ...first, sentence: sentence.id }] : [];
});
