/** A thread of its own that reads a file of notes and places them, so that neither window nor main process waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '../../shared/reason-of';
import { readGivenFile } from './given-notes';
import type { ReadingDone, ReadingWork } from './import-thread';

const { bytes, options }: ReadingWork = workerData;

async function read(): Promise<ReadingDone> {
  try {
    return { file: await readGivenFile(bytes, options) };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

// Not awaited here: with that at the top of a file the bundler lays the program's files apart from one another.
void read().then((done) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node’s, not a window
  parentPort?.postMessage(done);
});
