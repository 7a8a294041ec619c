/** How a briefing's notes stand in its edition, in figures. */
import type { Note } from '../notes/note';
import { type AnchoredNote, anchoredOf, type Anchors } from './placed-notes';

/** Each note is one of the first four. Replies are not counted: they go with what they answer. */
export interface Standings {
  /** On the very words, or the thing, that they were put on; or left by the reader where they are. */
  readonly asBefore: number;
  /** Elsewhere, on words that were edited, or on what says something else now. */
  readonly changed: number;
  readonly lost: number;
  /** Not found so far: not everything could be searched. */
  readonly notSearched: number;
  /** Those that wait for the reader to look at them. */
  readonly toLookAt: number;
  /** Those that were put in another edition. */
  readonly fromOthers: number;
}

/**
 * True for a note that does not stand exactly where it was put, and of which something else was found than what the reader
 * has kept it at. Replies go with what they answer.
 */
export function isToLookAt(
  { target, reviewed }: Pick<Note, 'target' | 'reviewed'>,
  found: Pick<AnchoredNote, 'anchor' | 'finding'> | null,
): boolean {
  return (
    found !== null && found.anchor.status !== 'exact' && reviewed !== found.finding && target.kind !== 'note'
  );
}

/** Counts them. What nothing is known of stands where it was put. */
export function countStandings(notes: readonly Note[], anchors: Anchors, editionHash: string): Standings {
  const counted = notes
    .filter(({ target }) => target.kind !== 'note')
    .map((note) => {
      const found = anchoredOf(note, anchors);
      return { note, anchor: found?.anchor, asks: isToLookAt(note, found) };
    });
  const count = (holds: (each: (typeof counted)[number]) => boolean): number => counted.filter(holds).length;
  const notSearched = count(({ anchor }) => anchor?.status === 'not-searched');
  const lost = count(({ anchor }) => anchor?.target === null) - notSearched;
  const changed = count(({ anchor, asks }) => asks && anchor?.target !== null);
  return {
    asBefore: counted.length - changed - lost - notSearched,
    changed,
    lost,
    notSearched,
    toLookAt: count(({ asks }) => asks),
    fromOthers: count(({ note }) => note.edition.hash !== editionHash),
  };
}
