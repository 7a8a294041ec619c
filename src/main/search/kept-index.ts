/** The index that the window keeps of a briefing, for the command line: whichever there is, when it is whole. */
import type { Segment } from '../../shared/search/index/segment';
import { readSegment } from '../../shared/search/index/segment-file';
import type { Searchable } from '../../shared/search/searchable';
import { diskIndexFile } from './disk/disk-form';
import { openDiskIndex } from './disk/open-disk-index';
import { createIndexFiles } from './index-files';

export interface KeptIndex {
  /** Null when none was made of these very entries. Nothing is written. */
  readonly of: (entries: readonly Searchable[]) => Promise<Segment | null>;
  readonly close: () => void;
}

/** What lies in the folder of indexes for the briefing. */
export async function readKeptIndex(folder: string, briefingId: string): Promise<KeptIndex> {
  const file = await createIndexFiles(folder).read(briefingId);
  let close = (): void => undefined;
  return {
    of: async (entries) => {
      const segment = file && (await readSegment(file, entries));
      if (segment) return segment;
      const disk = openDiskIndex(diskIndexFile(folder, briefingId, 'assigned'), entries);
      if (disk) ({ close } = disk);
      return disk?.segment ?? null;
    },
    close: () => close(),
  };
}
