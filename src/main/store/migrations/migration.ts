import type { DatabaseSync } from '../engine';

/** One step of the store's form. Once released it is never edited: a later change is a later migration. */
export interface Migration {
  /** The `user_version` after it: 1, 2, 3 … without a gap. */
  readonly version: number;
  /** Runs inside the one transaction of all the steps that are due. */
  readonly migrate: (database: DatabaseSync) => void;
}
