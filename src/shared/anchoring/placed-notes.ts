/** Notes as every view, the paper and the command line are given them: each on the place where it stands now. */
import { type Note, type NoteId, type Target, targetKey } from '../notes/note';
import { isInPlace } from '../notes/passage';
import type { Anchor } from './anchor';
import type { TextBlock } from './ground';
import { type AnchoredLink, linkKey, linkNeedsAnchor } from './linked-places';

/** Where a note stands, and of which placement that is said. */
export interface AnchoredNote {
  readonly noteId: NoteId;
  /** What `placementKey` gave for the note: an answer for another placement is out of date. */
  readonly placement: string;
  readonly anchor: Anchor;
  /** The hash of what was found (see `findingOf`); null where it is exact. */
  readonly finding: string | null;
  /** Where the ends of its links stand that had to be looked for. */
  readonly links: readonly AnchoredLink[];
}

export type Anchors = ReadonlyMap<NoteId, AnchoredNote>;

/** One name for where a note was put, and in which edition. */
export function placementKey({ target, edition }: Pick<Note, 'target' | 'edition'>): string {
  return `${edition.hash} ${targetKey(target)}`;
}

/** False for a note that was put in this very edition and is there: it needs no looking for. */
export function needsAnchor(
  { target, edition }: Pick<Note, 'target' | 'edition'>,
  editionHash: string,
  blocks: ReadonlyMap<string, TextBlock>,
): boolean {
  return edition.hash !== editionHash || (target.kind === 'passage' && !isInPlace(target.passage, blocks));
}

/** True when nothing of the note, nor of what its links lead to, is left to look for. What was not searched is left. */
export function isAnchored(
  note: Note,
  anchors: Anchors,
  edition: { readonly hash: string; readonly blocks: ReadonlyMap<string, TextBlock> },
): boolean {
  const anchor = anchorOf(note, anchors);
  const isKnown = anchor ? isSearched(anchor) : !needsAnchor(note, edition.hash, edition.blocks);
  return (
    isKnown &&
    note.links.every(({ target }) => {
      const standing = linkStanding(note, target, anchors, edition);
      return standing === null || (standing !== 'unknown' && isSearched(standing));
    })
  );
}

function isSearched({ status }: Anchor): boolean {
  return status !== 'not-searched';
}

/**
 * Where what a link of the note leads to stands; null where it is just as it was, and `unknown` while that is being worked
 * out.
 */
export function linkStanding(
  { id }: Pick<Note, 'id'>,
  target: Target,
  anchors: Anchors,
  { blocks }: { readonly blocks: ReadonlyMap<string, TextBlock> },
): Anchor | 'unknown' | null {
  if (!linkNeedsAnchor(target, blocks)) return null;
  const key = linkKey(target);
  return anchors.get(id)?.links.find((link) => link.key === key)?.anchor ?? 'unknown';
}

/** What is known of the note where it is put now; null when nothing is, or needs to be. */
export function anchoredOf(note: Note, anchors: Anchors): AnchoredNote | null {
  const found = anchors.get(note.id);
  return found?.placement === placementKey(note) ? found : null;
}

/** Where the note stands that is put there now; null when nothing is known, or needs to be. */
export function anchorOf(note: Note, anchors: Anchors): Anchor | null {
  return anchoredOf(note, anchors)?.anchor ?? null;
}

/** The notes where they stand; those of which nothing is known, or that are where they were, are the same objects. */
export function placeNotes(notes: readonly Note[], anchors: Anchors): readonly Note[] {
  if (anchors.size === 0) return notes;
  return notes.map((note) => {
    const anchor = anchorOf(note, anchors);
    return anchor ? placeNote(note, anchor) : note;
  });
}

/** The same object each time for the same note and anchor, so that what shows it need not be drawn again. */
function placeNote(note: Note, anchor: Anchor): Note {
  const known = placed.get(note);
  if (known?.anchor === anchor) return known.note;
  const target = anchor.target ?? nowhere(note.target);
  const result = isSame(target, note.target) ? note : { ...note, target };
  placed.set(note, { anchor, note: result });
  return result;
}

const placed = new WeakMap<Note, { readonly anchor: Anchor; readonly note: Note }>();

function isSame(a: Target, b: Target): boolean {
  if (targetKey(a) !== targetKey(b)) return false;
  return a.kind !== 'passage' || b.kind !== 'passage' || a.passage.exact === b.passage.exact;
}

/**
 * A passage that stands nowhere is handed on at a place beyond every text, so that nothing takes words for its own that
 * happen to stand where it was.
 */
function nowhere(target: Target): Target {
  if (target.kind !== 'passage') return target;
  const { passage } = target;
  return {
    kind: 'passage',
    passage: { ...passage, start: passage.start + beyond, end: passage.end + beyond },
  };
}

const beyond = 1_000_000_000;
