import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/shared/briefing';
import type { Topic } from '../../../src/shared/comparison';
import { lookUp } from '../../../src/shared/lookup';
import { filters, isShown, rowsOf, showRows } from '../../../src/renderer/compare/rows';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const rows = rowsOf(briefing, lookup);

describe('the rows of the comparison', () => {
  test('hold one cell for each topic and column: 22 topics, 66 cells, none empty', () => {
    expect(rows).toHaveLength(22);
    const cells = rows.flatMap((row) => row.cells);
    expect(cells).toHaveLength(66);
    expect(cells.every((cell) => cell.kind === 'gap' || cell.lines.length > 0)).toBe(true);
    for (const row of rows) expect(row.cells.map(({ columnId }) => columnId)).toEqual(lookup.columns);
  });

  test('show every entry of the briefing once, in its topic and column', () => {
    const shown = rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.kind === 'lines'
          ? cell.lines.map(({ entry, statement }) => {
              expect(statement.id).toBe(entry.statement);
              return entry;
            })
          : [],
      ),
    );
    const held = [...lookup.entriesOf.values()].flat().map(({ entry }) => entry);
    expect(new Set(shown)).toEqual(new Set(held));
    expect(shown).toHaveLength(held.length);
  });

  test('show every gap of the briefing once: a topic’s own at its head, a cell’s in its place', () => {
    const shown = rows.flatMap(({ topic, cells }) => [
      ...(topic.gap ? [topic.gap] : []),
      ...cells.flatMap((cell) => (cell.kind === 'gap' ? [cell.gap] : [])),
    ]);
    expect(shown).toEqual(lookup.gaps.map(({ gap }) => gap));
  });

  test('number the topics in the briefing’s order, whatever is hidden', () => {
    for (const filter of filters) {
      const numbers = showRows(rows, filter)
        .groups.flatMap((group) => group.rows)
        .map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers.map((number) => rows[number - 1]?.number)).toEqual(numbers);
    }
  });

  test.each([
    { filter: 'all', shown: 22, onlyGaps: 2, hidden: 0 },
    { filter: 'both-speak', shown: 4, onlyGaps: 0, hidden: 18 },
    { filter: 'both-silent', shown: 8, onlyGaps: 2, hidden: 14 },
    { filter: 'only-gaps', shown: 2, onlyGaps: 2, hidden: 20 },
  ] as const)('of the bundled article, $filter: $shown shown, $hidden hidden', ({ filter, ...counts }) => {
    const { groups: _, ...found } = showRows(rows, filter);
    expect(found).toEqual(counts);
  });

  test('are silent in all columns for funding and consultation alone', () => {
    const silent = rows.filter((row) => isShown(row, 'only-gaps')).map(({ topic }) => topic.id);
    expect(silent).toEqual(['funding', 'consultation-and-bodies']);
  });
});

describe('whatever the briefing and the filter', () => {
  test('shown and hidden are all, and each row is in one group', () => {
    fc.assert(
      fc.property(anyBriefing(), fc.constantFrom(...filters), (made, filter) => {
        const all = rowsOf(made, lookUp(made));
        const { groups, shown, hidden, onlyGaps } = showRows(all, filter);
        const left = groups.flatMap((group) => group.rows);
        expect(shown + hidden).toBe(made.topics.length);
        expect(left).toHaveLength(shown);
        expect(new Set(left)).toEqual(new Set(all.filter((row) => isShown(row, filter))));
        expect(onlyGaps).toBe(left.filter((row) => row.cells.every(({ kind }) => kind === 'gap')).length);
        expect(groups.every((group) => group.rows.length > 0)).toBe(true);
      }),
    );
  });

  test('no topic both speaks and is silent in both documents', () => {
    fc.assert(
      fc.property(anyBriefing(), (made) => {
        for (const row of rowsOf(made, lookUp(made))) {
          expect(isShown(row, 'both-speak') && isShown(row, 'both-silent')).toBe(false);
          if (isShown(row, 'only-gaps')) expect(isShown(row, 'both-silent')).toBe(true);
        }
      }),
    );
  });
});

test('a cell that is missing is refused with its place', () => {
  const topics: Topic[] = briefing.topics.map((topic, index) =>
    index === 3 ? { ...topic, cells: {} } : topic,
  );
  expect(() => rowsOf({ ...briefing, topics }, lookup)).toThrow('“core-obligation” has no cell for “doc1”');
});

/** The bundled briefing with its topics drawn anew: any of their cells, in any order, in either block. */
function anyBriefing(): fc.Arbitrary<Briefing> {
  const cellsIn = (columnId: string) =>
    briefing.topics.flatMap((topic) => {
      const cell = topic.cells[columnId];
      return cell ? [cell] : [];
    });
  const anyTopic = fc.record({
    topic: fc.constantFrom(...briefing.topics),
    block: fc.constantFrom('provisions' as const, 'about' as const),
    doc1: fc.constantFrom(...cellsIn('doc1')),
    doc2: fc.constantFrom(...cellsIn('doc2')),
    agreement: fc.constantFrom(...cellsIn('agreement')),
  });
  return fc.array(anyTopic, { maxLength: 12 }).map((drawn) => ({
    ...briefing,
    topics: drawn.map(({ topic, block, doc1, doc2, agreement }, index) => ({
      ...topic,
      id: `${topic.id}-${index}`,
      block,
      cells: { doc1, doc2, agreement },
    })),
  }));
}
