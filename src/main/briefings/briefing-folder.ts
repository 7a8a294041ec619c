/** A briefing as it lies on disk: `briefing.json` and `article.txt` in one folder, read within limits and checked. */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalContent } from '../../shared/briefing/edition';
import { type ReadBriefing, readBriefing, readJson } from '../../shared/validate/validate';
import type { Problem } from '../../shared/validate/problem';
import { reasonOf } from '../../shared/reason-of';

export const briefingFile = 'briefing.json';
const articleFile = 'article.txt';
/** All that a briefing folder needs to hold. */
export const briefingFiles = [briefingFile, articleFile] as const;

/** The largest files that are read, in bytes. The briefing of a whole book stays far below. */
export const folderLimits = { [briefingFile]: 64 * 2 ** 20, [articleFile]: 16 * 2 ** 20 } as const;

export type CheckedBriefing = ReadBriefing;

/** Reads and checks one briefing folder. Never throws for what lies in it: that is a problem, with a remedy. */
export async function checkBriefing(
  folder: string,
  limits: Readonly<Record<keyof typeof folderLimits, number>> = folderLimits,
): Promise<CheckedBriefing> {
  const [json, article] = await Promise.all([
    readPart(folder, briefingFile, limits[briefingFile]),
    readPart(folder, articleFile, limits[articleFile]),
  ]);
  const missing = [json, article].flatMap((part) => ('problem' in part ? [part.problem] : []));
  if ('problem' in json || 'problem' in article) return { problems: missing, coverage: null };
  const file = readJson(json.text);
  if ('problems' in file) return { problems: file.problems, coverage: null };
  return readBriefing({
    json: file.json,
    articleText: article.text,
    articleSha256: sha256(article.bytes),
    articleBytes: article.bytes.length,
    editionHash: sha256(canonicalContent(file.json)),
  });
}

/** The bytes of one of the two files. Throws when there is none that can be read, or when it is over its limit. */
export async function readBriefingFile(
  folder: string,
  name: (typeof briefingFiles)[number],
): Promise<Uint8Array> {
  const bytes = await readAtMost(join(folder, name), folderLimits[name]);
  if (bytes === null) throw new Error(`${name} is larger than ${folderLimits[name] / 2 ** 20} MB`);
  return bytes;
}

type Part = { readonly bytes: Uint8Array; readonly text: string } | { readonly problem: Problem };

async function readPart(folder: string, name: string, limit: number): Promise<Part> {
  const problem = (message: string, remedy: string): Part => ({ problem: { place: name, message, remedy } });
  try {
    const bytes = await readAtMost(join(folder, name), limit);
    if (bytes === null) {
      return problem(
        `The file is larger than ${limit / 2 ** 20} MB.`,
        'Split the briefing; files of this size are not read.',
      );
    }
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return problem('The file is not UTF-8 text.', 'Save it as UTF-8.');
    const remedy = 'Give the folder that holds both briefing.json and article.txt, or put the file there.';
    const reason = reasonOf(error);
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return problem(isMissing ? 'There is no such file.' : `The file cannot be read: ${reason}.`, remedy);
  }
}

/**
 * The bytes of a file, or null when there are more than `limit`. Only a plain file is opened, for a pipe would never
 * answer; it is measured when open, so that it cannot grow in between.
 */
async function readAtMost(path: string, limit: number): Promise<Uint8Array | null> {
  if (!(await stat(path)).isFile()) throw new Error(`${path} is not a file`);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limit) return null;
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
