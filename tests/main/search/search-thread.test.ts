import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createSearchThread } from '../../../src/main/search/thread/search-thread';

/** A thread that ends at its first task, as many times as told, and then answers. */
function startFailing(times: number) {
  let started = 0;
  return {
    started: () => started,
    start: () => {
      started += 1;
      const code =
        started <= times
          ? `require('node:worker_threads').parentPort.once('message', () => process.exit(1));`
          : `const { parentPort } = require('node:worker_threads');
             parentPort.on('message', ({ workId }) => parentPort.postMessage({ workId, value: { briefings: [], broken: [] } }));`;
      return new Worker(code, { eval: true });
    },
  };
}

describe('a search thread that ends', () => {
  it('is begun again, and what was asked of it is answered', async () => {
    const { start, started } = startFailing(1);
    const thread = createSearchThread(start, '/nowhere');
    expect(await Promise.all([thread.list(), thread.list()])).toHaveLength(2);
    expect(started()).toBe(2);
  });

  it('twice at the same task rejects that, and the next one is answered', async () => {
    const { start, started } = startFailing(2);
    const thread = createSearchThread(start, '/nowhere');
    await expect(thread.list()).rejects.toThrow('The worker ended.');
    expect(await thread.list()).toEqual({ briefings: [], broken: [] });
    expect(started()).toBe(3);
  });
});
