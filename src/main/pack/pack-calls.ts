/** The pack's calls: prepare, cancel, save, print, and what the paper page asks for. */
import { shell } from 'electron';
import type { PackRequest, PreparedPack } from '../../shared/pack/pack';
import { begun, type PackProgress } from '../../shared/pack/pack-progress';
import type { OwnPackCalls } from './lazy-pack';
import { layOutPaper } from './laid-out-paper';
import { countNotes, makeJob } from './pack-job';
import { type PackPages, printPages } from './pack-layout';
import type { SavedPart } from '../../shared/pack/pack-parts';
import { type PartsOrder, partsThere, printParts } from './pack-files';
import { askToReplace, askWhere, saveFile } from '../export/save-file';
import { say } from '../say';
import type { PaperRoom } from './paper-room';
import type { Services } from '../services';
import { ownOrigin } from '../security/trusted-sender';

/** What the command line does too, which asks nobody where. */
export interface WritingPackCalls extends OwnPackCalls {
  /** Writes the pack in parts without ever having it whole. */
  readonly packInParts: (
    request: PackRequest,
    order: Pick<PartsOrder, 'path' | 'most'>,
  ) => Promise<PackInParts>;
}

export interface PackInParts extends Pick<PreparedPack, 'pages' | 'sections' | 'notes' | 'notesInNoSection'> {
  readonly parts: readonly SavedPart[];
}

/** How many prepared packs are kept: the one on screen, and those that a quick change of mind goes back to. */
const keptPacks = 4;

/**
 * The calls of one window. It lays out one pack at a time: a newer request calls off the one before, which then rejects.
 * Where nobody looks on there is nothing to tell.
 */
export function createPackCalls(
  services: Services,
  room: PaperRoom,
  onlooker: ((progress: PackProgress) => void) | null,
): WritingPackCalls {
  const tell = onlooker ?? (() => undefined);
  const packs = new Map<number, PackPages>();
  const firstPages = new Set<number>();
  /** Where packs were saved last, for the folder to be shown: the window names none. */
  const saved = new Map<number, string>();
  let running: { readonly controller: AbortController; readonly done: Promise<unknown> } | null = null;

  const packOf = (packId: number): PackPages => {
    const pack = packs.get(packId);
    if (!pack) throw new Error(say('pack.gone'));
    return pack;
  };
  const addressOf = (id: number): string => `${ownOrigin}/preview/${id}.pdf`;
  const keep = (packId: number, pack: PackPages): void => {
    packs.set(packId, pack);
    services.packBytes.set(packId, pack.bytes);
    for (const old of [...packs.keys()].slice(0, -keptPacks)) {
      packs.delete(old);
      saved.delete(old);
      services.packBytes.delete(old);
    }
  };

  /** The window may ask for it when the whole is there already, so that it is kept as long as a pack would be. */
  const keepFirst = (bytes: Uint8Array): string => {
    const id = room.nextId();
    firstPages.add(id);
    services.packBytes.set(id, bytes);
    for (const old of [...firstPages].slice(0, -keptPacks)) {
      firstPages.delete(old);
      services.packBytes.delete(old);
    }
    return addressOf(id);
  };

  /** Calls off what is being laid out, for something else. */
  const begin = (): AbortController => {
    running?.controller.abort(new Error(say('pack.superseded')));
    return new AbortController();
  };

  const writeParts = async (
    packId: number,
    { path, most }: Pick<PartsOrder, 'path' | 'most'>,
  ): Promise<readonly SavedPart[]> => {
    const pack = packOf(packId);
    const before = running;
    const controller = begin();
    const work = (async () => {
      await before?.done.catch(() => undefined);
      return printParts(room, pack, { most, signal: controller.signal, tell, path });
    })();
    running = { controller, done: work };
    return work;
  };

  return {
    preparePack: async (request): Promise<PreparedPack> => {
      const before = running;
      const controller = begin();
      const packId = room.nextId();
      const work = (async () => {
        await before?.done.catch(() => undefined);
        tell(begun);
        const job = await makeJob(services, request);
        return printPages(room, job, { signal: controller.signal, tell, keepFirst: onlooker && keepFirst });
      })();
      running = { controller, done: work };
      const pack = await work;
      keep(packId, pack);
      return {
        packId,
        url: addressOf(packId),
        pages: pack.pages,
        sections: pack.sections,
        ...countNotes(pack.job),
      };
    },

    cancelPack: async () => {
      running?.controller.abort(new Error(say('pack.cancelled')));
    },

    savePack: async (packId) => {
      const { bytes, job } = packOf(packId);
      const path = await saveFile({
        name: job.briefing.id,
        extension: 'pdf',
        filesOf: say('pack.pdf-files'),
        bytes,
        unwritable: (file, reason) => say('pack.unwritable', { file, reason }),
      });
      if (path !== null) saved.set(packId, path);
      return path;
    },

    savePackParts: async (packId, mostPages) => {
      const pack = packOf(packId);
      const path = await askWhere({
        name: pack.job.briefing.id,
        extension: 'pdf',
        filesOf: say('pack.pdf-files'),
      });
      if (path === null) return null;
      const there = partsThere(pack, { path, most: mostPages });
      if (there.length > 0 && !(await askToReplace(there))) return null;
      const parts = await writeParts(packId, { path, most: mostPages });
      saved.set(packId, parts[0]?.file ?? path);
      return parts;
    },

    packInParts: async (request, order) => {
      const watch = { signal: begin().signal, tell, keepFirst: null };
      const pack = await printPages(room, await makeJob(services, request), watch, 'places');
      const parts = await printParts(room, pack, { ...watch, ...order });
      return { parts, pages: pack.pages, sections: pack.sections, ...countNotes(pack.job) };
    },

    showSavedPack: async (packId) => {
      const path = saved.get(packId);
      if (path === undefined) throw new Error(say('pack.gone'));
      shell.showItemInFolder(path);
    },

    printPack: async (packId) => {
      const { job } = packOf(packId);
      const paper = await layOutPaper(room, job, new AbortController().signal);
      try {
        if ((await paper.contents.getPrintersAsync()).length === 0) throw new Error(say('pack.no-printer'));
        await new Promise<void>((resolve, reject) => {
          paper.contents.print({ printBackground: true, pageSize: job.request.paper }, (printed, reason) =>
            printed || /cancel/i.test(reason)
              ? resolve()
              : reject(new Error(say('pack.not-printed', { reason }))),
          );
        });
      } finally {
        paper.leave();
      }
    },

    readPaper: async (jobId) => {
      const job = room.jobs.get(jobId);
      if (!job) throw new Error(say('pack.no-job'));
      return job;
    },

    dropPacks: () => {
      running?.controller.abort(new Error(say('pack.cancelled')));
      room.papers.close();
      for (const id of [...packs.keys(), ...firstPages]) services.packBytes.delete(id);
      packs.clear();
      firstPages.clear();
    },
  };
}
