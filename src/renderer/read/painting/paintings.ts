/** What is painted over the text, as data: a stretch of a block and the name of its paint. */
import type { Anchor } from '../../../shared/anchoring/anchor';
import type { Lookup } from '../../../shared/briefing/lookup';
import { type Colour, colours, type Note } from '../../../shared/notes/note';
import { oncePer } from '../../../shared/once-per';
import { type Passage, type Stretch, stretchesOfPassage } from '../../../shared/notes/passage';
import {
  certainties,
  type Certainty,
  kindFamilies,
  type KindFamily,
  type Statement,
} from '../../../shared/briefing/statement';
import { stretchesOf } from '../../../shared/notes/text-place';
import { flattenFills, joinStretches, uniteStretches } from './flatten-fills';
import { isPainted, type NoteStretch } from './note-stretches';

const families = ['terms', 'record', 'views', 'judgement'] as const satisfies readonly KindFamily[];

/** The fixed set of paints. Each is one CSS highlight; its look stands in highlights.css. */
export type Paint =
  | `statement-${Certainty}-${KindFamily}`
  | `chosen-${Certainty}-${KindFamily}`
  | `hover-${KindFamily}`
  | `note-${Colour}`
  | 'note-none'
  /** Where two of the reader's notes lie on one another, and where three or more do. */
  | 'overlap'
  | 'overlap-deep'
  /** A question that is still open. */
  | 'question'
  /** The notes under the pointer, and the one that was gone to. */
  | 'note-hover'
  | 'note-here'
  /** Where a note that lost its place may have gone. */
  | 'suggested'
  | 'passage';

/** Later ones lie over earlier ones. */
export const paints: readonly Paint[] = [
  ...certainties.flatMap((certainty) =>
    families.map((family) => `statement-${certainty}-${family}` as const),
  ),
  ...certainties.flatMap((certainty) => families.map((family) => `chosen-${certainty}-${family}` as const)),
  ...families.map((family) => `hover-${family}` as const),
  'note-none',
  ...colours.map((colour) => `note-${colour}` as const),
  'overlap',
  'overlap-deep',
  'question',
  'note-hover',
  'note-here',
  'suggested',
  'passage',
];

export interface Painting extends Stretch {
  readonly paint: Paint;
}

/** The lines under statements. The chosen one is painted with its own paint, in which its certainty can still be read. */
export function paintStatements(
  statements: Iterable<Statement>,
  lookup: Lookup,
  chosen: Statement | null,
): readonly Painting[] {
  return [...statements].flatMap((statement) => {
    const layer = statement.id === chosen?.id ? 'chosen' : 'statement';
    const paint = `${layer}-${statement.certainty}-${kindFamilies[statement.kind]}` as const;
    return stretchOf(statement, lookup, paint);
  });
}

/** The chosen statement alone, for a text whose other lines are switched off. */
export function paintChosen(lookup: Lookup, chosen: Statement | null): readonly Painting[] {
  return chosen ? paintStatements([chosen], lookup, chosen) : [];
}

/** A wash over the statement under the pointer. */
export function paintHover(lookup: Lookup, hovered: Statement | null): readonly Painting[] {
  return hovered ? stretchOf(hovered, lookup, `hover-${kindFamilies[hovered.kind]}`) : [];
}

/**
 * The reader's marks: at each place the fill of the shortest note there that has a label, so that none is hidden and no label
 * lies under a note without one, and over it how many there are and whether one is an open question. A note on a whole block stands in the margin.
 */
export function paintNotes(stretches: Iterable<NoteStretch>): readonly Painting[] {
  const painted = [...stretches].filter(({ note }) => isPainted(note));
  const flats = flattenFills(
    painted.map(({ note, ...stretch }) => ({ ...stretch, item: note, isUnder: note.colour === null })),
  );
  const deeperThan = (least: number, most: number): readonly Stretch[] =>
    joinStretches(flats.filter(({ depth }) => depth >= least && depth <= most));
  return [
    ...paintTops(flats),
    ...paintStretches(deeperThan(2, 2), 'overlap'),
    ...paintStretches(deeperThan(3, Number.POSITIVE_INFINITY), 'overlap-deep'),
    ...paintStretches(
      uniteStretches(
        painted.filter(({ note }) => note.motivation === 'questioning' && note.workflow === 'open'),
      ),
      'question',
    ),
  ];
}

/** The same for one block, the very same as long as its list is: what it says is worked out once. */
export const paintBlock: (stretches: readonly NoteStretch[]) => readonly Painting[] = oncePer(paintNotes);

/** A fill that only its depth interrupts is one stretch. */
function paintTops(flats: readonly (Stretch & { readonly top: Note })[]): readonly Painting[] {
  const runs: { readonly of: Note; readonly painting: Painting }[] = [];
  for (const { blockId, start, end, top } of flats) {
    const last = runs.at(-1);
    if (last?.of === top && last.painting.blockId === blockId && last.painting.end === start)
      runs[runs.length - 1] = { of: top, painting: { ...last.painting, end } };
    else runs.push({ of: top, painting: { paint: `note-${top.colour ?? 'none'}`, blockId, start, end } });
  }
  return runs.map(({ painting }) => painting);
}

/** The whole of these notes, also where others lie over them. */
export function paintWhole(
  notes: readonly Note[],
  lookup: Lookup,
  paint: 'note-hover' | 'note-here',
): readonly Painting[] {
  return notes.filter(isPainted).flatMap(({ target }) => paintStretches(stretchesOf(target, lookup), paint));
}

/** The places that are suggested for a note which has none. */
export function paintSuggestions(anchor: Anchor | null, lookup: Lookup): readonly Painting[] {
  return (anchor?.suggestions ?? []).flatMap(({ target }) =>
    paintStretches(stretchesOf(target, lookup), 'suggested'),
  );
}

/** The passage that is being chosen. */
export function paintPassage(lookup: Lookup, passage: Passage | null): readonly Painting[] {
  return passage ? paintStretches(stretchesOfPassage(passage, lookup.blocks), 'passage') : [];
}

function paintStretches(stretches: readonly Stretch[], paint: Paint): readonly Painting[] {
  return stretches.map(({ blockId, start, end }) => ({ paint, blockId, start, end }));
}

function stretchOf(statement: Statement, lookup: Lookup, paint: Paint): readonly Painting[] {
  const blockId = lookup.sentences.get(statement.sentence)?.blockId;
  return blockId === undefined
    ? []
    : [{ paint, blockId, start: statement.quote.start, end: statement.quote.end }];
}
