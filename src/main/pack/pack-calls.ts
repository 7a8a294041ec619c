/** The pack's four calls: prepare, save, print, and what the paper page asks for. */
import type { PaperJob } from '../../shared/pack/paper-job';
import type { PreparedPack } from '../../shared/pack/pack';
import type { OwnPackCalls } from './lazy-pack';
import { countNotes, makeJob } from './pack-job';
import { openPaper, type PackPages, type PaperDesk, printPages } from './pack-layout';
import { saveFile } from '../export/save-file';
import { say } from '../say';
import type { PaperRoom } from './paper-room';
import type { Services } from '../services';
import { ownOrigin } from '../security/trusted-sender';

/** How many prepared packs are kept: the one on screen, and those that a quick change of mind goes back to. */
const keptPacks = 4;

/** The calls of one window. It lays out one pack at a time: a newer request calls off the one before, which then rejects. */
export function createPackCalls(services: Services, room: PaperRoom): OwnPackCalls {
  const desk: PaperDesk = { windows: services.windows, jobs: room.jobs };
  const packs = new Map<number, PackPages>();
  // Page numbers seldom change from one pack to the next; where they do not, one pass is enough.
  let guess: PaperJob['pages'] = {};
  let running: { readonly controller: AbortController; readonly done: Promise<unknown> } | null = null;

  const packOf = (packId: number): PackPages => {
    const pack = packs.get(packId);
    if (!pack) throw new Error(say('pack.gone'));
    return pack;
  };
  const keep = (packId: number, pack: PackPages): void => {
    packs.set(packId, pack);
    services.packBytes.set(packId, pack.bytes);
    for (const old of [...packs.keys()].slice(0, -keptPacks)) {
      packs.delete(old);
      services.packBytes.delete(old);
    }
  };

  return {
    preparePack: async (request): Promise<PreparedPack> => {
      const before = running;
      before?.controller.abort();
      const controller = new AbortController();
      const packId = room.nextId();
      const work = (async () => {
        await before?.done.catch(() => undefined);
        const job = await makeJob(services, request);
        controller.signal.throwIfAborted();
        return printPages(desk, packId, { ...job, pages: guess }, controller.signal);
      })();
      running = { controller, done: work };
      const pack = await work.catch((error: unknown) => {
        throw controller.signal.aborted ? new Error(say('pack.superseded')) : error;
      });
      keep(packId, pack);
      guess = pack.job.pages;
      return {
        packId,
        url: `${ownOrigin}/preview/${packId}.pdf`,
        pages: pack.pages,
        sections: pack.sections,
        notes: countNotes(pack.job),
      };
    },

    savePack: async (packId) => {
      const { bytes, job } = packOf(packId);
      return saveFile({
        name: job.briefing.id,
        extension: 'pdf',
        filesOf: say('pack.pdf-files'),
        bytes,
        unwritable: (file, reason) => say('pack.unwritable', { file, reason }),
      });
    },

    printPack: async (packId) => {
      const { job } = packOf(packId);
      const paper = openPaper(desk, room.nextId(), new AbortController().signal);
      try {
        if ((await paper.contents.getPrintersAsync()).length === 0) throw new Error(say('pack.no-printer'));
        await paper.layOut(job);
        await new Promise<void>((resolve, reject) => {
          paper.contents.print({ printBackground: true, pageSize: job.request.paper }, (printed, reason) =>
            printed || /cancel/i.test(reason)
              ? resolve()
              : reject(new Error(say('pack.not-printed', { reason }))),
          );
        });
      } finally {
        paper.close();
      }
    },

    readPaper: async (jobId) => {
      const job = desk.jobs.get(jobId);
      if (!job) throw new Error(say('pack.no-job'));
      return job;
    },

    dropPacks: () => {
      running?.controller.abort();
      for (const packId of packs.keys()) services.packBytes.delete(packId);
      packs.clear();
    },
  };
}
