/** The library as it was read last, so that opening the search does not check every briefing again. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibrarySurvey } from '../../../shared/briefing/library';
import { briefingFiles } from '../../briefings/briefing-folder';
import { findBriefingFolders } from '../../briefings/find-briefing-folders';
import { surveyBriefings } from '../../briefings/library';

/** Answers what `surveyBriefings` does. The briefings are read anew when a file of one is another than before. */
export function createSurveyShelf(folders: readonly string[]): () => Promise<LibrarySurvey> {
  let kept: { readonly files: string; readonly survey: Promise<LibrarySurvey> } | null = null;
  return async () => {
    const files = await describeFiles(folders);
    if (kept?.files === files) return kept.survey;
    const taken = { files, survey: surveyBriefings(folders) };
    kept = taken;
    taken.survey.catch(() => {
      if (kept === taken) kept = null;
    });
    return taken.survey;
  };
}

/** What tells one state of the library's files from another. */
async function describeFiles(folders: readonly string[]): Promise<string> {
  const found = await findBriefingFolders(folders);
  const described = found.flatMap(({ folder, problem }) =>
    briefingFiles.map(async (name) => {
      const { size, ino, mtimeMs, ctimeMs } = await stat(join(folder, name)).catch(() => missing);
      return [folder, name, problem !== null, size, ino, mtimeMs, ctimeMs];
    }),
  );
  return JSON.stringify(await Promise.all(described));
}

const missing = { size: -1, ino: -1, mtimeMs: -1, ctimeMs: -1 };
