/** Where notes stand in an edition: the pure function with this process's hash and words. */
import { type Anchor, exactAnchor } from '../../shared/anchoring/anchor';
import { anchorNote, type Placed } from '../../shared/anchoring/anchor-note';
import { groundOf } from '../../shared/anchoring/briefing-ground';
import { createBudget } from '../../shared/anchoring/budget';
import { findingOf } from '../../shared/anchoring/finding';
import type { Ground } from '../../shared/anchoring/ground';
import { blocksBefore, linksToAnchor } from '../../shared/anchoring/linked-places';
import {
  type AnchoredNote,
  needsAnchor,
  placementKey,
  placeNotes,
} from '../../shared/anchoring/placed-notes';
import type { Briefing } from '../../shared/briefing/briefing';
import { lookUp } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import { hashValue } from '../notes/placement';
import { say } from '../say';

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

/** What of a note has to be looked for, under a name that is the same as long as the answer is. */
export interface Sought {
  readonly key: string;
  readonly placed: PlacedNote;
}

/** The note itself, unless it was put in this edition and is there, and what its links lead to. */
export function soughtOf(note: Note, { editionHash }: Briefing, blocks: Ground['blocks']): readonly Sought[] {
  const { id, target, value, edition } = note;
  const links = [...linksToAnchor(note, blocks)].map(([key, end]) => ({
    key: `link ${key}`,
    placed: { id, target: end, value: null, edition: linkEdition },
  }));
  if (!needsAnchor(note, editionHash, blocks)) return links;
  return [{ key: noteKey(note), placed: { id, target, value, edition } }, ...links];
}

/** The editions with the one that stands for whichever a link was made in. */
export function withLinkEdition(editions: Editions, editionHash: string): Editions {
  const before = blocksBefore(editions, editionHash);
  return before ? new Map([...editions, [linkEdition.hash, before]]) : editions;
}

/** The answer for the note, from the anchors found for what was sought of it. */
export function answerOf(
  note: Note,
  blocks: Ground['blocks'],
  found: (key: string) => Anchor | undefined,
): AnchoredNote {
  const links = [...linksToAnchor(note, blocks).keys()].flatMap((key) => {
    const anchor = found(`link ${key}`);
    return anchor ? [{ key, anchor }] : [];
  });
  const anchor = found(noteKey(note)) ?? exactAnchor(note.target);
  const finding = anchor.status === 'exact' ? null : hashValue(findingOf(anchor));
  return { noteId: note.id, placement: placementKey(note), anchor, finding, links };
}

function noteKey(note: Note): string {
  return `${note.id} ${placementKey(note)}`;
}

/** No edition has this hash. */
const linkEdition = { hash: '' } as const;

/** The notes where they stand in the briefing, and what is known of those that had to be looked for. */
export function placeNotesIn(
  briefing: Briefing,
  notes: readonly Note[],
  editions: Editions,
): { readonly notes: readonly Note[]; readonly anchors: ReadonlyMap<Note['id'], AnchoredNote> } {
  const ground = groundIn(briefing);
  const sought = new Map(notes.map((note) => [note, soughtOf(note, briefing, ground.blocks)] as const));
  const all = new Map([...sought.values()].flat().map((each) => [each.key, each.placed]));
  const known = withLinkEdition(editions, briefing.editionHash);
  const anchored = anchorNotes([...all.values()], ground, known);
  const byKey = new Map([...all.keys()].map((key, index) => [key, anchored[index]]));
  const anchors = new Map(
    [...sought].flatMap(([note, { length }]) =>
      length === 0 ? [] : [[note.id, answerOf(note, ground.blocks, (key) => byKey.get(key))] as const],
    ),
  );
  return { notes: placeNotes(notes, anchors), anchors };
}
