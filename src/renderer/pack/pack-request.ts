/** Small questions about what the form is set to. */
import type { Inferred } from '../../shared/briefing/inferred';
import { assertNever } from '../../shared/assert-never';
import { colours, type Note, workflows } from '../../shared/notes/note';
import { type PackRequest, type PackSection, type PreparedPack, withSectionIn } from '../../shared/pack/pack';

/** The request with inferred assignments treated as they are on screen. */
export function withInferred(request: PackRequest, inferred: Inferred): PackRequest {
  return inferred === request.inferred ? request : { ...request, inferred };
}

/** The request with a section switched on, where it usually stands among the others, or off. */
export function withSection(request: PackRequest, section: PackSection, isOn: boolean): PackRequest {
  return {
    ...request,
    sections: isOn
      ? withSectionIn(request.sections, section)
      : request.sections.filter((each) => each !== section),
  };
}

/** What a filter can ask of notes. */
export type FilterGroup = 'tags' | 'colours' | 'creators' | 'workflows';

/** A value that can be ticked, and how many of the notes have it. */
export interface OfferedValue {
  readonly value: string;
  readonly count: number;
}

/**
 * What can be ticked of a group: the values in use, and those that are ticked, in use or not. One author alone is no
 * choice.
 */
export function offeredValues(
  notes: readonly Note[],
  group: FilterGroup,
  ticked: readonly string[],
): readonly OfferedValue[] {
  const counts = new Map<string, number>(ticked.map((value) => [value, 0]));
  for (const note of notes)
    for (const value of valuesIn(note, group)) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (group === 'creators' && counts.size === 1 && ticked.length === 0) return [];
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => placeIn(group, a.value) - placeIn(group, b.value) || a.value.localeCompare(b.value));
}

/** The values with one more, or one fewer, in the order in which they are offered. */
export function withTicked<Value extends string>(
  ticked: readonly Value[],
  value: Value,
  isTicked: boolean,
  group: FilterGroup,
): Value[] {
  const others = ticked.filter((each) => each !== value);
  return (isTicked ? [...others, value] : others).toSorted(
    (a, b) => placeIn(group, a) - placeIn(group, b) || a.localeCompare(b),
  );
}

function valuesIn(note: Note, group: FilterGroup): readonly string[] {
  switch (group) {
    case 'tags':
      return note.tags;
    case 'colours':
      return note.colour === null ? [] : [note.colour];
    case 'creators':
      return [note.creator];
    case 'workflows':
      return note.workflow === null ? [] : [note.workflow];
    default:
      return assertNever(group);
  }
}

/** Labels and statuses have an order of their own; all else stands in that of the alphabet. */
function placeIn(group: FilterGroup, value: string): number {
  const order: readonly string[] = group === 'colours' ? colours : group === 'workflows' ? workflows : [];
  return order.indexOf(value);
}

/** The sections that stand on a page, in their order. */
export function sectionsOn(pack: PreparedPack, page: number): readonly PackSection[] {
  return pack.sections
    .filter(({ first, last }) => first <= page && page <= last)
    .map(({ section }) => section);
}
