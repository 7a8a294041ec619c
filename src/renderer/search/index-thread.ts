/** The index worker's other side: started at the first need, and ended when nothing was asked of it for a while. */
import type { Searchable } from '../../shared/search/searchable';
import { startWorker } from '../parts/start-worker';
// Vite answers the file's address as the default export.
// oxlint-disable-next-line import/default
import workerUrl from './index-worker?worker&url';

export interface IndexWork {
  readonly workId: number;
  readonly entries: readonly Searchable[];
}

export type IndexWorkDone =
  | { readonly workId: number; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly workId: number; readonly failure: string };

/** How long an idle worker is kept, in milliseconds. */
const patienceMs = 20_000;

let worker: Worker | null = null;
let lastId = 0;
let ending: ReturnType<typeof setTimeout>;
const waiting = new Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer>>>();

/** The file of a segment with these entries. Rejects with the reason when it cannot be made. */
export function invertElsewhere(entries: readonly Searchable[]): Promise<Uint8Array<ArrayBuffer>> {
  clearTimeout(ending);
  worker ??= begin();
  lastId += 1;
  const asked = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  waiting.set(lastId, asked);
  const work: IndexWork = { workId: lastId, entries };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  worker.postMessage(work);
  return asked.promise;
}

function begin(): Worker {
  const started = startWorker(workerUrl);
  started.addEventListener('message', ({ data }: MessageEvent<IndexWorkDone>) => {
    const asked = waiting.get(data.workId);
    waiting.delete(data.workId);
    if ('file' in data) asked?.resolve(data.file);
    else asked?.reject(new Error(data.failure));
    if (waiting.size === 0) ending = setTimeout(end, patienceMs);
  });
  started.addEventListener('error', ({ message }) => {
    for (const asked of waiting.values()) asked.reject(new Error(message));
    waiting.clear();
    end();
  });
  return started;
}

function end(): void {
  worker?.terminate();
  worker = null;
}
