/** What every section of the paper reads: the job, and what is derived from it once. */
import { createContext, useContext } from 'react';
import type { PaperJob } from '../../shared/pack/paper-job';
import type { Briefing } from '../../shared/briefing/briefing';
import { isInferred, treatInferred } from '../../shared/briefing/inferred';
import { isClear, lookThrough, type Sight } from '../../shared/briefing/lens';
import { type Grade, gradesById } from '../../shared/notes/grade';
import { type Lookup, lookUp } from '../../shared/briefing/lookup';
import { findForPack, type FoundInPack } from '../../shared/pack/found';
import { type PackSection, printedSections } from '../../shared/pack/pack';
import { type PackNote, placePackNotes, printedNotes } from '../../shared/pack/pack-notes';

export interface Paper {
  /** Page numbers are asked for with `usePageNumbers`: they come when the rest is laid out. */
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
    notes: printedNotes(placePackNotes(job.notes, briefing, lookup), job.request, lookup),
    grades: gradesById(job.grades.filter(({ statementId }) => lookup.statements.has(statementId))),
  };
}

/** The number a section prints under: the cover has none. */
export function sectionNumber(paper: Paper, section: PackSection): number {
  return paper.sections.indexOf(section) + (paper.sections.includes('cover') ? 0 : 1);
}

export const PaperContext = createContext<Paper | null>(null);

/** Page numbers by element id: none before they are known. Where one stands has room for it all along. */
export const PageNumbersContext = createContext<PaperJob['pages']>({});

export function usePageNumbers(): PaperJob['pages'] {
  return useContext(PageNumbersContext);
}

/** The paper being laid out. Throws outside it. */
export function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (!paper) throw new Error('Only the paper has sections.');
  return paper;
}
