/** Where the reader's notes lie in the text: one list, from which they are painted and by which they are found again. */
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Note } from '../../../shared/notes/note';
import { oncePerPair } from '../../../shared/once-per';
import type { Stretch } from '../../../shared/notes/passage';
import { stretchesOf } from '../../../shared/notes/text-place';

export interface NoteStretch extends Stretch {
  readonly note: Note;
}

/** The stretches by block; each block's in the order in which the notes were given. */
export type NoteStretches = ReadonlyMap<string, readonly NoteStretch[]>;

/** Every stretch of every note on the text, of a note on several blocks one a block. Lost notes and replies have none. */
export function stretchNotes(notes: readonly Note[], lookup: Lookup): NoteStretches {
  const stretches = notes.flatMap((note) => stretchesOfNote(lookup, note));
  return Map.groupBy(stretches, ({ blockId }) => blockId);
}

/** Of a thousand notes one changes: the others are asked for what they said before. */
const stretchesOfNote = oncePerPair((lookup: Lookup, note: Note) =>
  stretchesOf(note.target, lookup).map((stretch): NoteStretch => ({ note, ...stretch })),
);

/** Stretches with a memory of the last ones: the list of a block in which nothing changed is the same one. */
export function createStretching(): typeof stretchNotes {
  let before: NoteStretches = new Map();
  return (notes, lookup) => {
    const kept = before;
    before = new Map(
      [...stretchNotes(notes, lookup)].map(([blockId, list]) => {
        const old = kept.get(blockId);
        return [blockId, old && isSame(old, list) ? old : list];
      }),
    );
    return before;
  };
}

function isSame(a: readonly NoteStretch[], b: readonly NoteStretch[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return each === other;
    })
  );
}

/** False for a note on a whole block, which stands beside it: painted, it would hide every other. */
export function isPainted({ target }: Note): boolean {
  return target.kind !== 'block';
}

/** The notes whose paint lies at the offset of the block, in UTF-16 code units; the shortest, which is seen, first. */
export function notesAt(stretches: NoteStretches, blockId: string, offset: number): readonly Note[] {
  return (stretches.get(blockId) ?? [])
    .filter(({ note, start, end }) => isPainted(note) && start <= offset && offset < end)
    .toReversed()
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ note }) => note);
}
