/** A thread of its own that searches large briefings, so that neither the window nor the main process waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '../../../shared/reason-of';
import { openBriefing } from '../../briefings/library';
import { createDiskDesk } from './disk-desk';
import type { DiskFolders, DiskWork, DiskWorkDone } from './disk-thread';
import { createNoteShelf } from './note-shelf';

const { searchIndexes, briefings, notesFile }: DiskFolders = workerData;
const desk = createDiskDesk({
  folder: searchIndexes,
  openBriefing: (briefingId) => openBriefing(briefings, briefingId),
  readNotes: createNoteShelf(notesFile).read,
});

parentPort?.on('message', (work: DiskWork) => {
  const { workId } = work;
  perform(work).then(
    (value) => answer({ workId, value }),
    (error: unknown) => answer({ workId, failure: reasonOf(error) }),
  );
});

function perform(work: DiskWork): Promise<DiskWorkDone['value']> {
  switch (work.kind) {
    case 'prepare':
      return desk.prepare(work.shown);
    case 'search':
      return desk.search(work.shown, work.query, work.request);
    default:
      return desk.drop(work.briefingId);
  }
}

function answer(done: DiskWorkDone): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node’s, not a window
  parentPort?.postMessage(done);
}
