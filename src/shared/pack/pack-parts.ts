/** A long pack in several files. Pure: pages in, pages out. */
import type { PackSectionPages } from './pack';

/** The most pages of one file: above it Chromium needs very much memory, and a reader of PDFs much time. */
export const mostPagesInPart = 400;

/** The pages of one part, counted through all parts from 1. */
export interface PackPart {
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts the pages into parts of at most `most` pages. A part begins with a page that a section begins, where one does in the last
 * quarter of the part before it; else where that is full. A page that another section ends on is not one that a section begins.
 */
export function planParts(
  pages: number,
  sections: readonly PackSectionPages[],
  most: number = mostPagesInPart,
): readonly PackPart[] {
  const begun = sections
    .filter((section, index) => !sections.slice(0, index).some(({ last }) => last >= section.first))
    .map(({ first }) => first);
  const parts: PackPart[] = [];
  for (let first = 1; first <= pages;) {
    const full = first + most;
    const near = begun.filter((page) => page <= full && page > full - Math.ceil(most / 4) && page > first);
    const next = full > pages ? pages + 1 : (near.at(-1) ?? full);
    parts.push({ first, last: next - 1 });
    first = next;
  }
  return parts;
}

/** What the file of a part is called: `pack.pdf` becomes `pack part 1 of 3.pdf`. */
export function partName(file: string, number: number, count: number): string {
  const end = /\.pdf$/iu.exec(file)?.[0] ?? '';
  return `${file.slice(0, file.length - end.length)} part ${number} of ${count}${end === '' ? '.pdf' : end}`;
}

/** A file with a part of a pack, as it was written. */
export interface SavedPart extends PackPart {
  readonly file: string;
}
