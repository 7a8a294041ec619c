/** The worker's other side: started at the first need, given each edition once, and ended with the program. */
import type { Worker } from 'node:worker_threads';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Editions, PlacedNote } from './anchor-notes';

export interface AnchorWork {
  readonly workId: number;
  /** The edition to work on from now on; null when it is the one of the work before. */
  readonly briefing: Briefing | null;
  readonly notes: readonly PlacedNote[];
  readonly editions: Editions;
}

export type AnchorWorkDone =
  | { readonly workId: number; readonly anchors: readonly Anchor[] }
  | { readonly workId: number; readonly failure: string };

/** Anchors in the order of the notes. Rejects with the reason when the work failed. */
export type AnchorThread = (
  briefing: Briefing,
  notes: readonly PlacedNote[],
  editions: Editions,
) => Promise<readonly Anchor[]>;

/** `start` makes the worker. One that ended is made anew at the next need, and what it left undone is rejected. */
export function createAnchorThread(start: () => Worker): AnchorThread {
  const waiting = new Map<number, PromiseWithResolvers<readonly Anchor[]>>();
  let worker: Worker | null = null;
  let edition: string | null = null;
  let lastId = 0;
  const give = (done: AnchorWorkDone): void => {
    const asked = waiting.get(done.workId);
    waiting.delete(done.workId);
    if ('anchors' in done) asked?.resolve(done.anchors);
    else {
      // It may not have taken the edition: it is given it once more.
      edition = null;
      asked?.reject(new Error(done.failure));
    }
  };
  const end = (reason: Error): void => {
    for (const asked of waiting.values()) asked.reject(reason);
    waiting.clear();
    worker = null;
    edition = null;
  };
  const begin = (): Worker => {
    const started = start();
    // The program may end while it works: nothing it does has to be kept.
    started.unref();
    started.on('message', give);
    started.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => worker === started && end(new Error('The worker ended.')));
    return started;
  };
  return (briefing, notes, editions) => {
    worker ??= begin();
    lastId += 1;
    const asked = Promise.withResolvers<readonly Anchor[]>();
    waiting.set(lastId, asked);
    const isNew = edition !== briefing.editionHash;
    edition = briefing.editionHash;
    const work: AnchorWork = { workId: lastId, briefing: isNew ? briefing : null, notes, editions };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node’s, not a window
    worker.postMessage(work);
    return asked.promise;
  };
}
