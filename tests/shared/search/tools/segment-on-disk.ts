import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiskIndex } from '../../../../src/main/search/disk/open-disk-index';
import { writingDiskIndex } from '../../../../src/main/search/disk/write-disk-index';
import type { Segment } from '../../../../src/shared/search/index/segment';
import type { Searchable } from '../../../../src/shared/search/searchable';

/** Of this run of a file of tests; nothing stays in it. */
const folder = mkdtempSync(join(tmpdir(), 'lectern-disk-'));

/**
 * The entries in the index that lies on disk. The shelf for its postings is small, so that it is emptied often. Its file
 * has no name any more: it is gone when nobody reads it.
 */
export function segmentOnDisk(entries: readonly Searchable[]): Segment {
  const file = join(folder, 'index.fts');
  writeDiskIndex(file, entries);
  const opened = openDiskIndex(file, entries, 8);
  if (!opened) throw new Error('The file was not believed.');
  rmSync(file);
  return opened.segment;
}

/** Writes the file in one go. */
export function writeDiskIndex(file: string, entries: readonly Searchable[]): void {
  const steps = writingDiskIndex(file, entries);
  while (!steps.next().done);
}
