/** What the list shows, computed again only when the notes or the filters change: an arrow key redraws two rows. */
import { useEffect, useMemo } from 'react';
import { anchorOf } from '../../shared/anchoring/placed-notes';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note, NoteId, Target } from '../../shared/notes/note';
import { orderNotes } from '../../shared/notes/note-order';
import { readTyped } from '../../shared/search/words/words-typed';
import type { NoteFilters } from '../state/note-filters';
import { useReader } from '../state/store';
import { beginsWords, foldTexts, textsOf } from './find-in-notes';
import { groupNotes, isShown, type NoteGroup, statusesOf } from './note-list';
import { type NotePlace, placesIn } from './note-place';
import { reviewQueue } from './review-queue';

export interface ShownNotes {
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly groups: readonly NoteGroup[];
  /** The notes of the groups, in order. */
  readonly shown: readonly Note[];
  /** The same object each time for the same note. */
  readonly placeOf: (note: Note) => NotePlace;
  readonly placeOfTarget: (target: Target) => NotePlace;
  /** The notes that have to be looked at, with what became of their places. */
  readonly queue: ReadonlyMap<NoteId, Anchor>;
}

/** The notes that pass the filters, in groups, with their numbers and places. */
export function useShownNotes(
  { briefing, lookup }: { readonly briefing: Briefing; readonly lookup: Lookup },
  notes: readonly Note[],
  filters: NoteFilters,
): ShownNotes {
  const written = useReader((state) => state.written);
  const anchors = useReader((state) => state.anchors);
  const queue = useMemo(() => reviewQueue(written, anchors), [written, anchors]);
  // Places but those of replies follow from the briefing alone: they outlive the notes.
  const known = useMemo(() => ({ in: lookup, places: new Map<string, NotePlace>() }), [lookup]).places;
  const placed = useMemo(() => {
    const placeOfTarget = placesIn(briefing, lookup, notes, known);
    const places = new Map(notes.map((note) => [note.id, placeOfTarget(note.target)]));
    const ordered = orderNotes(notes, briefing);
    const numbered = ordered.filter(({ target }) => target.kind !== 'note');
    return {
      ordered,
      numbers: new Map(numbered.map(({ id }, index) => [id, index + 1])),
      placeOfTarget,
      placeOf: (note: Note) => places.get(note.id) ?? placeOfTarget(note.target),
    };
  }, [briefing, lookup, notes, known]);
  const statuses = useMemo(
    () => new Map(written.map((note) => [note.id, anchorOf(note, anchors)?.status ?? 'exact'])),
    [written, anchors],
  );
  // As dear as all the notes' words; kept for as long as the briefing says the same, note by note.
  const folded = useMemo(() => ({ of: briefing, words: new WeakMap<Note, string>() }), [briefing]);
  useEffect(() => {
    let id = 0;
    // In idle moments, a few at a time, so that the first letter that is typed does not wait for all of them.
    const fold = (from: number): void => {
      for (const note of placed.ordered.slice(from, from + foldedAtOnce))
        foldedOf(note, placed.placeOf, folded.words);
      if (from + foldedAtOnce < placed.ordered.length)
        id = requestIdleCallback(() => fold(from + foldedAtOnce));
    };
    id = requestIdleCallback(() => fold(0));
    return () => cancelIdleCallback(id);
  }, [placed, folded]);
  const { words } = filters;
  const typed = useMemo(() => readTyped(words), [words]);
  return useMemo(() => {
    const { ordered, placeOf } = placed;
    const shown = ordered.filter((note) => {
      const place = placeOf(note);
      const status = statuses.get(note.id) ?? 'exact';
      return isShown(note, filters, {
        about: place.group,
        statuses: statusesOf({ place, status, isAsked: queue.has(note.id) }),
        holdsTyped: () => typed.length === 0 || beginsWords(foldedOf(note, placeOf, folded.words), typed),
      });
    });
    const groupOf = (note: Note): string => {
      const { group } = placeOf(note);
      return group !== 'lost' && queue.has(note.id) ? 'review' : group;
    };
    const groups = groupNotes(shown, filters.order, { briefing, groupOf });
    return { ...placed, queue, groups, shown: groups.flatMap((group) => group.notes) };
  }, [briefing, filters, typed, folded, queue, placed, statuses]);
}

/** How many notes' words are folded in one idle moment: some milliseconds. */
const foldedAtOnce = 100;

function foldedOf(note: Note, placeOf: (note: Note) => NotePlace, known: WeakMap<Note, string>): string {
  const folded = known.get(note) ?? foldTexts(textsOf(note, placeOf(note)));
  known.set(note, folded);
  return folded;
}
