/** Small questions about what the form is set to. */
import type { Inferred } from '../../shared/briefing/inferred';
import type { Note } from '../../shared/notes/note';
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

/** The tags of the notes, each once, in the order of the alphabet. */
export function tagsOf(notes: readonly Note[]): readonly string[] {
  return [...new Set(notes.flatMap((note) => note.tags))].toSorted((a, b) => a.localeCompare(b));
}

/** The sections that stand on a page, in their order. */
export function sectionsOn(pack: PreparedPack, page: number): readonly PackSection[] {
  return pack.sections
    .filter(({ first, last }) => first <= page && page <= last)
    .map(({ section }) => section);
}
