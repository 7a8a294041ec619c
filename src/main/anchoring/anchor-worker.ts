/** A thread of its own that says where notes stand, so that neither the window nor the main process waits for it. */
import { parentPort } from 'node:worker_threads';
import type { Ground } from '../../shared/anchoring/ground';
import { reasonOf } from '../../shared/reason-of';
import { anchorNotes, groundIn } from './anchor-notes';
import type { AnchorWork, AnchorWorkDone } from './anchor-thread';

let ground: Ground | null = null;

parentPort?.on('message', ({ workId, briefing, notes, editions }: AnchorWork) => {
  try {
    if (briefing) {
      // Where it cannot be taken, nothing is answered of the edition before.
      ground = null;
      ground = groundIn(briefing);
    }
    if (!ground) throw new Error('The worker was given no briefing.');
    answer({ workId, anchors: anchorNotes(notes, ground, editions) });
  } catch (error) {
    answer({ workId, failure: reasonOf(error) });
  }
});

function answer(done: AnchorWorkDone): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node’s, not a window
  parentPort?.postMessage(done);
}
