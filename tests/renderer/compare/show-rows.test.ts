import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { kinds } from '../../../src/shared/briefing/statement';
import { topicFilters } from '../../../src/shared/reference/topic-filter';
import { type Choice, shownColumns, wholeTable } from '../../../src/renderer/compare/choice';
import { type Row, rowsOf } from '../../../src/renderer/compare/rows';
import { choiceShowing, countKinds, isShown, showRows } from '../../../src/renderer/compare/show-rows';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { anyChoice, anyComparison } from './any-comparison';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const rows = rowsOf(briefing, lookup);
const shown = (choice: Partial<Choice>) => showRows(rows, lookup.columns, { ...wholeTable, ...choice });

describe('of the bundled article', () => {
  test.each([
    { filter: 'all', shown: 22, onlyGaps: 2, hidden: 0 },
    { filter: 'both-speak', shown: 4, onlyGaps: 0, hidden: 18 },
    { filter: 'both-silent', shown: 8, onlyGaps: 2, hidden: 14 },
    { filter: 'only-gaps', shown: 2, onlyGaps: 2, hidden: 20 },
  ] as const)('$filter: $shown shown, $hidden hidden', ({ filter, ...counts }) => {
    expect(shown({ filter })).toMatchObject({ ...counts, hiddenColumns: 0 });
  });

  test('the topics are numbered in the briefing’s order, whatever is hidden', () => {
    for (const filter of topicFilters) {
      const numbers = shown({ filter }).rows.map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers.map((number) => rows[number - 1]?.number)).toEqual(numbers);
    }
  });

  test('funding and consultation alone are silent in all columns', () => {
    expect(shown({ filter: 'only-gaps' }).rows.map(({ topic }) => topic.id)).toEqual([
      'funding',
      'consultation-and-bodies',
    ]);
  });

  test('a kind leaves the topics that hold a line of it, and goes with the topic filter', () => {
    expect(shown({ kind: 'criticism' }).rows.map(({ topic }) => topic.id)).toContain(
      'who-praises-and-doubts',
    );
    const both = shown({ kind: 'provision', filter: 'both-speak' });
    expect(both.shown).toBeLessThanOrEqual(4);
    expect(both.shown + both.hidden).toBe(22);
    expect(shown({ kind: 'provision', filter: 'only-gaps' }).rows).toEqual([]);
  });

  test('the documents alone hide one column, and no topic becomes a gap by it', () => {
    expect(shown({ layout: 'documents' })).toMatchObject({
      columns: ['doc1', 'doc2'],
      hiddenColumns: 1,
      shown: 22,
      onlyGaps: 2,
    });
  });

  test('a topic of which a hidden column speaks is not a gap', () => {
    expect(shown({ hiddenColumns: ['doc1', 'doc2'] })).toMatchObject({ shown: 22, onlyGaps: 2 });
    expect(shown({ hiddenColumns: ['doc1', 'doc2'], filter: 'only-gaps' })).toMatchObject({ shown: 2 });
    expect(shown({ hiddenColumns: ['doc2'], filter: 'both-speak' })).toMatchObject({ shown: 4 });
  });

  test('rows that lose no column are the very same rows, so that they need not be drawn again', () => {
    expect(shown({ filter: 'both-speak' }).rows.every((row) => rows.includes(row))).toBe(true);
  });
});

