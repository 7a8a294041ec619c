import type { Sentence } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { NoteId } from '../../shared/notes/note';
import type { PlacedNote } from './margin/margin-notes';

interface Standing {
  /** The note that was gone to last, or null. */
  readonly note: NoteId | null;
  /** The chosen sentence, or null. */
  readonly sentence: Sentence | null;
}

/**
 * The note one step away in the article's order: from the note that was gone to, else from the chosen sentence, whose own
 * notes are the next ones. Null at the ends.
 */
export function stepNote(
  placed: readonly PlacedNote[],
  { note, sentence }: Standing,
  { step, lookup }: { readonly step: 'previous' | 'next'; readonly lookup: Lookup },
): PlacedNote | null {
  const at = placed.findIndex((each) => each.note.id === note);
  if (at >= 0) return placed[at + (step === 'next' ? 1 : -1)] ?? null;
  const numberOf = (each: PlacedNote): number => lookup.sentences.get(each.sentence)?.number ?? 0;
  const here = sentence?.number ?? 0;
  return step === 'next'
    ? (placed.find((each) => numberOf(each) >= here) ?? null)
    : (placed.findLast((each) => sentence === null || numberOf(each) < here) ?? null);
}
