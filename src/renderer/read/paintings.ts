/** What is painted over the text, as data: a stretch of a block and the name of its paint. */
import type { Lookup } from '../../shared/lookup';
import { type Colour, colours, type Note } from '../../shared/note';
import { type Passage, type Stretch, stretchesOfPassage } from '../../shared/passage';
import {
  certainties,
  type Certainty,
  kindFamilies,
  type KindFamily,
  type Statement,
} from '../../shared/statement';
import { stretchesOf } from '../../shared/text-place';

const families = ['terms', 'record', 'views', 'judgement'] as const satisfies readonly KindFamily[];

/** The fixed set of paints. Each is one CSS highlight; its look stands in highlights.css. */
export type Paint =
  | `statement-${Certainty}-${KindFamily}`
  | `chosen-${Certainty}-${KindFamily}`
  | `hover-${KindFamily}`
  | `note-${Colour}`
  | 'note-none'
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

/** The reader's marks: notes on passages and statements. A note that has lost its place is not painted. */
export function paintNotes(lookup: Lookup, notes: readonly Note[]): readonly Painting[] {
  return notes.flatMap(({ colour, target }) => {
    const paint = `note-${colour ?? 'none'}` as const;
    // A note on a whole block stands in the margin: painted, it would hide every other.
    return target.kind === 'block' ? [] : paintStretches(stretchesOf(target, lookup), paint);
  });
}

/** The passage that is being chosen. */
export function paintPassage(lookup: Lookup, passage: Passage | null): readonly Painting[] {
  return passage ? paintStretches(stretchesOfPassage(passage, lookup.blocks), 'passage') : [];
}

function paintStretches(stretches: readonly Stretch[], paint: Paint): readonly Painting[] {
  return stretches.map((stretch) => ({ paint, ...stretch }));
}

function stretchOf(statement: Statement, lookup: Lookup, paint: Paint): readonly Painting[] {
  const blockId = lookup.sentences.get(statement.sentence)?.blockId;
  return blockId === undefined
    ? []
    : [{ paint, blockId, start: statement.quote.start, end: statement.quote.end }];
}
