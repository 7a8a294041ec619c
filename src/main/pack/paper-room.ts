import type { PaperJob } from '../../shared/pack/paper-job';

/** What the packs of all windows share: the jobs that paper pages ask for, and one row of numbers. */
export interface PaperRoom {
  readonly jobs: Map<number, PaperJob>;
  /** A number that no pack and no paper has had. */
  readonly nextId: () => number;
}

/** An empty room. */
export function createPaperRoom(): PaperRoom {
  let lastId = 0;
  return {
    jobs: new Map(),
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
}
