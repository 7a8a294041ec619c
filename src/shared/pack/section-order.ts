/** In which order the sections print, and how one is moved. The cover is always first. Pure. */
import { type PackSection, packSections, withSectionIn } from './pack';

/** The sections that can be moved, in the order in which they print. */
export function movableSections(sections: readonly PackSection[]): readonly PackSection[] {
  return sections.filter((section) => section !== 'cover');
}

/** The sections with one at another place among those that can be moved, counted from 0; the nearest there is. */
export function withSectionAt(
  sections: readonly PackSection[],
  section: PackSection,
  place: number,
): PackSection[] {
  const movable = movableSections(sections);
  if (!movable.includes(section)) return [...sections];
  const others = movable.filter((each) => each !== section);
  const nearest = Math.min(Math.max(place, 0), others.length);
  return [...withCover(sections), ...others.toSpliced(nearest, 0, section)];
}

/** The same sections in the usual order. */
export function inUsualOrder(sections: readonly PackSection[]): PackSection[] {
  return packSections.filter((section) => sections.includes(section));
}

export function isInUsualOrder(sections: readonly PackSection[]): boolean {
  return isSameOrder([...withCover(sections), ...movableSections(sections)], inUsualOrder(sections));
}

/** Every section; those that do not print stand where they would if they were switched on. */
export function allSectionsInOrder(sections: readonly PackSection[]): PackSection[] {
  const first = [...withCover(sections), ...movableSections(sections)];
  return packSections.reduce<PackSection[]>(withSectionIn, first);
}

export function isSameOrder(some: readonly PackSection[], others: readonly PackSection[]): boolean {
  return some.length === others.length && some.every((section, index) => section === others[index]);
}

function withCover(sections: readonly PackSection[]): readonly PackSection[] {
  return sections.includes('cover') ? ['cover'] : [];
}
