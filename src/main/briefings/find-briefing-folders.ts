/** The folders of a library that may hold a briefing, whatever is in the way of reading them. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Where } from '../../shared/briefing/library';
import { reasonOf } from '../../shared/reason-of';
import type { Problem } from '../../shared/validate/problem';
import { briefingFile, briefingFiles } from './briefing-folder';
import { holdsOtherFiles } from './mend-library';

export interface FoundFolder {
  readonly folder: string;
  readonly where: Where;
  /** Why the folder could not be looked into, or null. */
  readonly problem: Problem | null;
}

/**
 * The folders that hold a `briefing.json`, in the order of the library, then of their names. One that cannot be looked
 * into is answered with the reason, and so is one of the reader's own that holds none. A folder whose name begins with a
 * dot is none: the library's own work lies in such; nor is what was kept beside a briefing that was replaced.
 */
export async function findBriefingFolders(library: readonly string[]): Promise<readonly FoundFolder[]> {
  const found: FoundFolder[] = [];
  for (const [index, shelf] of library.entries()) {
    const where: Where = index === 0 ? 'bundled' : 'yours';
    const listed = await listFolder(shelf);
    if ('problem' in listed) {
      found.push({ folder: shelf, where, problem: listed.problem });
      continue;
    }
    const names = listed.entries.filter((entry) => !entry.isFile()).map((entry) => entry.name);
    for (const name of names.filter((each) => !each.startsWith('.')).toSorted()) {
      const folder = join(shelf, name);
      const inside = await listFolder(folder);
      if ('problem' in inside) found.push({ folder, where, problem: inside.problem });
      else if (inside.entries.some((entry) => entry.name === briefingFile))
        found.push({ folder, where, problem: null });
      else if (where === 'yours' && inside.isThere && !holdsOtherFiles(name))
        found.push({ folder, where, problem: noBriefing });
    }
  }
  return found;
}

type Listed =
  | { readonly isThere: boolean; readonly entries: readonly Dirent[] }
  | { readonly problem: Problem };

/** The entries of a folder; it is not there when it does not exist or is no folder. */
async function listFolder(folder: string): Promise<Listed> {
  try {
    return { isThere: true, entries: await readdir(folder, { withFileTypes: true }) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(error.code))
      return { isThere: false, entries: [] };
    return {
      problem: {
        place: 'the folder',
        message: `The folder cannot be read: ${reasonOf(error)}.`,
        remedy: 'Give yourself the right to read it, or take it out of the library.',
      },
    };
  }
}

const noBriefing: Problem = {
  place: 'the folder',
  message: `It holds no ${briefingFile}.`,
  remedy: `Put ${briefingFiles.join(' and ')} into it, or take it out of the library.`,
};

const absent: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);
