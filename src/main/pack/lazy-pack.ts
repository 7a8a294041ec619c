/** The code that lays out and prints is loaded at the first pack, not at the start. */
import type { PackCalls } from '../api';
import type { PackProgress } from '../../shared/pack/pack-progress';
import type { PaperRoom } from './paper-room';
import type { Services } from '../services';

/** The pack's calls of one window. */
export interface OwnPackCalls extends PackCalls {
  /** The window is gone, and with it what was prepared for it. */
  readonly dropPacks: () => void;
}

/** The pack's calls, each of which loads the code when it is the first. */
export function loadPackCalls(
  services: Services,
  room: PaperRoom,
  tell: (progress: PackProgress) => void,
): OwnPackCalls {
  let loading: Promise<OwnPackCalls> | null = null;
  const calls = (): Promise<OwnPackCalls> =>
    (loading ??= import('./pack-calls').then(({ createPackCalls }) => createPackCalls(services, room, tell)));
  return {
    preparePack: async (request) => (await calls()).preparePack(request),
    cancelPack: async () => (await calls()).cancelPack(),
    savePack: async (packId) => (await calls()).savePack(packId),
    savePackParts: async (packId, most) => (await calls()).savePackParts(packId, most),
    showSavedPack: async (packId) => (await calls()).showSavedPack(packId),
    printPack: async (packId) => (await calls()).printPack(packId),
    readPaper: async (jobId) => (await calls()).readPaper(jobId),
    dropPacks: () => void loading?.then(({ dropPacks }) => dropPacks()),
  };
}
