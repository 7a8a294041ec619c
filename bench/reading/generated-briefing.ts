/** A seeded briefing of any size that passes every check, to see how the views bear up. Its words mean nothing. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeVocabulary } from '../tools/invented-words.ts';
import { seeded } from '../tools/seeded.ts';

/** How a generated briefing is made up, as shares of what the bundled one has. */
const make = { perSentence: 2, perBlock: 3, perTopic: 20, words: [8, 14], seed: 7 } as const;

const kinds = [
  'provision',
  'position',
  'event',
  'context',
  'reaction',
  'criticism',
  'prediction',
  'characterisation',
] as const;
const sources = ['writer', 'writer', 'writer', 'officials', 'group', 'outlet', 'text', 'unknown'] as const;
const columns = ['doc1', 'doc2', 'agreement'] as const;

/** Writes `briefing.json` and `article.txt` into a folder of the briefing's id below `library`, and answers the id. */
export async function writeGeneratedBriefing(library: string, statementCount: number): Promise<string> {
  const id = `generated-${statementCount}`;
  const { article, file } = generate(id, statementCount);
  const folder = join(library, id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'article.txt'), article);
  await writeFile(join(folder, 'briefing.json'), JSON.stringify(file));
  return id;
}

function generate(id: string, statementCount: number): { readonly article: string; readonly file: object } {
  const random = seeded(make.seed);
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const vocabulary = makeVocabulary(statementCount, random);
  const clause = (): string => {
    const [least, most] = make.words;
    const length = least + Math.floor(random() * (most - least));
    return Array.from({ length }, () => pick(vocabulary)).join(' ');
  };
  const topicIds = Array.from(
    { length: Math.max(1, Math.round(statementCount / make.perTopic)) },
    (_, index) => `topic-${index + 1}`,
  );
  const cells = new Map<string, object[]>();
  const blocks: { id: string; kind: string; sentences: { id: string; text: string }[] }[] = [];
  const statements: { id: string; sentence: string; document: string; quote: { exact: string } }[] = [];
  const sentenceCount = Math.ceil(statementCount / make.perSentence);
  let start = 0;
  for (let number = 1; number <= sentenceCount; number += 1) {
    if ((number - 1) % make.perBlock === 0) {
      blocks.push({ id: `B${blocks.length + 1}`, kind: 'paragraph', sentences: [] });
      start = 0;
    }
    const clauses = Array.from({ length: make.perSentence }, clause);
    const sentence = `S${number}`;
    const text = `${clauses.join(', ')}.`;
    let at = start;
    for (const [index, exact] of clauses.entries()) {
      if (statements.length === statementCount) break;
      const statement = {
        id: `a-${sentence}-${index + 1}`,
        sentence,
        quote: { exact, start: at, end: at + exact.length },
        kind: pick(kinds),
        document: pick(columns),
        basis: 'stated',
        source: pick(sources),
        sourceLabel: 'no source given',
        quoting: 'paraphrase',
        ...pick([
          { certainty: 'asserted' },
          { certainty: 'asserted' },
          { certainty: 'expected', cue: exact.split(' ')[0] },
          { certainty: 'possible', cue: exact.split(' ')[0] },
        ]),
        topics: [pick(topicIds)],
        detail: 'mention',
        links: [],
      };
      const cell = `${statement.topics[0]} ${statement.document}`;
      cells.set(cell, [...(cells.get(cell) ?? []), { statement: statement.id, quote: statement.quote }]);
      statements.push(statement);
      at += exact.length + 2;
    }
    blocks.at(-1)?.sentences.push({ id: sentence, text });
    start += text.length + 1;
  }
  const article = `${blocks.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')).join('\n')}\n`;
  const words = (index: number) => ({
    sentence: `S${index}`,
    quote: (statements.find(({ sentence }) => sentence === `S${index}`) ?? statements[0])?.quote,
  });
  const gap = (gapId: string) => ({ id: gapId, subject: gapId, question: 'What of it?', nearest: ['S1'] });
  return {
    article,
    file: {
      format: 'lectern-briefing',
      formatVersion: 1,
      id,
      title: { text: `Generated, ${statementCount} statements`, by: 'editor' },
      language: 'en',
      direction: 'ltr',
      edition: '1',
      codebook: '1',
      article: {
        file: 'article.txt',
        sha256: createHash('sha256').update(article).digest('hex'),
        bytes: Buffer.byteLength(article),
        headline: null,
        author: null,
        date: null,
        outlet: null,
      },
      blocks,
      documents: [1, 2].map((number) => ({
        id: `doc${number}`,
        label: `Document ${number}`,
        calledBy: [words(number)],
        sentences: [
          ...new Set([
            `S${number}`,
            ...statements
              .filter(({ document }) => document === `doc${number}`)
              .map(({ sentence }) => sentence),
          ]),
        ],
        basis: 'stated',
      })),
      agreement: {
        label: 'Said of the agreement, document not identified',
        calledBy: [statements[0]?.quote.exact],
      },
      statements,
      topics: topicIds.map((topicId) => ({
        id: topicId,
        label: `Topic ${topicId.slice(6)}`,
        block: 'provisions',
        gap: null,
        cells: Object.fromEntries(
          columns.map((column) => {
            const entries = cells.get(`${topicId} ${column}`);
            return [column, entries ? { entries } : { gap: gap(`gap-${topicId}-${column}`) }];
          }),
        ),
      })),
      tensions: [],
      assumptions: [],
      bottomLine: [],
      keyPoints: [],
      warnings: [],
      glossary: [],
      sourceDescriptor: 'Made up by a program.',
    },
  };
}
