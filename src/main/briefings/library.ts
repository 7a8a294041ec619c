/**
 * The briefings at hand. A library is a list of folders, the first of which comes with the program; each folder in one
 * of these that holds a `briefing.json` is a briefing. Knows nothing of Electron, so that the command line can use it too.
 */
import { basename } from 'node:path';
import type { Briefing, BriefingSummary } from '../../shared/briefing/briefing';
import type { BrokenBriefing, LibrarySurvey, ListedBriefing } from '../../shared/briefing/library';
import { problemLine } from '../../shared/validate/problem';
import { checkBriefing } from './briefing-folder';
import { findBriefingFolders } from './find-briefing-folders';

/**
 * The briefings that pass every check, in the order of the folders, then of their names. A folder of the library that
 * does not exist is empty.
 */
export async function listBriefings(folders: readonly string[]): Promise<readonly BriefingSummary[]> {
  return (await surveyBriefings(folders)).briefings;
}

/** What `listBriefings` answers, and beside it the folders that are left out, each with all the reasons. */
export async function surveyBriefings(folders: readonly string[]): Promise<LibrarySurvey> {
  const sound: ListedBriefing[] = [];
  const broken: BrokenBriefing[] = [];
  for (const { folder, where, problem } of await findBriefingFolders(folders)) {
    const checked = problem ? { problems: [problem] } : await checkBriefing(folder);
    if ('problems' in checked) broken.push({ folder, where, problems: checked.problems });
    else sound.push({ ...summarise(checked.briefing, folder), where });
  }
  const opened = new Map<string, ListedBriefing>();
  for (const briefing of inOpeningOrder(sound, ({ id, folder }) => basename(folder) === id)) {
    if (!opened.has(briefing.id)) opened.set(briefing.id, briefing);
  }
  return {
    briefings: sound.filter((briefing) => opened.get(briefing.id) === briefing),
    broken,
    hidden: sound.flatMap((briefing) => {
      const before = opened.get(briefing.id);
      return before && before !== briefing ? [{ ...briefing, behind: before.folder }] : [];
    }),
  };
}

/** The briefing of that id. Throws when there is none, or with the first problem when it fails a check. */
export async function openBriefing(folders: readonly string[], id: string): Promise<Briefing> {
  const readable = (await findBriefingFolders(folders)).filter(({ problem }) => problem === null);
  let refusal: string | null = null;
  for (const { folder } of inOpeningOrder(readable, ({ folder }) => basename(folder) === id)) {
    const checked = await checkBriefing(folder);
    if ('briefing' in checked) {
      if (checked.briefing.id === id) return checked.briefing;
    } else if (basename(folder) === id) {
      const [first] = checked.problems;
      refusal ??= `The briefing in ${folder} fails a check. ${first ? problemLine(first) : ''}`;
    }
  }
  throw new Error(refusal ?? `There is no briefing “${id}” in the library.`);
}

/**
 * Of two briefings with one id the one comes first whose folder bears the id, then the one that was found first. As a
 * rule a folder bears its id, so that only when none does every folder must be read.
 */
function inOpeningOrder<Found>(
  found: readonly Found[],
  bearsId: (found: Found) => boolean,
): readonly Found[] {
  return [...found.filter(bearsId), ...found.filter((each) => !bearsId(each))];
}

function summarise(briefing: Briefing, folder: string): BriefingSummary {
  return {
    id: briefing.id,
    title: briefing.title.text,
    titleBy: briefing.title.by,
    language: briefing.language,
    direction: briefing.direction,
    edition: briefing.edition,
    editionHash: briefing.editionHash,
    sentences: briefing.blocks.flatMap((block) => block.sentences).length,
    statements: briefing.statements.length,
    documents: briefing.documents.length,
    topics: briefing.topics.length,
    folder,
  };
}
