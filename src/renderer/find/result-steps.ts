/** The way through results that no words are marked of: a step leads to another place that is seen to be another. */
import { isSamePlace, type Place } from '../state/place';

/** The places of results one after the other, those of one sentence in one step: it is chosen whole. */
export function stepsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const steps: Place[][] = [];
  for (const place of places) {
    const before = steps.at(-1);
    const last = before?.at(-1);
    if (before && last && isOneSentence(last, place)) before.push(place);
    else steps.push([place]);
  }
  return steps;
}

/** The step in which the place is; -1 where it is in none. */
export function stepOfPlace(steps: readonly (readonly Place[])[], place: Place): number {
  return steps.findIndex((places) => places.some((each) => isSamePlace(each, place)));
}

/** A tension opens its card at the sentence, and a line beside the article is marked: that is seen. */
function isOneSentence(a: Place, b: Place): boolean {
  return (
    a.view === 'read' &&
    b.view === 'read' &&
    a.sentence === b.sentence &&
    [a, b].every(({ tension, line }) => tension === undefined && line === undefined)
  );
}
