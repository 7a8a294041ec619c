import { describe, expect, test } from 'vitest';
import { columnOf, isGap } from '../../../src/shared/briefing/comparison';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { readBriefing } from '../../../src/shared/validate/validate';
import {
  articleBytes,
  asFound,
  bundledFile,
  bundledJson,
  problemsOf,
  sha256,
} from '../../cases/validate-bundled';

const { statements, topics, tensions } = bundledFile;
const sentences = bundledFile.blocks.flatMap((block) => block.sentences);
const columns = ['doc1', 'doc2', 'agreement'] as const;

function bundled() {
  const read = readBriefing(asFound(bundledJson()));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.briefing;
}

describe('the bundled article', () => {
  test('is kept byte for byte', () => {
    expect(articleBytes.byteLength).toBe(4177);
    expect(sha256(articleBytes)).toBe('e9f1dc2baeadfa7e11d8538829c214d84a966b72ceb9708111e53bc87a0b7825');
  });

  test('has 24 numbered sentences, one a block, and gives no headline, author, date or outlet', () => {
    expect(sentences.map((sentence) => sentence.id)).toEqual(
      Array.from({ length: 24 }, (_, i) => `S${i + 1}`),
    );
    expect(bundledFile.blocks.map((block) => block.id)).toEqual(
      Array.from({ length: 24 }, (_, i) => `B${i + 1}`),
    );
    expect(bundledFile.article).toMatchObject({ headline: null, author: null, date: null, outlet: null });
    expect(bundledFile.title.by).toBe('editor');
  });
});

