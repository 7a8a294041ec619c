/**
 * The briefings at hand. A library is a list of folders; each folder in one of these that holds a `briefing.json` is a
 * briefing. Knows nothing of Electron, so that the command line can use it too.
 */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Briefing, BriefingSummary } from '../shared/briefing';
import { type Problem, problemLine } from '../shared/validate/problem';
import { briefingFile, checkBriefing } from './briefing-folder';

/**
 * The briefings that pass every check, in the order of the folders, then of their names; of two with one id the first
 * counts. A folder of the library that does not exist is empty.
 */
export async function listBriefings(folders: readonly string[]): Promise<readonly BriefingSummary[]> {
  return (await surveyBriefings(folders)).briefings;
}

/** What `listBriefings` answers, and beside it the folders that are left out because they fail a check. */
export async function surveyBriefings(folders: readonly string[]): Promise<{
  readonly briefings: readonly BriefingSummary[];
  readonly broken: readonly { readonly folder: string; readonly problem: Problem }[];
}> {
  const found = new Map<string, BriefingSummary>();
  const broken: { readonly folder: string; readonly problem: Problem }[] = [];
  for (const folder of await findBriefingFolders(folders)) {
    const checked = await checkBriefing(folder);
    if ('problems' in checked) {
      const [problem] = checked.problems;
      if (problem) broken.push({ folder, problem });
    } else if (!found.has(checked.briefing.id)) {
      found.set(checked.briefing.id, summarise(checked.briefing, folder));
    }
  }
  return { briefings: [...found.values()], broken };
}

/** The briefing of that id. Throws when there is none, or with the first problem when it fails a check. */
export async function openBriefing(folders: readonly string[], id: string): Promise<Briefing> {
  const all = await findBriefingFolders(folders);
  // As a rule a briefing's folder bears its id; only when none does must every folder be read.
  const named = all.filter((folder) => basename(folder) === id);
  let refusal: string | null = null;
  for (const folder of [...named, ...all.filter((other) => !named.includes(other))]) {
    const checked = await checkBriefing(folder);
    if ('briefing' in checked) {
      if (checked.briefing.id === id) return checked.briefing;
    } else if (named.includes(folder)) {
      const [first] = checked.problems;
      refusal ??= `The briefing in ${folder} fails a check. ${first ? problemLine(first) : ''}`;
    }
  }
  throw new Error(refusal ?? `There is no briefing “${id}” in the library.`);
}

async function findBriefingFolders(folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const names = (await listFolder(folder)).filter((entry) => !entry.isFile()).map((entry) => entry.name);
    for (const name of names.toSorted()) {
      const entries = await listFolder(join(folder, name));
      if (entries.some((entry) => entry.name === briefingFile)) found.push(join(folder, name));
    }
  }
  return found;
}

/** The entries of a folder; none when it does not exist or is no folder. Other failures are thrown. */
async function listFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(error.code)) return [];
    throw error;
  }
}

const absent: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

function summarise(briefing: Briefing, folder: string): BriefingSummary {
  return {
    id: briefing.id,
    title: briefing.title.text,
    edition: briefing.edition,
    sentences: briefing.blocks.flatMap((block) => block.sentences).length,
    statements: briefing.statements.length,
    folder,
  };
}
