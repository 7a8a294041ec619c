import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  offeredColumns,
  shownColumns,
  toggleColumn,
  wholeTable,
  withColumn,
} from '../../../src/renderer/compare/choice';
import { anyChoice } from './any-comparison';

const columns = ['doc1', 'doc2', 'agreement'] as const;

describe('a column', () => {
  test('is put away and shown again, in its old place', () => {
    const without = toggleColumn(columns, wholeTable, 'doc1');
    expect(shownColumns(columns, without)).toEqual(['doc2', 'agreement']);
    expect(toggleColumn(columns, without, 'doc1')).toEqual(wholeTable);
  });

  test('stays when it is the last one', () => {
    const one = { ...wholeTable, hiddenColumns: ['doc1', 'doc2'] };
    expect(toggleColumn(columns, one, 'agreement')).toEqual(one);
  });

  test('that a link leads to is shown; the agreement only where there is room for it', () => {
    const documents = { ...wholeTable, layout: 'documents', hiddenColumns: ['doc2', 'agreement'] } as const;
    expect(withColumn(documents, 'doc2')).toEqual({ ...documents, hiddenColumns: ['agreement'] });
    expect(withColumn(documents, 'agreement')).toEqual({ ...wholeTable, hiddenColumns: ['doc2'] });
    expect(withColumn(documents, null)).toEqual(documents);
  });

  test('whatever is chosen, one is shown, and toggling changes that one alone', () => {
    fc.assert(
      fc.property(anyChoice(), fc.constantFrom(...columns), (choice, columnId) => {
        const before = shownColumns(columns, choice);
        const offered = offeredColumns(columns, choice.layout);
        expect(before.length).toBeGreaterThan(0);
        expect(offered).toEqual(expect.arrayContaining([...before]));
        if (!offered.includes(columnId)) return;
        const after = shownColumns(columns, toggleColumn(columns, choice, columnId));
        const others = (shown: readonly string[]) => shown.filter((each) => each !== columnId);
        expect(others(after)).toEqual(others(before));
        const isLast = before.length === 1 && before[0] === columnId;
        expect(after.includes(columnId)).toBe(isLast || !before.includes(columnId));
      }),
    );
  });
});
