import { describe, expect, test } from 'vitest';
import type { Topic } from '../../../src/shared/briefing/comparison';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { rowsOf } from '../../../src/renderer/compare/rows';
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
});

test('a cell that is missing is refused with its place', () => {
  const topics: Topic[] = briefing.topics.map((topic, index) =>
    index === 3 ? { ...topic, cells: {} } : topic,
  );
  expect(() => rowsOf({ ...briefing, topics }, lookup)).toThrow('“core-obligation” has no cell for “doc1”');
});