describe('whatever the briefing and the choice', () => {
  const cases = (check: (all: readonly Row[], columns: readonly string[], choice: Choice) => void): void => {
    fc.assert(
      fc.property(
        anyComparison(briefing),
        fc.constantFrom('assigned' as const, 'unassigned' as const),
        anyChoice(),
        (made, inferred, choice) => {
          const treated = treatInferred(made, inferred);
          const found = lookUp(treated);
          check(rowsOf(treated, found), found.columns, choice);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  };

  test('rows shown and hidden are all, columns shown and hidden are all, and no row is in two groups', () => {
    cases((all, columns, choice) => {
      const made = showRows(all, columns, choice);
      expect(made.shown + made.hidden).toBe(all.length);
      expect(made.columns.length + made.hiddenColumns).toBe(columns.length);
      expect(made.columns.length).toBeGreaterThan(0);
      expect(made.rows).toHaveLength(made.shown);
      expect(new Set(made.rows.map(({ topic }) => topic.id)).size).toBe(made.shown);
      expect(made.groups.every((group) => group.rows.length > 0)).toBe(true);
      for (const row of made.rows) expect(row.cells.map(({ columnId }) => columnId)).toEqual(made.columns);
      const gaps = all.filter((row) => row.cells.every(({ kind }) => kind === 'gap'));
      const left = new Set(made.rows.map(({ topic }) => topic.id));
      expect(made.onlyGaps).toBe(gaps.filter(({ topic }) => left.has(topic.id)).length);
    });
  });

  test('a row is shown exactly when the filter leaves it and a column shown holds the kind', () => {
    cases((all, columns, choice) => {
      const visible = shownColumns(columns, choice);
      const left = new Set(showRows(all, columns, choice).rows.map(({ topic }) => topic.id));
      for (const row of all) {
        const cells = row.cells.filter(({ columnId }) => visible.includes(columnId));
        const kindsHere = cells.flatMap((cell) =>
          cell.kind === 'lines' ? cell.lines.map(({ statement }) => statement.kind) : [],
        );
        const isLeft =
          isShown(row, choice.filter) && (choice.kind === 'any' || kindsHere.includes(choice.kind));
        expect(left.has(row.topic.id)).toBe(isLeft);
      }
    });
  });

  test('hiding columns hides no topic and changes no count of topics', () => {
    cases((all, columns, choice) => {
      const topicsOf = (asked: Choice) => {
        const made = showRows(all, columns, asked);
        const { shown: count, onlyGaps, hidden } = made;
        return { ids: made.rows.map(({ topic }) => topic.id), count, onlyGaps, hidden };
      };
      const anyKind: Choice = { ...choice, kind: 'any' };
      expect(topicsOf(anyKind)).toEqual(topicsOf({ ...wholeTable, filter: choice.filter }));
    });
  });

  test('each kind is offered with the rows that it would leave, and only kinds that occur are', () => {
    cases((all, columns, choice) => {
      const counts = countKinds(all, columns, choice);
      for (const { kind, rows: count } of counts) {
        expect(count).toBe(showRows(all, columns, { ...choice, kind }).shown);
      }
      const occurring = new Set(
        all.flatMap((row) =>
          row.cells.flatMap((cell) =>
            cell.kind === 'lines' ? cell.lines.map(({ statement }) => statement.kind) : [],
          ),
        ),
      );
      expect(counts.map(({ kind }) => kind)).toEqual(['any', ...kinds.filter((kind) => occurring.has(kind))]);
    });
  });

  test('a cell that is gone to is shown, and what it takes is all that changes', () => {
    cases((all, columns, choice) => {
      for (const row of all) {
        for (const columnId of [null, ...columns]) {
          const changed = choiceShowing(choice, columns, row, columnId);
          const made = showRows(all, columns, changed);
          expect(made.rows.map(({ topic }) => topic.id)).toContain(row.topic.id);
          if (columnId !== null) expect(made.columns).toContain(columnId);
          const before = showRows(all, columns, choice);
          const wasShown =
            before.rows.some(({ topic }) => topic.id === row.topic.id) &&
            (columnId === null || before.columns.includes(columnId));
          if (wasShown && columnId === null) expect(changed).toEqual(choice);
        }
      }
    });
  });

  test('no topic both speaks and is silent in all documents', () => {
    cases((all) => {
      for (const row of all) {
        expect(isShown(row, 'both-speak') && isShown(row, 'both-silent')).toBe(false);
        if (isShown(row, 'only-gaps')) expect(isShown(row, 'both-silent')).toBe(true);
      }
    });
  });
});
