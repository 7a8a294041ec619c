/** A briefing and its article as they lie in a folder, and the texts that are read as words and as Markdown. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBriefing } from '../../../../src/main/briefings/briefing-folder';
import { canonicalContent } from '../../../../src/shared/briefing/edition';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { parseQuery } from '../../../../src/shared/search/query/parse-query';
import { queryText } from '../../../../src/shared/search/query/query-text';
import { readBriefing, readJson } from '../../../../src/shared/validate/validate';
import { tmpdir } from 'node:os';
import { mutateJson } from '../mutate-json';
import { mutateBytes, mutateText } from '../mutate-text';
import { type AnyParser, parser } from '../run-fuzz';

const folder = join(import.meta.dirname, '../../../fixtures/briefings/ostrivna-uhoda');
const json = readFileSync(join(folder, 'briefing.json'), 'utf8');
const article = readFileSync(join(folder, 'article.txt'), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Found {
  readonly json: string;
  readonly article: string;
}

/** As the folder is read, without the disk. */
function take({ json: text, article: articleText }: Found): unknown {
  const file = readJson(text);
  if ('problems' in file) return file;
  return readBriefing({
    json: file.json,
    articleText,
    articleSha256: sha256(articleText),
    articleBytes: Buffer.byteLength(articleText),
    editionHash: sha256(canonicalContent(file.json)),
  });
}

export const briefingParsers = (): readonly AnyParser[] => {
  const there = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'));
  return [
    parser<Found>({
      name: 'a briefing',
      share: 8000,
      make: (chance) => ({
        json: chance.onceIn(8) ? json : mutateJson(json, chance),
        article: chance.onceIn(3) ? mutateText(article, chance) : article,
      }),
      take,
      neverThrows: true,
    }),
    parser({
      name: 'a briefing folder',
      share: 1000,
      make: (chance) =>
        [mutateBytes(Buffer.from(json), chance), mutateBytes(Buffer.from(article), chance)] as const,
      take: async ([first, second]) => {
        writeFileSync(join(there, 'briefing.json'), first);
        writeFileSync(join(there, 'article.txt'), second);
        return checkBriefing(there);
      },
      neverThrows: true,
    }),
    parser({
      name: 'Markdown of a note',
      share: 8000,
      make: (chance) =>
        mutateText(
          '# One\n\nA *word* and **two** `code`\n\n> said\n> more\n\n1. a\n2. b\n   - c\n\n```\nx\n```\n\n[a](https://e.org "t") ![i](x)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
          chance,
          ['*', '_', '`', '[', '](', '>', '- ', '1. ', '|', '<', '\\', '\n\n', '***', '![', '&lt;'],
        ),
      take: readMarkdown,
    }),
    parser({
      name: 'a search',
      share: 12_000,
      make: (chance) =>
        mutateText(
          'kind:criticism OR "legally binding" -war (troops) +may* in:notes tag:"a b" is:open ~x',
          chance,
          ['"', '“', '-', '+', ':', ' OR ', ' AND ', 'kind:', 'in:', '*', '(', ')', '"-', 'NOT ', ','],
        ),
      take: (query) => queryText(parseQuery(query)),
    }),
  ];
};
