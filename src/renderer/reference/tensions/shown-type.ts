/** Which tensions the page shows. It outlasts the page, so that coming back from a sentence finds the same ones. */
import { create } from 'zustand';
import type { Briefing, Tension } from '../../../shared/briefing/briefing';

/** A type of tension, or all of them. */
export type ShownType = Tension['type'] | 'all';

/** Reads the choice in a component. */
export const useShownType = create<{ readonly type: ShownType }>(() => ({ type: 'all' }));

/** Shows the tensions of a type. */
export function showType(type: ShownType): void {
  useShownType.setState({ type });
}

/** The types at hand with their counts, in the order in which they first come; `all` comes before them. */
export function countTypes({
  tensions,
}: Briefing): readonly { readonly type: ShownType; readonly count: number }[] {
  const counts = Map.groupBy(tensions, ({ type }) => type);
  return [
    { type: 'all', count: tensions.length },
    ...[...counts].map(([type, of]) => ({ type, count: of.length })),
  ];
}

/** The tensions of the type. A type that this briefing does not have shows all. */
export function tensionsShown({ tensions }: Briefing, type: ShownType): readonly Tension[] {
  const of = tensions.filter((tension) => tension.type === type);
  return of.length === 0 ? tensions : of;
}
