/** The index of a briefing's own texts, wherever it lies: found as it was kept, else made and kept. */
import { rmSync } from 'node:fs';
import { buildingSegment } from '../../../shared/search/index/build-segment';
import type { Segment } from '../../../shared/search/index/segment';
import { readSegment, writeSegment } from '../../../shared/search/index/segment-file';
import type { Searchable } from '../../../shared/search/searchable';
import { openDiskIndex } from '../disk/open-disk-index';
import { writingDiskIndex } from '../disk/write-disk-index';
import type { IndexFiles } from '../index-files';
import { inTurns } from './in-turns';

export interface BaseIndex {
  /** Reading it throws when it lies on disk and cannot be read any more. */
  readonly segment: Segment;
  readonly close: () => void;
  /** Throws what lies on disk away, because it cannot be read. */
  readonly spoilt: () => void;
}

/** The index of these entries; null when it was stopped before. Rejects with the reason when there can be none. */
export type MakeIndex = (
  entries: readonly Searchable[],
  isStopped: () => boolean,
) => Promise<BaseIndex | null>;

/** One that stays on the disk, in this file. */
export function makeOnDisk(file: string): MakeIndex {
  return async (entries, isStopped) => {
    let disk = openDiskIndex(file, entries);
    if (!disk) {
      await inTurns(writingDiskIndex(file, entries), isStopped);
      if (isStopped()) return null;
      disk = openDiskIndex(file, entries);
    }
    if (!disk) throw new Error(`${file} cannot be read.`);
    const { segment, close } = disk;
    return {
      segment,
      close,
      spoilt: () => {
        close();
        rmSync(file, { force: true });
      },
    };
  };
}

/** How many entries are inverted before other things are done. */
const portion = 250;

/** One that is held in memory, and kept as the window keeps it. */
export function makeInMemory(files: IndexFiles, briefingId: string): MakeIndex {
  return async (entries, isStopped) => {
    const kept = await files.read(briefingId);
    let segment = kept && (await readSegment(kept, entries));
    if (!segment) {
      segment = await inTurns(buildingSegment(entries, portion), isStopped);
      if (!segment) return null;
      // One that cannot be kept is built again the next time.
      await files.keep(briefingId, await writeSegment(segment, entries)).catch(() => undefined);
    }
    return { segment, close: () => undefined, spoilt: () => undefined };
  };
}
