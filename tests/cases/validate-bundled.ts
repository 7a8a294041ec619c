/** The bundled briefing as its file has it, and fresh copies of it to break. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type BriefingFile, BriefingFileSchema } from '../../src/shared/briefing/briefing';
import { canonicalContent } from '../../src/shared/briefing/edition';
import { type BriefingAsFound, type Problem, readBriefing } from '../../src/shared/validate/validate';

const folder = new URL('../../resources/briefings/berlin-guarantees/', import.meta.url);

export const articleBytes = readFileSync(new URL('article.txt', folder));
export const briefingText = readFileSync(new URL('briefing.json', folder), 'utf8');
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A fresh copy, free to be changed. */
export const bundledJson = (): unknown => JSON.parse(briefingText);
export const bundledFile: BriefingFile = BriefingFileSchema.parse(bundledJson());

/** The briefing with the bundled article beside it. */
export const asFound = (json: unknown, article: Uint8Array = articleBytes): BriefingAsFound => ({
  json,
  articleText: new TextDecoder().decode(article),
  articleSha256: sha256(article),
  articleBytes: article.byteLength,
  editionHash: sha256(canonicalContent(json)),
});

/** Its problems, none when it is accepted. */
export function problemsOf(json: unknown, article?: Uint8Array): readonly Problem[] {
  const read = readBriefing(asFound(json, article));
  return 'problems' in read ? read.problems : [];
}
