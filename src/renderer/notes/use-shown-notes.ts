/** What the list shows, computed again only when the notes or the filters change: an arrow key redraws two rows. */
import { useMemo } from 'react';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Briefing } from '../../shared/briefing';
import type { Lookup } from '../../shared/lookup';
import type { Note, NoteId, Target } from '../../shared/note';
import { numberNotes } from '../../shared/note-order';
import { groupNotes, type NoteFilters, type NoteGroup } from './note-list';
import { type NotePlace, placesIn } from './note-place';

export interface ShownNotes {
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly groups: readonly NoteGroup[];
  /** The notes of the groups, in order. */
  readonly shown: readonly Note[];
  /** The same object each time for the same note. */
  readonly placeOf: (note: Note) => NotePlace;
  readonly placeOfTarget: (target: Target) => NotePlace;
}

/** The notes that pass the filters, in groups, with their numbers and places. `queue`: those that have to be looked at. */
export function useShownNotes(
  { briefing, lookup }: { readonly briefing: Briefing; readonly lookup: Lookup },
  notes: readonly Note[],
  filters: NoteFilters,
  queue: ReadonlyMap<NoteId, Anchor>,
): ShownNotes {
  const placed = useMemo(() => {
    const placeOfTarget = placesIn(briefing, lookup, notes);
    const places = new Map(notes.map((note) => [note.id, placeOfTarget(note.target)]));
    return {
      numbers: numberNotes(notes, briefing),
      placeOfTarget,
      placeOf: (note: Note) => places.get(note.id) ?? placeOfTarget(note.target),
    };
  }, [briefing, lookup, notes]);
  return useMemo(() => {
    const groupOf = (note: Note): string => {
      const { group } = placed.placeOf(note);
      return group !== 'lost' && queue.has(note.id) ? 'review' : group;
    };
    const groups = groupNotes(notes, filters, { briefing, groupOf });
    return { ...placed, groups, shown: groups.flatMap((group) => group.notes) };
  }, [briefing, notes, filters, queue, placed]);
}
