import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeComparison } from '../../../src/main/export/comparison-export';
import { say } from '../../../src/main/say';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { exportComparison, plainly } from '../../../src/shared/comparison-export/exported-comparison';
import type { ComparisonChoice } from '../../../src/shared/comparison-export/request';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { kinds } from '../../../src/shared/briefing/statement';
import { topicFilters } from '../../../src/shared/reference/topic-filter';
import { anyComparison } from '../../renderer/compare/any-comparison';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const whole: ComparisonChoice = {
  topics: briefing.topics.map(({ id }) => id),
  columns: lookUp(briefing).columns.slice(),
  inferred: 'assigned',
  filter: 'all',
  kind: 'any',
};
const part: ComparisonChoice = { ...whole, topics: ['weapons', 'funding'], columns: ['doc2'] };

/** The briefing with these words wherever a person may write. */
function saying(words: string): Briefing {
  return {
    ...briefing,
    title: { text: words, by: 'editor' },
    language: 'ar',
    direction: 'rtl',
    documents: briefing.documents.map((document) => ({ ...document, label: words })),
    agreement: { ...briefing.agreement, label: words },
    statements: briefing.statements.map((statement) => ({ ...statement, sourceLabel: words })),
    topics: briefing.topics.map((topic) => ({
      ...topic,
      label: words,
      gap: topic.gap && { ...topic.gap, subject: words },
      cells: Object.fromEntries(
        Object.entries(topic.cells).map(([columnId, cell]) => [
          columnId,
          'gap' in cell
            ? { gap: { ...cell.gap, subject: words } }
            : {
                entries: cell.entries.map((entry) => ({ ...entry, quote: { ...entry.quote, exact: words } })),
              },
        ]),
      ),
    })),
  };
}