describe('the bundled briefing', () => {
  test('passes every check', () => expect(problemsOf(bundledJson())).toEqual([]));

  test('is opened with every quote at its place in its block', () => {
    const { sentences, blocks } = lookUp(bundled());
    for (const { sentence, quote } of bundled().statements) {
      const text = blocks.get(sentences.get(sentence)?.blockId ?? '')?.text ?? '';
      expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
    }
  });

  test('codes every sentence', () => {
    const coded = new Set(statements.map((statement) => statement.sentence));
    expect(sentences.filter((sentence) => !coded.has(sentence.id))).toEqual([]);
    expect(statements.length).toBeGreaterThanOrEqual(43);
  });

  test('never codes a word twice: the statements of a sentence do not overlap', () => {
    for (const ofOne of lookUp(bundled()).statementsOf.values()) {
      const ends = ofOne.map(({ quote }) => quote.end);
      expect(ofOne.every(({ quote }, index) => index === 0 || quote.start >= (ends[index - 1] ?? 0))).toBe(
        true,
      );
    }
  });

  test('has 22 topics by 3 columns, and each of the 66 cells holds lines or says that it is silent', () => {
    const cells = topics.flatMap((topic) => columns.map((column) => topic.cells[column]));
    expect(cells).toHaveLength(66);
    for (const cell of cells) {
      expect(cell).toBeDefined();
      if (cell && !isGap(cell)) expect(cell.entries.length).toBeGreaterThan(0);
    }
    expect(cells.filter((cell) => cell && isGap(cell))).toHaveLength(34);
    expect(topics.every((topic) => topic.gap !== null)).toBe(true);
  });

  test('is silent on funding and on consultation in all columns', () => {
    for (const id of ['funding', 'consultation-and-bodies']) {
      const topic = topics.find((topic) => topic.id === id);
      expect(columns.every((column) => topic?.cells[column] && isGap(topic.cells[column]))).toBe(true);
    }
  });

  test.each(['S11', 'S17'])('never puts %s in the column of a document: the article names none', (id) => {
    const found = topics.flatMap((topic) =>
      columns.flatMap((column) => {
        const cell = topic.cells[column];
        return cell && !isGap(cell)
          ? cell.entries.filter((entry) => entry.statement.startsWith(`a-${id}-`)).map(() => column)
          : [];
      }),
    );
    expect(new Set(found)).toEqual(new Set(['agreement']));
    for (const statement of statements.filter((statement) => statement.sentence === id)) {
      expect(columnOf(statement)).toBe('agreement');
    }
  });

  test('marks all that is said of Document 2 as inferred, and lists it among the assumptions', () => {
    const inferred = statements.filter((statement) => statement.document === 'doc2');
    expect(inferred.map((statement) => statement.basis)).toEqual(inferred.map(() => 'inferred'));
    const assumed = new Set(bundledFile.assumptions.flatMap((assumption) => assumption.statements));
    expect(inferred.filter((statement) => !assumed.has(statement.id))).toEqual([]);
  });

  test('never makes the article surer than it is', () => {
    const certaintyOf = (sentence: string): readonly string[] =>
      statements
        .filter((statement) => statement.sentence === sentence)
        .map((statement) => statement.certainty);
    expect(certaintyOf('S14')).toEqual(['possible']);
    expect(certaintyOf('S7')).toEqual(['expected', 'expected']);
    expect(certaintyOf('S19')).toContain('possible');
    expect(statements.find((statement) => statement.certainty === 'ruled-out')).toMatchObject({
      sentence: 'S12',
      document: 'none',
      kind: 'position',
    });
  });

  test('is led from either sentence of a tension to the other', () => {
    const { tensionsOf } = lookUp(bundled());
    for (const tension of tensions) {
      for (const sentence of tension.sentences) expect(tensionsOf.get(sentence)).toContainEqual(tension);
    }
    expect(tensions.length).toBeGreaterThanOrEqual(15);
    expect(tensions[3]).toMatchObject({ id: 'T4', type: 'contradiction', sentences: ['S17', 'S20'] });
  });

  test('puts what is binding and the doubt of it into one cell', () => {
    const cell = topics.find((topic) => topic.id === 'legal-force')?.cells['agreement'];
    const held = cell && !isGap(cell) ? cell.entries.map((entry) => entry.statement) : [];
    expect(held).toEqual(expect.arrayContaining(['a-S17-1', 'a-S20-1']));
  });

  test('leaves the missing treaty and court to the critics wherever it is spoken of', () => {
    const entries = topics.flatMap((topic) =>
      Object.values(topic.cells).flatMap((cell) => (isGap(cell) ? [] : cell.entries)),
    );
    const own = [...bundledFile.bottomLine, ...bundledFile.keyPoints, ...bundledFile.warnings];
    const words = [
      ...own.map((line) => line.text),
      ...tensions.flatMap(({ title, why, facing }) => [
        title,
        why,
        ...facing.map(({ quote }) => quote.exact),
      ]),
      ...entries.map(({ quote }) => quote.exact),
    ].filter((text) => /treaty|court/u.test(text));
    expect(words.length).toBeGreaterThan(4);
    expect(words.filter((text) => !/critics/iu.test(text))).toEqual([]);
  });

  test('never calls Document 1 a framework itself: it is described as one, by whom is not said', () => {
    const entries = topics.flatMap((topic) =>
      Object.values(topic.cells).flatMap((cell) => (isGap(cell) ? [] : cell.entries)),
    );
    const words = [
      ...bundledFile.bottomLine.map((line) => line.text),
      ...entries.map(({ quote }) => quote.exact),
    ];
    const framework = words.filter((text) => text.includes('framework'));
    expect(framework).toHaveLength(3);
    expect(framework.filter((text) => !text.includes('described'))).toEqual([]);
  });

  test('does not say whether Russia is one of “all parties”', () => {
    const cell = topics.find((topic) => topic.id === 'russias-part')?.cells['agreement'];
    expect(cell && isGap(cell) ? cell.gap.nearest : []).toContain('S13');
  });

  test.each([
    'ratification',
    'duration',
    'funding',
    'signatories',
    'enforcement',
    'dates',
    'membership',
    'withdraw',
  ])('answers a search for “%s” from its gaps', (word) => {
    const { gaps } = lookUp(bundled());
    const words = gaps.map(({ gap }) => `${gap.subject} ${gap.question}`.toLowerCase());
    expect(words.filter((text) => text.includes(word))).not.toEqual([]);
  });

  test('has a name for its edition that does not depend on layout or on $schema', () => {
    const { $schema: _, ...rest } = bundledJson() as Record<string, unknown>;
    const turned = Object.fromEntries(Object.entries(rest).toReversed());
    expect(asFound(turned).editionHash).toBe(asFound(bundledJson()).editionHash);
    expect(asFound({ ...rest, edition: '2' }).editionHash).not.toBe(asFound(bundledJson()).editionHash);
  });
});
