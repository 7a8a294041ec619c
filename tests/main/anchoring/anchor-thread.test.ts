import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnchorThread } from '../../../src/main/anchoring/anchor-thread';
import { openKept } from '../../cases/every-briefing';

const briefing = openKept('harbour-accords');

/** A worker that tells, in place of anchors, whether it was given a briefing; it ends when that is what it is asked. */
const worker = (): Worker => {
  const made = new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ workId, briefing, editions }) => {
       if (editions.has('end')) process.exit(1);
       if (editions.has('fail')) parentPort.postMessage({ workId, failure: 'Out of ink.' });
       else parentPort.postMessage({ workId, anchors: [briefing ? briefing.id : 'the same'] });
     });`,
    { eval: true },
  );
  onTestFinished(async () => void (await made.terminate()));
  return made;
};

describe('the thread', () => {
  it('is given an edition once, and the next one when there is one', async () => {
    const thread = createAnchorThread(worker);
    expect(await thread(briefing, [], new Map())).toEqual([briefing.id]);
    expect(await thread(briefing, [], new Map())).toEqual(['the same']);
    expect(await thread({ ...briefing, editionHash: 'b'.repeat(64) }, [], new Map())).toEqual([briefing.id]);
  });

  it('says why work failed, and goes on, with the edition given once more', async () => {
    const thread = createAnchorThread(worker);
    await expect(thread(briefing, [], new Map([['fail', new Set()]]))).rejects.toThrow('Out of ink.');
    expect(await thread(briefing, [], new Map())).toEqual([briefing.id]);
  });

  it('that ended leaves no work waiting, and another one takes its place', async () => {
    const thread = createAnchorThread(worker);
    const ending = thread(briefing, [], new Map([['end', new Set()]]));
    await expect(ending).rejects.toThrow('The worker ended.');
    expect(await thread(briefing, [], new Map())).toEqual([briefing.id]);
  });
});
