/**
 * The command line in a thread of its own, for the installed program: its main thread waits and does nothing meanwhile,
 * so what is written goes to the file descriptors at once.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { CliThreadData } from './run-in-thread';

const { ending } = workerData as CliThreadData;

process.stdout.write = (text: string | Uint8Array) => writeAll(1, text);
process.stderr.write = (text: string | Uint8Array) => writeAll(2, text);
process.on('exit', (code) => {
  Atomics.store(ending, 0, code + 1);
  Atomics.notify(ending, 0);
});
// What goes wrong here must end the waiting too.
process.on('uncaughtException', (error) => {
  writeAll(2, `${error.stack ?? error.message}\n`);
  process.exit(1);
});
void import('../cli');

function writeAll(descriptor: number, text: string | Uint8Array): true {
  const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      // A pipe that is full for now.
      if (code === 'EAGAIN') Atomics.wait(pause, 0, 0, 10);
      // Whoever reads has had enough of it, as `head` has: that is no failure.
      else if (code === 'EPIPE') process.exit(0);
      else throw error;
    }
  }
  return true;
}

const pause = new Int32Array(new SharedArrayBuffer(4));
