import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../src/shared/briefing/briefing';
import { writeBriefing } from '../renderer/parts/map/planned-briefing';

/** Every field of a briefing that holds somebody's own words. */
const wordFields: ReadonlySet<string> = new Set(
  (
    'label subject question why title text without note sourceLabel sourceDescriptor expansion comparator ' +
    'author date outlet edition'
  ).split(' '),
);

/**
 * Writes a briefing into the folder with these words at the end of a sentence each, and in every other place for words in
 * turn. It passes every check that a briefing must pass.
 */
export function writeWordy(folder: string, id: string, words: readonly string[]): void {
  const { file } = writeBriefing({
    sentences: words.map((_, index) => ({
      documents: [index % 2],
      statements: [
        {
          kind: 'provision',
          certainty: index % 3 === 0 ? 'asserted' : 'expected',
          source: 'officials',
          document: index % 3,
          topics: [index % 12],
        },
      ],
    })),
    documents: [{ basis: 'stated' }, { basis: 'inferred' }],
    topics: Array.from({ length: 14 }, (_, index) => ({
      label: `Topic ${index}`,
      block: index < 7 ? 'provisions' : 'about',
    })),
    contradictions: [
      [0, 1],
      [2, 3, 4],
    ],
  });
  let turn = 0;
  const next = (): string => {
    turn += 1;
    return words[turn % words.length] ?? '';
  };
  const line = () => ({ text: 'words', sentences: ['S1'], gaps: [] });
  const whole = {
    ...file,
    id,
    title: { text: next(), by: 'editor' },
    agreement: { label: 'words', calledBy: [next(), next()] },
    bottomLine: words.slice(0, 5).map(line),
    keyPoints: words.slice(0, 20).map(line),
    warnings: words.slice(0, 20).map(line),
    glossary: words.slice(0, 20).map((_, index) => {
      const { sentence, quote } = file.statements[index] ?? raise();
      return { term: next(), uses: [{ sentence, quote }], expansion: 'words' };
    }),
    statements: file.statements.map((statement) => ({ ...statement, note: 'words' })),
    article: { ...file.article, headline: null, author: 'words', date: 'words', outlet: 'words' },
  };
  const { blocks, ...rest } = whole;
  const filled = JSON.parse(
    JSON.stringify(rest, (key, value: unknown) =>
      typeof value === 'string' && wordFields.has(key) ? next() : value,
    ),
  );
  const texts = blocks.map(({ sentences }, index) => canonicalText(`${sentences[0]?.text} ${words[index]}`));
  const written = `${texts.join('\n')}\n`;
  filled.article = {
    ...filled.article,
    sha256: createHash('sha256').update(written).digest('hex'),
    bytes: Buffer.byteLength(written),
  };
  filled.blocks = blocks.map((block, index) => ({
    ...block,
    sentences: block.sentences.map((sentence) => ({ ...sentence, text: texts[index] })),
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'briefing.json'), JSON.stringify(filled));
  writeFileSync(join(folder, 'article.txt'), written);
}

function raise(): never {
  throw new Error('There is no such statement.');
}
