/** Takes in the notes of a file: all that can be, as one step to undo, with a word on every item. */
import type { DatabaseSync } from '../store/engine';
import type { ImportReport } from '../../shared/note-import/report';
import { transact } from '../store/transact';
import type { GivenFile } from './given-notes';
import { type ImportOptions, planImport } from './plan-import';
import { writePlan } from './write-import';

/** What an import of the file would do to the store as it is now. Nothing is written. */
export function previewImport(
  database: DatabaseSync,
  given: GivenFile,
  options: ImportOptions,
): ImportReport {
  return planImport(database, given, options).report;
}

/**
 * Takes in what can be, as one step: either all of it is on disk, or it throws and nothing is. A second time it changes
 * nothing.
 */
export function importGiven(database: DatabaseSync, given: GivenFile, options: ImportOptions): ImportReport {
  return transact(database, () => {
    const plan = planImport(database, given, options);
    writePlan(database, plan, options);
    return plan.report;
  });
}
