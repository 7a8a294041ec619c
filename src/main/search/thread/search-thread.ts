/** The worker's other side: started at the first need, and ended with the program. */
import type { Worker } from 'node:worker_threads';
import type { BriefingResults } from '../../../shared/search/search-briefing';
import type { SearchedLibrary } from '../../../shared/search/searched-library';
import type { SearchRequest, ShownBriefing } from '../../../shared/search/shown-briefing';
import type { Folders } from '../../folders';
import { removeDiskIndexes } from '../disk/disk-form';
import type { LibraryDesk } from './library-desk';

export interface SearchThreadParts extends Pick<Folders, 'searchIndexes' | 'briefings' | 'notesFile'> {
  readonly mostInMemory: number;
  /** That of locked notes; null where they have none, or are not open. */
  readonly notesKey: Uint8Array | null;
}

export interface SearchThread extends LibraryDesk {
  /** Resolves when the worker has the store open no more; it is opened again at the next need. */
  readonly letGo: () => Promise<void>;
  /** Ends the worker, with all that it knows of the notes. What it has not done is rejected; the next need begins another. */
  readonly end: () => Promise<void>;
}

type SearchTask =
  | { readonly kind: 'list' }
  | { readonly kind: 'prepare'; readonly shown: ShownBriefing }
  | {
      readonly kind: 'search';
      readonly shown: ShownBriefing;
      readonly query: string;
      readonly request: SearchRequest;
    }
  | { readonly kind: 'drop'; readonly briefingId: string }
  /** The store is about to be replaced. */
  | { readonly kind: 'let-go' };
export type SearchWork = SearchTask & { readonly workId: number };

export interface SearchWorkDone {
  readonly workId: number;
  /** Given for a search and for the list. */
  readonly value?: BriefingResults | SearchedLibrary | void;
  readonly failure?: string;
}

interface Asked {
  readonly task: SearchTask;
  readonly asked: PromiseWithResolvers<SearchWorkDone['value']>;
  /** A worker ended at it before. */
  readonly isAgain: boolean;
}

/**
 * `start` makes the worker; `folder` is where the files lie. A worker that ended is made anew, and what it left undone is asked of
 * the new one; what two of them did not survive is rejected.
 */
export function createSearchThread(start: () => Worker, folder: string): SearchThread {
  const waiting = new Map<number, Asked>();
  let worker: Worker | null = null;
  let lastId = 0;
  const goOn = (reason: Error): void => {
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const each of left) {
      if (each.isAgain) each.asked.reject(reason);
      else give({ ...each, isAgain: true });
    }
  };
  const begin = (): Worker => {
    const started = start();
    // The program may end while it works: nothing it does has to be kept.
    started.unref();
    started.on('message', ({ workId, value, failure }: SearchWorkDone) => {
      const asked = waiting.get(workId)?.asked;
      waiting.delete(workId);
      if (failure === undefined) asked?.resolve(value);
      else asked?.reject(new Error(failure));
    });
    started.on('error', (error) => {
      if (worker === started) goOn(error instanceof Error ? error : new Error(String(error)));
    });
    started.on('exit', () => worker === started && goOn(new Error('The worker ended.')));
    return started;
  };
  const ask = (task: SearchTask): Promise<SearchWorkDone['value']> => {
    const asked = Promise.withResolvers<SearchWorkDone['value']>();
    give({ task, asked, isAgain: false });
    return asked.promise;
  };
  const give = (each: Asked): void => {
    worker ??= begin();
    lastId += 1;
    waiting.set(lastId, each);
    const work: SearchWork = { ...each.task, workId: lastId };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node’s, not a window
    worker.postMessage(work);
  };
  return {
    end: async () => {
      const ended = worker;
      worker = null;
      const reason = new Error('The worker was ended.');
      for (const { asked } of waiting.values()) asked.reject(reason);
      waiting.clear();
      await ended?.terminate();
    },
    list: async () => {
      const listed = await ask({ kind: 'list' });
      if (!listed || !('briefings' in listed)) throw new Error('The worker gave no answer.');
      return listed;
    },
    prepare: async (shown) => {
      await ask({ kind: 'prepare', shown });
    },
    search: async (shown, query, request) => {
      const results = await ask({ kind: 'search', shown, query, request });
      if (!results || !('groups' in results)) throw new Error('The worker gave no answer.');
      return results;
    },
    letGo: async () => {
      if (worker) await ask({ kind: 'let-go' });
    },
    drop: async (briefingId) => {
      // No thread is begun only to end something.
      if (worker) await ask({ kind: 'drop', briefingId });
      else removeDiskIndexes(folder, briefingId);
    },
  };
}
