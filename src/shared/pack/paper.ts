/** What every section of a pack is made of, on paper and in its other shapes: the job, and what is derived from it once. */
import type { PaperJob } from './paper-job';
import type { Briefing } from '../briefing/briefing';
import { isInferred, treatInferred } from '../briefing/inferred';
import { isClear, lookThrough, type Sight } from '../briefing/lens';
import { type Grade, gradesById } from '../notes/grade';
import type { Note, NoteId } from '../notes/note';
import { type Lookup, lookUp } from '../briefing/lookup';
import { findForPack, type FoundInPack } from './found';
import { type PackSection, printedSections } from './pack';
import { type PackNote, placePackNotes, printedNotes } from './pack-notes';

export interface Paper {
  /** Page numbers are no part of it: they come when the rest is laid out. */
  readonly job: Omit<PaperJob, 'pages'>;
  /** As the request has it: with inferred assignments, or with these treated as unassigned. */
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** What is seen through the lens; null when nothing prints grey. */
  readonly sight: Sight | null;
  /** Whether there are inferred assignments, and they are treated as unassigned. */
  readonly unassigned: boolean;
  /** The sections that print, in their order. */
  readonly sections: readonly PackSection[];
  /** Those that this pack prints; of the others not even the numbers do. */
  readonly notes: readonly PackNote[];
  /** The same, as they were written: one list for all who ask it, so that what is derived from it is derived once. */
  readonly written: readonly Note[];
  /** Their numbers. */
  readonly numbers: ReadonlyMap<NoteId, number>;
  /** What the searches found that this pack prints. */
  readonly found: FoundInPack;
  /** The reader's grades of statements of this edition. */
  readonly grades: ReadonlyMap<string, Grade>;
}

/** Derives the paper from its job. */
export function layOut(job: PaperJob): Paper {
  const briefing = treatInferred(job.briefing, job.request.inferred);
  const lookup = lookUp(briefing, job.briefing);
  const sections = printedSections(job.request);
  const notes = printedNotes(placePackNotes(job.notes, briefing, lookup), job.request, lookup);
  return {
    job,
    briefing,
    lookup,
    sight: isClear(job.request.lens) ? null : lookThrough(job.request.lens, lookup),
    unassigned: job.request.inferred === 'unassigned' && job.briefing.statements.some(isInferred),
    sections,
    found: findForPack(sections.includes('found') ? job.request.found : [], {
      briefing,
      lookup,
      notes: job.searched,
      printed: new Set(job.notes.map(({ id }) => id)),
      labelNames: job.labelNames,
    }),
    notes,
    written: notes.map(({ note }) => note),
    numbers: new Map(notes.flatMap(({ note, number }) => (number === null ? [] : [[note.id, number]]))),
    grades: gradesById(job.grades.filter(({ statementId }) => lookup.statements.has(statementId))),
  };
}

/** The number a section prints under: the cover has none. */
export function sectionNumber(paper: Paper, section: PackSection): number {
  return paper.sections.indexOf(section) + (paper.sections.includes('cover') ? 0 : 1);
}
