/** A thread of its own in which lunr inverts many texts, so that the window does not wait for it. */
import { reasonOf } from '../../shared/reason-of';
import { buildSegment } from '../../shared/search/index/build-segment';
import { writeSegment } from '../../shared/search/index/segment-file';
import type { IndexWork, IndexWorkDone } from './index-thread';

addEventListener('message', ({ data }: MessageEvent<IndexWork>) => {
  const { workId, entries } = data;
  try {
    const file = writeSegment(buildSegment(entries), entries);
    answer({ workId, file }, [file.buffer]);
  } catch (error) {
    answer({ workId, failure: reasonOf(error) }, []);
  }
});

function answer(done: IndexWorkDone, transfer: Transferable[]): void {
  postMessage(done, { transfer });
}
