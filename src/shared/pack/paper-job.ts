import type { AnchoredLink } from '../anchoring/linked-places';
import type { Briefing } from '../briefing/briefing';
import type { Grade } from '../notes/grade';
import type { Note } from '../notes/note';
import type { PackRequest } from './pack';
import type { Settings } from '../contract/settings';

/** What the hidden paper window lays out: everything on the pages comes from here. */
export interface PaperJob {
  readonly request: PackRequest;
  /** As it was opened: the paper treats inferred assignments as the request has it. */
  readonly briefing: Briefing;
  /** The notes to print, in the article's order, already chosen. */
  readonly notes: readonly Note[];
  /** Every note, where a search prints: what is found, and in which order, depends on all of them. Else none. */
  readonly searched: readonly Note[];
  /** The reader's grades on the briefing; none where nothing is graded, and then nothing of them prints. */
  readonly grades: readonly Grade[];
  /** The gaps that the reader has ticked, by id: their boxes print with a tick. */
  readonly tickedGaps: readonly string[];
  /** What the reader's own notes are signed with: those of others print with their author. */
  readonly creator: string;
  /** Of the notes that do not stand exactly where they were put, how they stand; by the note's id. */
  readonly standing: Readonly<Record<string, 'moved' | 'edited' | 'changed'>>;
  /** Where the ends of notes' links stand that are not just as they were; by the note's id. */
  readonly linked: Readonly<Record<string, readonly AnchoredLink[]>>;
  /** What the reader calls the labels. */
  readonly labelNames: Settings['labelNames'];
  /** Page numbers by element id, from the pass before; empty in the first pass. */
  readonly pages: Readonly<Record<string, number>>;
  /** When the pack was asked for, milliseconds UTC. */
  readonly packedMs: number;
}
