/** Steps on hundreds of notes: the program stays answerable while one is taken, and says how far it has come. */
import type { DatabaseSync } from '../store/engine';
import type { LongDeed, LongStep } from '../../shared/contract/long-step';
import { transact, transactInSlices } from '../store/transact';
import { atOnce, type Sliced } from '../store/in-slices';

/** What is done to fewer notes than these is done before it could be said. */
export const fewNotes = 300;

/** Between two tellings of how far it has come, in milliseconds. */
const tellMs = 100;

export interface LongSteps {
  /** Ends with the step that is under way; null when none is. Nothing else is to be asked of the store until then. */
  readonly underWay: () => Promise<void> | null;
  /** Does it when no step is under way: now, where that is so. */
  readonly afterwards: (work: () => void) => void;
  /** Takes a step as one transaction, after one that is under way: at once, or in slices where it is on many notes. */
  readonly take: <Result>(
    step: { readonly briefingId: string; readonly doing: LongDeed; readonly count: number },
    work: (database: DatabaseSync) => Sliced<Result>,
  ) => Promise<Result>;
}

/** `tell` is called with how far a long step has come, and with null when it has ended. */
export function createLongSteps(
  database: () => DatabaseSync,
  tell: (briefingId: string, step: LongStep | null) => void,
): LongSteps {
  let running: Promise<void> | null = null;
  const underWay = (): Promise<void> | null => running;
  return {
    underWay,
    afterwards(work) {
      if (running) void running.then(() => this.afterwards(work));
      else work();
    },
    async take({ briefingId, doing, count }, work) {
      // Another one may have been begun when this one's turn comes.
      for (let step = underWay(); step; step = underWay()) await step;
      const store = database();
      if (count < fewNotes) return transact(store, () => atOnce(work(store)));
      const { promise, resolve } = Promise.withResolvers<void>();
      running = promise;
      let toldAt = performance.now();
      tell(briefingId, { doing, count, done: 0 });
      try {
        return await transactInSlices(store, work(store), (done) => {
          const now = performance.now();
          if (now - toldAt < tellMs) return;
          toldAt = now;
          tell(briefingId, { doing, count, done: Math.min(Math.floor(done), count) });
        });
      } finally {
        running = null;
        tell(briefingId, null);
        resolve();
      }
    },
  };
}
