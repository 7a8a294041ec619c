import type { DatabaseSync } from '../store/engine';
import { transact } from '../store/transact';
import type { DraftHold } from './draft-claims';
import { keepDraftRows, listDraftRows } from './drafts';
import type { Sliced } from '../store/in-slices';

/** Does the work as one change, and leaves the drafts that other windows are writing as they were. */
export function sparingDrafts<Result>(
  database: DatabaseSync,
  hold: Pick<DraftHold, 'isElsewhere'>,
  work: () => Result,
): Result {
  return transact(database, () => {
    const theirs = draftsElsewhere(database, hold);
    const result = work();
    keepDraftRows(database, theirs);
    return result;
  });
}

/** The same with pauses, inside the caller's transaction. */
export function* sparingDraftsOf<Result>(
  database: DatabaseSync,
  hold: Pick<DraftHold, 'isElsewhere'>,
  work: Sliced<Result>,
): Sliced<Result> {
  const theirs = draftsElsewhere(database, hold);
  const result = yield* work;
  keepDraftRows(database, theirs);
  return result;
}

function draftsElsewhere(database: DatabaseSync, hold: Pick<DraftHold, 'isElsewhere'>) {
  return listDraftRows(database).filter(({ draft }) => hold.isElsewhere(draft));
}
