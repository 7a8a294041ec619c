/** The reading thread's other side: one thread a file, ended with its answer. */
import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { GivenFile, GivingOptions } from './given-notes';

export interface ReadingWork {
  readonly bytes: Uint8Array;
  readonly options: GivingOptions;
}

export type ReadingDone = { readonly file: GivenFile } | { readonly failure: string };

/** Rejects with a sentence when the file is refused as a whole. */
export type ReadGiven = (work: ReadingWork) => Promise<GivenFile>;

/** `start` makes the thread. */
export function createReading(start: (options: WorkerOptions) => Worker): ReadGiven {
  return (work) =>
    new Promise((resolve, reject) => {
      const worker = start({ workerData: work });
      // The program may end while it works: nothing it does has to be kept.
      worker.unref();
      worker.once('message', (done: ReadingDone) => {
        if ('file' in done) resolve(done.file);
        else reject(new Error(done.failure));
        void worker.terminate();
      });
      worker.once('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
      worker.once('exit', () => reject(new Error('The thread ended before it had read the file.')));
    });
}
