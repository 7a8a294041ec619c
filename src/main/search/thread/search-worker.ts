/** A thread of its own that searches the library, so that neither the window nor the main process waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '../../../shared/reason-of';
import { openBriefing } from '../../briefings/library';
import { holdKey } from '../../store/lock/keyring';
import { createLibraryDesk } from './library-desk';
import { createNoteShelf } from './note-shelf';
import { createSurveyShelf } from './survey-shelf';
import type { SearchThreadParts, SearchWork, SearchWorkDone } from './search-thread';

const { searchIndexes, briefings, notesFile, mostInMemory, notesKey }: SearchThreadParts = workerData;
if (notesKey) holdKey(notesFile, Buffer.from(notesKey));
const shelf = createNoteShelf(notesFile);
const desk = createLibraryDesk({
  folder: searchIndexes,
  mostInMemory,
  survey: createSurveyShelf(briefings),
  openBriefing: (briefingId) => openBriefing(briefings, briefingId),
  readNotes: shelf.read,
});

parentPort?.on('message', (work: SearchWork) => {
  const { workId } = work;
  perform(work).then(
    (value) => answer({ workId, value }),
    (error: unknown) => answer({ workId, failure: reasonOf(error) }),
  );
});

function perform(work: SearchWork): Promise<SearchWorkDone['value']> {
  switch (work.kind) {
    case 'list':
      return desk.list();
    case 'prepare':
      return desk.prepare(work.shown);
    case 'search':
      return desk.search(work.shown, work.query, work.request);
    case 'drop':
      return desk.drop(work.briefingId);
    default:
      shelf.close();
      return Promise.resolve();
  }
}

function answer(done: SearchWorkDone): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node’s, not a window
  parentPort?.postMessage(done);
}
