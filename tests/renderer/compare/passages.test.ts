import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { paintRuns, passagesOf } from '../../../src/renderer/compare/passages';
import { type Line, rowsOf } from '../../../src/renderer/compare/rows';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const rows = rowsOf(briefing, lookUp(briefing));
const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'lines' ? [cell.lines] : [])));
const [some] = cells.flat();
if (!some) throw new Error('The bundled comparison says nothing.');

describe('passages', () => {
  test('hold every line of their cell once, each sentence once, and begin where their first line is', () => {
    for (const lines of cells) {
      const passages = passagesOf(lines);
      expect(new Set(passages.flatMap((passage) => passage.lines))).toEqual(new Set(lines));
      expect(passages.flatMap((passage) => passage.lines)).toHaveLength(lines.length);
      expect(new Set(passages.map(({ sentence }) => sentence)).size).toBe(passages.length);
      for (const { sentence, index, lines: own } of passages) {
        expect(lines[index]).toBe(own[0]);
        expect(own.every(({ statement }) => statement.sentence === sentence)).toBe(true);
      }
    }
  });
});

describe('painted runs', () => {
  const lineAt = (start: number, end: number): Line => ({
    ...some,
    entry: { ...some.entry, quote: { exact: 'words', start, end } },
  });

  /** `[` and `]` around painted words, as a reader sees them. */
  const draw = (text: string, spans: readonly (readonly [number, number])[], start = 0, end = text.length) =>
    paintRuns(
      start,
      end,
      spans.map(([from, to]) => lineAt(from, to)),
    )
      .map((run) => (run.line ? `[${text.slice(run.start, run.end)}]` : text.slice(run.start, run.end)))
      .join('');

  test.each([
    ['one two three', [[4, 7]], 'one [two] three'],
    ['one two three', [[0, 3]], '[one] two three'],
    ['one two three', [[0, 13]], '[one two three]'],
    ['one two three', [], 'one two three'],
    [
      'one two three',
      [
        [8, 13],
        [0, 3],
      ],
      '[one] two [three]',
    ],
    [
      'one two three',
      [
        [4, 13],
        [4, 7],
      ],
      'one [two three]',
    ],
  ] as const)('of "%s", %j: %s', (text, spans, drawn) => {
    expect(draw(text, spans)).toBe(drawn);
  });

  test('of a sentence within its block stay within the sentence', () => {
    expect(draw('One. Two words. Three.', [[9, 22]], 5, 15)).toBe('Two [words.]');
  });

  test('are the sentence without gaps, whatever is painted, and no word outside an answer is', () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 })), { maxLength: 5 });
    fc.assert(
      fc.property(fc.nat({ max: 10 }), fc.integer({ min: 11, max: 40 }), spans, (start, end, drawn) => {
        const lines = drawn.map(([from, length]) => lineAt(from, from + length));
        const runs = paintRuns(start, end, lines);
        expect(runs[0]?.start).toBe(start);
        expect(runs.at(-1)?.end).toBe(end);
        for (const [index, run] of runs.entries()) {
          if (index > 0) expect(run.start).toBe(runs[index - 1]?.end);
          for (let offset = run.start; offset < run.end; offset += 1) {
            const isAnswer = lines.some(
              ({ entry }) => entry.quote.start <= offset && offset < entry.quote.end,
            );
            expect(run.line !== null).toBe(isAnswer);
          }
        }
      }),
    );
  });
});
