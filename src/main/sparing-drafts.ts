import type { DatabaseSync } from 'node:sqlite';
import { transact } from './database';
import type { DraftHold } from './draft-claims';
import { keepDraftRows, listDraftRows } from './drafts';

/** Does the work as one change, and leaves the drafts that other windows are writing as they were. */
export function sparingDrafts<Result>(
  database: DatabaseSync,
  hold: Pick<DraftHold, 'isElsewhere'>,
  work: () => Result,
): Result {
  return transact(database, () => {
    const theirs = listDraftRows(database).filter(({ draft }) => hold.isElsewhere(draft));
    const result = work();
    keepDraftRows(database, theirs);
    return result;
  });
}
