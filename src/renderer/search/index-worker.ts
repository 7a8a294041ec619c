/** A thread of its own in which lunr inverts many texts, so that the window does not wait for it. */
import { reasonOf } from '../../shared/reason-of';
import { buildSegment } from '../../shared/search/index/build-segment';
import { writeSegment } from '../../shared/search/index/segment-file';
import type { IndexWork, IndexWorkDone } from './index-thread';

addEventListener('message', ({ data: { workId, entries } }: MessageEvent<IndexWork>) => {
  void invert(entries).then(
    (file) => answer({ workId, file }, [file.buffer]),
    (error: unknown) => answer({ workId, failure: reasonOf(error) }, []),
  );
});

/** Rejects as the work throws. */
async function invert(entries: IndexWork['entries']): Promise<Uint8Array<ArrayBuffer>> {
  return writeSegment(buildSegment(entries), entries);
}

function answer(done: IndexWorkDone, transfer: Transferable[]): void {
  postMessage(done, { transfer });
}
