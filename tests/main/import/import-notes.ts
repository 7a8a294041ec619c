import type { DatabaseSync } from '../../../src/main/store/engine';
import { listEditions } from '../../../src/main/anchoring/editions';
import { readGivenNotes } from '../../../src/main/import/given-notes';
import { importGiven } from '../../../src/main/import/notes-import';
import type { ImportOptions } from '../../../src/main/import/plan-import';
import { htmlWords } from '../../../src/shared/note-import/html-words';
import type { ImportReport } from '../../../src/shared/note-import/report';

/** Reads and takes in at once. Throws with a sentence when the file is refused as a whole. */
export function importNotes(database: DatabaseSync, bytes: Uint8Array, options: ImportOptions): ImportReport {
  const editions = listEditions(database, options.briefing.id);
  return importGiven(database, readGivenNotes(bytes, { ...options, editions }, htmlWords), options);
}
