import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearLens, facets, isSeen, type Lens, valuesOf } from '../../../src/shared/briefing/lens';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { wholeTable } from '../../../src/renderer/compare/choice';
import { rowsOf } from '../../../src/renderer/compare/rows';
import { countSeen } from '../../../src/renderer/compare/seen-cells';
import { showRows } from '../../../src/renderer/compare/show-rows';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { anyChoice, anyComparison } from './any-comparison';

const briefing = readBundledBriefing();

/** A lens of one value that some statement of the bundled article has. */
const anyLens: fc.Arbitrary<Lens> = fc
  .tuple(fc.constantFrom(...facets), fc.constantFrom(...briefing.statements))
  .map(([facet, statement]) => {
    const values = valuesOf(statement).filter((value) => value.facet === facet);
    return { ...clearLens, [facet]: values.map(({ value }) => value) };
  });

describe('what is seen through a lens', () => {
  test('is shown or hidden, and both together are always what is seen of the whole comparison', () => {
    fc.assert(
      fc.property(anyComparison(briefing), anyChoice(), anyLens, (made, choice, lens) => {
        const lookup = lookUp(made);
        const all = rowsOf(made, lookup);
        const { rows } = showRows(all, lookup.columns, choice);
        const whole = countSeen(all, all, lens);
        const seen = countSeen(all, rows, lens);
        expect(seen).toMatchObject({ statements: whole.statements, allStatements: whole.allStatements });
        expect(seen.shown + seen.hidden).toBe(seen.statements);
        expect(whole.hidden).toBe(0);
        expect(seen.cells === 0).toBe(seen.shown === 0);
        expect(seen.statements).toBe(
          [...lookup.statements.values()].filter(
            (statement) => isSeen(statement, lens) && isCompared(all, statement.id),
          ).length,
        );
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test('of the bundled article is hidden, not gone, when a topic filter or a column hides it', () => {
    const lookup = lookUp(briefing);
    const all = rowsOf(briefing, lookup);
    const lens: Lens = { ...clearLens, kind: ['reaction'], document: ['doc1'] };
    for (const choice of [
      { ...wholeTable, filter: 'both-speak' as const },
      { ...wholeTable, hiddenColumns: ['doc1' as const] },
    ]) {
      expect(countSeen(all, showRows(all, lookup.columns, choice).rows, lens)).toEqual({
        statements: 1,
        allStatements: 39,
        shown: 0,
        hidden: 1,
        cells: 0,
      });
    }
  });
});

function isCompared(rows: ReturnType<typeof rowsOf>, id: string): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell) => cell.kind === 'lines' && cell.lines.some(({ statement }) => statement.id === id)),
  );
}
