/** What the parts of the main process share: made once in index.ts and passed in, so that each is tested alone. */
import type { Briefing } from '../shared/briefing/briefing';
import type { Grade } from '../shared/notes/grade';
import type { Note } from '../shared/notes/note';
import type { Settings } from '../shared/contract/settings';
import type { Windows } from './window/windows';

export interface Services {
  /**
   * The briefing, checked; of the editions that were opened of late the one with that hash, else the one that the library
   * holds. Rejects when there is none of that id or it fails a check.
   */
  readonly openBriefing: (briefingId: string, editionHash?: string) => Promise<Briefing>;
  /** The notes that are not in the trash, oldest first. In a hidden run they are read without writing anything. */
  readonly listNotes: (briefingId: string) => readonly Note[];
  /** The ids of the blocks of each edition that notes were put in, by the edition's hash. */
  readonly listEditions: (briefingId: string) => ReadonlyMap<string, ReadonlySet<string>>;
  /** The reader's grades on the briefing, read in the same way. */
  readonly listGrades: (briefingId: string) => readonly Grade[];
  /** The gaps that the reader has ticked, by id. */
  readonly listTickedGaps: (briefingId: string) => readonly string[];
  /** What the reader's own notes are signed with. */
  readonly readCreator: () => string;
  /** What the reader calls the labels. */
  readonly labelNames: () => Settings['labelNames'];
  /** The presets that the reader keeps for packs. */
  readonly packPresets: () => Settings['packPresets'];
  readonly now: () => number;
  readonly windows: Windows;
  /** The bytes of prepared packs by number: what is put here is served at `lectern://app/preview/<n>.pdf`. */
  readonly packBytes: Map<number, Uint8Array>;
}
