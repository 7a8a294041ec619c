/** The code that lays out and prints is loaded at the first pack, not at the start. */
import type { PackCalls } from './api';
import type { Services } from './services';

/** The pack's calls, each of which loads the code when it is the first. */
export function loadPackCalls(services: Services): PackCalls {
  let loading: Promise<PackCalls> | null = null;
  const calls = (): Promise<PackCalls> =>
    (loading ??= import('./pack-calls').then(({ createPackCalls }) => createPackCalls(services)));
  return {
    preparePack: async (request) => (await calls()).preparePack(request),
    savePack: async (packId) => (await calls()).savePack(packId),
    printPack: async (packId) => (await calls()).printPack(packId),
    readPaper: async (jobId) => (await calls()).readPaper(jobId),
  };
}
