/** Where notes stand in an edition: the pure function with this process's hash and words. */
import type { Anchor } from '../shared/anchoring/anchor';
import { anchorNote, type Placed } from '../shared/anchoring/anchor-note';
import { groundOf } from '../shared/anchoring/briefing-ground';
import { createBudget } from '../shared/anchoring/budget';
import type { Ground } from '../shared/anchoring/ground';
import { type AnchoredNote, needsAnchor, placementKey, placeNotes } from '../shared/anchoring/placed-notes';
import type { Briefing } from '../shared/briefing';
import { lookUp } from '../shared/lookup';
import type { Note } from '../shared/note';
import { hashValue } from './placement';
import { say } from './say';

/** The ids of the blocks of each edition that notes were put in, by the edition's hash. */
export type Editions = ReadonlyMap<string, ReadonlySet<string>>;

/** What of a note goes to the worker. */
export type PlacedNote = Placed & Pick<Note, 'id'>;

/** Made once for an edition. */
export function groundIn(briefing: Briefing): Ground {
  return groundOf(briefing, lookUp(briefing), { hash: hashValue, say });
}

/** The anchors in the order of the notes; together they may do the usual work, and what is left over is not searched. */
export function anchorNotes(
  notes: readonly PlacedNote[],
  ground: Ground,
  editions: Editions,
): readonly Anchor[] {
  const once = { ...ground, budget: createBudget() };
  return notes.map((note) => anchorNote(note, editions.get(note.edition.hash) ?? null, once));
}

/** The notes where they stand in the briefing, and what is known of those that had to be looked for. */
export function placeNotesIn(
  briefing: Briefing,
  notes: readonly Note[],
  editions: Editions,
): { readonly notes: readonly Note[]; readonly anchors: ReadonlyMap<Note['id'], AnchoredNote> } {
  const ground = groundIn(briefing);
  const looked = notes.filter((note) => needsAnchor(note, briefing.editionHash, ground.blocks));
  const found = anchorNotes(looked, ground, editions);
  const anchors = new Map(
    looked.flatMap((note, index) => {
      const anchor = found[index];
      return anchor ? [[note.id, { noteId: note.id, placement: placementKey(note), anchor }] as const] : [];
    }),
  );
  return { notes: placeNotes(notes, anchors), anchors };
}
