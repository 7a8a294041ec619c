/** Two wordings of a note side by side: which words of the one are not in the other. */
import { diffArrays } from 'diff';

export interface WordingPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface WordingPair {
  /** Joined they are the wording before; changed is what was taken out. */
  readonly before: readonly WordingPiece[];
  /** Joined they are the wording after; changed is what was put in. */
  readonly after: readonly WordingPiece[];
}

/** Words taken out and put in that are followed one by one; of wordings farther apart everything is changed. */
const mostChanges = 2_000;

/** Compares word by word, in any script; white space and signs are pieces of their own. */
export function compareWordings(before: string, after: string): WordingPair {
  const changes = diffArrays([...piecesOf(before)], [...piecesOf(after)], { maxEditLength: mostChanges });
  if (!changes) return { before: whole(before), after: whole(after) };
  const taken = changes.filter(({ added }) => !added);
  const put = changes.filter(({ removed }) => !removed);
  return {
    before: taken.map(({ value, removed }) => ({ text: value.join(''), isChanged: removed })),
    after: put.map(({ value, added }) => ({ text: value.join(''), isChanged: added })),
  };
}

function whole(text: string): readonly WordingPiece[] {
  return text === '' ? [] : [{ text, isChanged: true }];
}

function* piecesOf(text: string): Iterable<string> {
  for (const { segment } of words.segment(text)) yield segment;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
