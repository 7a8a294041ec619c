/** Takes briefings into the reader's own library. Knows nothing of dialogs. */
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute } from 'node:path';
import type { Briefing, Edition } from '../../shared/briefing/briefing';
import { type Grade, gradesWithoutStatement } from '../../shared/notes/grade';
import type { ArrivedBriefing, Arrival, ListedBriefing } from '../../shared/briefing/library';
import { reasonOf } from '../../shared/reason-of';
import { briefingFile, checkBriefing } from './briefing-folder';
import type { Folders } from '../folders';
import { surveyBriefings } from './library';
import { copyBriefing, dropCopy, nameCopy, replaceFolder } from './own-library';
import { inFileWords } from '../pack/pack-file';
import { say } from '../say';

export type Library = Folders['briefings'];
/** The reader's grades on a briefing. */
export type ListGrades = (briefingId: string) => readonly Grade[];

/** Takes in the briefing of a folder, or that beside a `briefing.json`. What is in the library already is never touched. */
export async function addBriefing(
  library: Library,
  path: string,
  listGrades: ListGrades = () => [],
): Promise<Arrival> {
  const folder = await folderOf(path);
  if (folder === null) {
    return {
      kind: 'refused',
      folder: path,
      problems: [
        {
          place: basename(path),
          message: say((await isThere(path)) ? 'library.no-folder' : 'library.nothing-there'),
          remedy: say('library.no-folder.remedy'),
        },
      ],
    };
  }
  const checked = await checkBriefing(folder);
  if ('problems' in checked) return { kind: 'refused', folder, problems: checked.problems };
  const { briefing } = checked;
  const here = await findListed(library, briefing.id);
  const met = here && meet(briefing, here, listGrades);
  if (met) return met;
  return takeIn(library, folder, briefing, async (copy) => {
    await nameCopy(copy, library[1], briefing.id);
    return { kind: 'added', briefing: describe(briefing) };
  });
}

interface Asked {
  readonly id: string;
  readonly hash: string;
  readonly listGrades?: ListGrades;
}

/** Puts the briefing that lies there in the place of the reader's own one of the same id, provided it still is that edition. */
export async function replaceBriefing(
  library: Library,
  path: string,
  { id, hash, listGrades = () => [] }: Asked,
): Promise<Arrival> {
  const folder = (await folderOf(path)) ?? path;
  const checked = await checkBriefing(folder);
  if ('problems' in checked) return { kind: 'refused', folder, problems: checked.problems };
  const { briefing } = checked;
  if (briefing.id !== id || briefing.editionHash !== hash)
    return { kind: 'failed', folder, reason: say('library.changed') };
  const here = await findListed(library, briefing.id);
  // Gone meanwhile: there is nothing to replace.
  if (!here) return addBriefing(library, folder);
  const met = meet(briefing, here, listGrades);
  if (met && met.kind !== 'other-edition') return met;
  return takeIn(library, folder, briefing, async (copy) => {
    await replaceFolder(copy, library[1], basename(here.folder));
    return {
      kind: 'replaced',
      briefing: describe(briefing),
      lostGrades: gradesWithoutStatement(listGrades(id), briefing.statements),
    };
  });
}

/** The briefing of that id that would be opened, or null. */
export async function findListed(library: Library, id: string): Promise<ListedBriefing | null> {
  const { briefings } = await surveyBriefings(library);
  return briefings.find((briefing) => briefing.id === id) ?? null;
}

/** What is to be said when a briefing of the same id is here. */
function meet(briefing: Briefing, here: ListedBriefing, listGrades: ListGrades): Arrival {
  const given = describe(briefing);
  if (briefing.editionHash === here.editionHash) return { kind: 'present', briefing: given };
  const edition: Edition = { label: here.edition, hash: here.editionHash };
  if (here.where === 'bundled') return { kind: 'bundled', briefing: given, here: edition };
  const lostGrades = gradesWithoutStatement(listGrades(briefing.id), briefing.statements);
  return { kind: 'other-edition', briefing: given, here: edition, lostGrades };
}

/** Copies the folder and lets the copy be put where it belongs. What was checked and what was copied must be the same. */
async function takeIn(
  library: Library,
  folder: string,
  briefing: Briefing,
  place: (copy: string) => Promise<Arrival>,
): Promise<Arrival> {
  let copy: string | null = null;
  try {
    copy = await copyBriefing(folder, library[1]);
    const copied = await checkBriefing(copy);
    const isSame = 'briefing' in copied && copied.briefing.editionHash === briefing.editionHash;
    if (!isSame) throw new Error(say('library.changed'));
    return await place(copy);
  } catch (error) {
    if (copy !== null) await dropCopy(copy);
    return { kind: 'failed', folder, reason: await whyNot(library[1], error) };
  }
}

async function whyNot(own: string, error: unknown): Promise<string> {
  const found = await stat(own).catch(() => null);
  if (found && !found.isDirectory()) return say('library.not-a-folder', { folder: own });
  const words = inFileWords(error);
  return words === error
    ? reasonOf(error)
    : say('library.unwritable', { folder: own, reason: reasonOf(words) });
}

/** The folder itself, or that of a `briefing.json`; null for anything else. A link counts as what it leads to. */
async function folderOf(path: string): Promise<string | null> {
  if (!isAbsolute(path)) return null;
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return path;
  return found?.isFile() && basename(path) === briefingFile ? dirname(path) : null;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function describe({ id, title, language, direction, edition, editionHash }: Briefing): ArrivedBriefing {
  return { id, title: title.text, language, direction, edition: { label: edition, hash: editionHash } };
}
