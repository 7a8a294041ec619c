/** A long pack in several files, each with the pages of one part as they are in the whole. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { begun } from '../../shared/pack/pack-progress';
import { partName, planParts, type SavedPart } from '../../shared/pack/pack-parts';
import { reasonOf } from '../../shared/reason-of';
import { say } from '../say';
import type { PaperJob } from '../../shared/pack/paper-job';
import { layOutPaper } from './laid-out-paper';
import { writeWhole } from './pack-file';
import type { LayoutWatch, PackPages } from './pack-layout';
import type { PaperRoom } from './paper-room';

export interface PartsOrder extends Pick<LayoutWatch, 'signal' | 'tell'> {
  /** The most pages of a file. */
  readonly most: number;
  /** What one file would be called; each part has its place among them in its name. */
  readonly path: string;
}

/**
 * Prints and writes the parts, one after the other, so that no two are in memory. Page numbers run on; what leads into another part is
 * plain. Rejects with a sentence when one cannot be written; those before it stay.
 */
export async function printParts(
  room: PaperRoom,
  { job, pages, sections }: Omit<PackPages, 'bytes'>,
  { most, path, signal, tell }: PartsOrder,
): Promise<readonly SavedPart[]> {
  const parts = planParts(pages, sections, most);
  const known = { ...begun, pages, parts: parts.length };
  tell({ ...known, step: 'laying-out' });
  const paper = await layOutPaper(room, job, signal);
  const saved: SavedPart[] = [];
  try {
    for (const [index, part] of parts.entries()) {
      const number = index + 1;
      tell({ ...known, step: 'saving', pass: number });
      await paper.keepPart({ ...part, title: titleOf(job, number, parts.length) });
      const bytes = await paper.print(`${part.first}-${part.last}`);
      const file = partFile(path, number, parts.length);
      await writeWhole(file, bytes).catch((error: unknown) => {
        throw new Error(say('pack.unwritable', { file, reason: reasonOf(error) }), { cause: error });
      });
      saved.push({ ...part, file });
    }
    return saved;
  } finally {
    paper.leave();
  }
}

/** The files of the parts that are there already, which nobody was asked about when one name for all was chosen. */
export function partsThere(
  { pages, sections }: Pick<PackPages, 'pages' | 'sections'>,
  { path, most }: Pick<PartsOrder, 'path' | 'most'>,
): readonly string[] {
  const { length } = planParts(pages, sections, most);
  const files = Array.from({ length }, (_, index) => partFile(path, index + 1, length));
  return files.filter((file) => file !== path && existsSync(file));
}

function partFile(path: string, number: number, count: number): string {
  return count === 1 ? path : join(dirname(path), partName(basename(path), number, count));
}

function titleOf({ briefing }: PaperJob, number: number, count: number): string {
  const title = say('paper.title', { title: briefing.title.text });
  return count === 1 ? title : say('paper.title.part', { title, number, count });
}
