/** A step on very many notes, while it is taken. */

export type LongDeed = 'undo' | 'redo' | 'change' | 'delete' | 'restore' | 'rename';

export interface LongStep {
  readonly doing: LongDeed;
  /** How many notes it is on. */
  readonly count: number;
  /** How many of them are done. */
  readonly done: number;
}
