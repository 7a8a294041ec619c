/** What the history of notes tells: the steps that can be undone, and the wordings that they made. */
import type { Note, NoteContent, WrittenOn } from './note';
import type { ReaderMark } from './reader-mark';

/** What a step did to notes; a step that did something else counts as a change. */
export type StepAction = 'create' | 'change' | 'delete';

/** What a step is called where its action does not say it. */
export const stepDeeds = [
  'highlight',
  'bookmark',
  'question',
  'reply',
  'restore',
  'retag',
  'join-tags',
  'move',
  'accept',
  'accept-words',
  'review',
  'import',
  'tag',
  'untag',
  'label',
  'resolve',
  'reopen',
  'link',
  'unlink',
  'reword',
  'restate',
] as const;
export type StepDeed = (typeof stepDeeds)[number];

/**
 * What putting notes elsewhere is called: put there by the reader, or accepted where their words stand now, as they are or
 * as other words.
 */
export const moveDeeds = ['move', 'accept', 'accept-words'] as const satisfies readonly StepDeed[];
export type MoveDeed = (typeof moveDeeds)[number];

/** A wording that a note had. */
export interface NoteVersion extends Readonly<NoteContent> {
  /** The revision that had it. */
  readonly rev: number;
  /** What made it: `undo` and `redo` make wordings too. */
  readonly action: StepAction | 'undo' | 'redo';
  readonly deletedMs: number | null;
  /** Where it stood; null in what was written before notes could be put elsewhere. */
  readonly place: WrittenOn | null;
  /** Who wrote these words; null: who wrote the note. */
  readonly modifiedBy: Note['modifiedBy'];
  /** When the note was given it, milliseconds UTC. */
  readonly atMs: number;
}

/** What a step of undo or redo did: what it was, and what it touched, as that is now. */
export interface NoteStep {
  readonly action: StepAction | StepDeed | ReaderMark['kind'];
  /** None where the step was a grade or a tick. */
  readonly notes: readonly Note[];
  /** The grade or the tick; null where the step was one on notes. */
  readonly mark: ReaderMark | null;
}
