/** What more than one check asks of a request: its briefing as it prints, its notes as they are numbered. */
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { type Lookup, lookUp } from '../../../src/shared/briefing/lookup';
import {
  choosePackNotes,
  type PackNote,
  placePackNotes,
  printedNotes,
} from '../../../src/shared/pack/pack-notes';
import { type PackSection, printedSections } from '../../../src/shared/pack/pack';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { spansOf } from '../../../src/shared/briefing/sentence-spans';
import type { Asked } from './finding';
import type { ReadPack, ReadSection } from './read-pack';

export interface AsPrinted {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly notes: readonly PackNote[];
}

export function asPrinted({ request, briefing, notes }: Asked): AsPrinted {
  const shown = treatInferred(briefing, request.inferred);
  const lookup = lookUp(shown, briefing);
  const placed = placePackNotes(choosePackNotes(notes, request.notes), shown, lookup);
  return { briefing: shown, lookup, notes: printedNotes(placed, request, lookup) };
}

/** The section as it was read; null where it was not asked for, or is missing, which the contents' check tells. */
export function sectionOf(pack: ReadPack, asked: Asked, section: PackSection): ReadSection | null {
  if (!printedSections(asked.request).includes(section)) return null;
  return pack.sections.find((each) => each.section === section) ?? null;
}

/** Sentence numbers as they are printed, letters only: "4to711". */
export function citedAs(sentences: readonly string[]): string {
  return spansOf(sentences.map((id) => Number(id.slice(1))))
    .map(({ first, last }) => (first === last ? String(first) : `${first}to${last}`))
    .join('');
}
