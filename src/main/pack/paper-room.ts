import type { PaperJob } from '../../shared/pack/paper-job';
import type { Windows } from '../window/windows';
import { createPaperWindows, type PaperWindows } from './paper-windows';

/** What the packs of all windows share: the jobs that paper pages ask for, where these are laid out, and one row of numbers. */
export interface PaperRoom {
  readonly jobs: Map<number, PaperJob>;
  readonly papers: PaperWindows;
  /** A number that no pack and no paper has had. */
  readonly nextId: () => number;
}

/** An empty room. */
export function createPaperRoom(windows: Windows): PaperRoom {
  let lastId = 0;
  return {
    jobs: new Map(),
    papers: createPaperWindows(windows),
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
}