describe('CSV', () => {
  test('is one row a topic with its lines, what is not said, and a last row that says what this is', () => {
    const [head, weapons, funding, foot, ...rest] = readCsv(writeComparison('csv', briefing, part));
    expect(rest).toEqual([]);
    expect(head).toEqual(['Number', 'Topic', 'Document 2', 'Not said of the topic']);
    expect(weapons?.slice(0, 3)).toEqual([
      expect.stringMatching(/^\d+$/u),
      'Weapons',
      '“long-range precision missiles, drones, and cyber defense systems” (sentence 10: provision, Document 2, inferred, asserted)',
    ]);
    expect(funding?.[2]).toMatch(/^The article does not say: .+\. \(Nearest sentences?: [\d, and]+\)$/u);
    const hidden = briefing.topics.filter(({ id }) => !part.topics.includes(id)).map(({ label }) => label);
    expect(foot?.[1]?.split('\n')).toEqual([
      'Two security guarantees for Ukraine, edition 1 (00000000): the comparison.',
      `20 topics are hidden: ${hidden.join('; ')}.`,
      '2 columns are hidden: Document 1; Said of the agreement, document not identified.',
      'What the editors inferred is assigned as they inferred it, and marked.',
      'What the article says of the documents; their texts are not held. Topics and what is not said are in the editors’ words.',
    ]);
  });

  test('moves what was inferred when it is treated as unassigned, and says so', () => {
    const text = writeComparison('csv', briefing, { ...whole, inferred: 'unassigned' });
    const rows = readCsv(text);
    const weapons = rows.find(([, topic]) => topic === 'Weapons');
    expect(weapons?.[3]).toMatch(/^The article does not say: /u);
    expect(weapons?.[4]).toContain('(sentence 10: provision, the agreement, not identified, asserted)');
    expect(rows.at(-1)?.[1]).toContain('What the editors inferred is treated as unassigned.');
    expect(rows.at(-1)?.[1]).toContain('Every topic is here.\nEvery column is here.');
  });

  test('says by what the topics were chosen, where they were', () => {
    const footOf = (choice: Partial<ComparisonChoice>) =>
      readCsv(writeComparison('csv', briefing, { ...whole, ...choice })).at(-1)?.[1];
    expect(footOf({})).not.toContain('Topics shown');
    expect(footOf({ filter: 'both-speak' })).toContain('\nTopics shown: “Both documents speak”.\n');
    expect(footOf({ kind: 'prediction' })).toContain(
      '\nTopics shown: “All topics”, of the kind “prediction”.\n',
    );
  });

  test('cannot make a spreadsheet compute, and is read as UTF-8', () => {
    for (const words of ["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(1)', '\t=1']) {
      const text = writeComparison('csv', saying(words), whole);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const rows = readCsv(text);
      expect(rows.slice(1, -1).map((row) => row[1])).toEqual(whole.topics.map(() => `'${words}`));
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    }
  });

  test('is read back as the model, cell by cell, whatever the briefing, the choice and the words', () => {
    fc.assert(
      fc.property(anyExport(), ({ made, choice }) => {
        const model = exportComparison(made, choice, plainly(say));
        const rows = readCsv(writeComparison('csv', made, choice));
        expect(rows).toHaveLength(model.rows.length + 2);
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([model.columns.length + 3]));
        for (const [index, row] of model.rows.entries()) {
          expect(rows[index + 1]).toEqual(
            [
              row.number,
              row.topic,
              ...row.cells.map((cell) =>
                cell.kind === 'gap'
                  ? cell.words
                  : cell.lines.map(({ words, about }) => `${words} ${about}`).join('\n'),
              ),
              row.notSaid ?? say('export.comparison.nothing-more'),
            ].map(asEscaped),
          );
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('HTML', () => {
  test('is one table with a caption and heads that have their scope, and asks for nothing outside itself', () => {
    const text = writeComparison('html', briefing, whole);
    expect(text.match(/<table>/gu)).toHaveLength(1);
    expect(text.match(/<th scope="col"/gu)).toHaveLength(6);
    expect(text.match(/<th scope="row"/gu)).toHaveLength(22);
    expect(text).toMatch(
      /<caption>Every topic is here\. Every column is here\. [^<]*their texts are not held/u,
    );
    expect(text).toContain('<th scope="rowgroup" colspan="6">About the documents, not in them</th>');
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|<img|<link|https?:/iu);
  });

  test('gives the article’s words their language and direction', () => {
    const text = writeComparison('html', saying('كلمات'), whole);
    const lines =
      readHtml(text).length > 0 && text.match(/<span class="words" lang="ar" dir="rtl">“كلمات”<\/span>/gu);
    expect(lines).toHaveLength(briefing.topics.flatMap(entriesOf).length);
  });

  test('gives the editors’ words theirs too: topics, columns, gaps, sources and the title', () => {
    const text = writeComparison('html', saying('كلمات'), whole);
    // Not in the name of the window, and without any language where the program speaks.
    const page = text.slice(text.indexOf('<body>'));
    expect(page.match(/كلمات/gu)?.length).toBe(
      page.match(/<[a-z]+[^>]* lang="ar" dir="rtl">“?كلمات/gu)?.length,
    );
  });

  test('shows text as text, whatever it holds', () => {
    const nasty = '</td><script>alert(1)</script><img src=x onerror="alert(2)">&amp;\'\n"';
    const text = writeComparison('html', saying(nasty), whole);
    expect(text).not.toMatch(/<script|<img/iu);
    const own =
      /^<\/?(?:!doctype|html|head|meta|title|style|body|main|h1|table|caption|thead|tbody|tr|th|td|p|span|bdi)$/u;
    expect((text.match(/<\/?[^>\s]+/gu) ?? []).filter((tag) => !own.test(tag))).toEqual([]);
    expect(
      readHtml(text)
        .slice(1)
        .find((row) => row.length > 1)?.[1],
    ).toBe(nasty);
  });

  test('is read back as the model, cell by cell, whatever the briefing, the choice and the words', () => {
    fc.assert(
      fc.property(anyExport(), ({ made, choice }) => {
        const model = exportComparison(made, choice, plainly(say));
        const [head, ...rows] = readHtml(writeComparison('html', made, choice));
        expect(head).toEqual(['Number', 'Topic', ...model.columns, 'Not said of the topic']);
        expect(rows.filter((row) => row.length > 1)).toEqual(
          model.rows.map((row) => [
            row.number,
            row.topic,
            ...row.cells.map((cell) =>
              cell.kind === 'gap'
                ? cell.words
                : cell.lines.map(({ words, about }) => `${words} ${about}`).join(''),
            ),
            row.notSaid ?? say('export.comparison.nothing-more'),
          ]),
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe.each(['csv', 'html'] as const)('%s', (format) => {
  test('holds the words and no marks of direction, also where they run from right to left', () => {
    for (const inferred of ['assigned', 'unassigned'] as const)
      expect(writeComparison(format, saying('מילים'), { ...whole, inferred })).not.toMatch(
        /[\u200e\u200f\u2066-\u2069]/u,
      );
  });

  test('of a topic or column that the briefing does not have is refused in words', () => {
    expect(() => writeComparison(format, briefing, { ...part, topics: ['nothing'] })).toThrow(
      'no topic “nothing”',
    );
    expect(() => writeComparison(format, briefing, { ...part, columns: ['doc3'] })).toThrow(
      'no column “doc3”',
    );
  });

  test('says that there is nothing inferred where there is not', () => {
    const statements = briefing.statements.map((each) => ({ ...each, basis: 'stated' as const }));
    const text = writeComparison(format, { ...briefing, statements }, { ...whole, inferred: 'unassigned' });
    expect(text).toContain('Nothing is inferred.');
  });
});

function entriesOf({ cells }: Briefing['topics'][number]) {
  return Object.values(cells).flatMap((cell) => ('gap' in cell ? [] : cell.entries));
}

/** Any briefing with any words, and any of its topics and columns. */
function anyExport() {
  const words = fc.oneof(
    fc.constantFrom('=cmd', '<script>', '"quoted", twice', 'two\nlines', "it's", '&lt;', 'Україна', ';,\t|'),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => `x${text.replaceAll('\r', '')}`),
  );
  return fc
    .tuple(anyComparison(briefing), words)
    .filter(([made]) => made.topics.length > 0)
    .chain(([made, label]) => {
      const topics = made.topics.map((topic, index) => (index % 2 ? topic : { ...topic, label }));
      const named = { ...made, topics };
      return fc.record({
        made: fc.constant(named),
        choice: fc.record({
          topics: fc.shuffledSubarray(
            topics.map(({ id }) => id),
            { minLength: 1 },
          ),
          columns: fc.subarray([...lookUp(named).columns], { minLength: 1 }),
          inferred: fc.constantFrom('assigned' as const, 'unassigned' as const),
          filter: fc.constantFrom(...topicFilters),
          kind: fc.constantFrom('any' as const, ...kinds),
        }),
      });
    });
}

/** What a spreadsheet is given of a cell that begins like a formula. */
function asEscaped(cell: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell;
}

/** Reads what RFC 4180 describes: cells in quotes may hold commas, line ends and doubled quotes. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`This is no CSV: ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The rows of the page's table as their cells' texts. */
function readHtml(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/<tr>([^]*?)<\/tr>/gu)].map(([, row = '']) =>
    [...row.matchAll(/<(td|th)\b[^>]*>([^]*?)<\/\1>/gu)].map(([, , inner = '']) =>
      inner
        .replaceAll(/<[^>]*>/gu, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
    ),
  );
}
