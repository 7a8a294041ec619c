/** Which texts a pack was made from, and when: the same words in the foot of every page and in every other shape. */
import type { MessageId } from '../messages/catalogue';
import { inUtc } from './in-utc';
import type { PaperJob } from './paper-job';

export interface VersionLine {
  /** The number of the edition, and of the codebook. */
  readonly edition: string;
  /** The hashes of the article and the edition, shortened, and the time of packing. */
  readonly version: string;
}

type Say = (id: MessageId, values: Readonly<Record<string, string | number>>) => string;

export function versionLine(
  { briefing, packedMs }: Pick<PaperJob, 'briefing' | 'packedMs'>,
  say: Say,
): VersionLine {
  return {
    edition: say('paper.edition', { edition: briefing.edition, codebook: briefing.codebook }),
    version: say('paper.version', {
      article: briefing.article.sha256.slice(0, 8),
      edition: briefing.editionHash.slice(0, 8),
      packed: inUtc(packedMs),
    }),
  };
}
