import { useMemo } from 'react';
import type { Note, NoteId } from '../../../shared/notes/note';
import { numberInOrder, orderNotes } from '../../../shared/notes/note-order';
import type { OpenBriefing } from '../../state/open-briefing';
import { type PlacedNote, placeOnText } from '../margin/margin-notes';
import { createStretching, type NoteStretches } from './note-stretches';

interface NotesInText {
  /** All notes, in the article's order. */
  readonly ordered: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  /** Where notes lie in the text: they are painted from it, hit by the pointer and counted for a block. */
  readonly stretches: NoteStretches;
  /** Those in the text beside which they stand, in order. */
  readonly placed: readonly PlacedNote[];
}

/** The notes in order, and where they are in the text; nowhere while their layer is switched off. */
export function useNotesInText(
  notes: readonly Note[],
  { briefing, lookup }: OpenBriefing,
  showNotes: boolean,
): NotesInText {
  const ordered = useMemo(() => orderNotes(notes, briefing), [notes, briefing]);
  const numbers = useMemo(() => numberInOrder(ordered), [ordered]);
  const shown = showNotes ? ordered : none;
  const stretch = useMemo(() => createStretching(), []);
  const stretches = useMemo(() => stretch(shown, lookup), [stretch, shown, lookup]);
  const placed = useMemo(() => placeOnText(shown, lookup), [shown, lookup]);
  return { ordered, numbers, stretches, placed };
}

const none: readonly Note[] = [];
