import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import {
  firstPosition,
  isSamePosition,
  keepInSight,
  move,
  moveRows,
  type Position,
  type Step,
  steps,
} from '../../../src/renderer/compare/cell-moves';
import { topicFilters } from '../../../src/shared/reference/topic-filter';
import { wholeTable } from '../../../src/renderer/compare/choice';
import { rowsOf } from '../../../src/renderer/compare/rows';
import { showRows } from '../../../src/renderer/compare/show-rows';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const rows = rowsOf(briefing, lookup);
const shownRows = topicFilters.map(
  (filter) => showRows(rows, lookup.columns, { ...wholeTable, filter }).rows,
);
const withoutAgreement = showRows(rows, lookup.columns, { ...wholeTable, layout: 'documents' }).rows;
const onlyAgreement = showRows(rows, lookup.columns, {
  ...wholeTable,
  hiddenColumns: ['doc1', 'doc2'],
}).rows;

/** `core-obligation doc2`; the topic itself is `core-obligation`. */
function at(spelling: string): Position {
  const [topicId = '', columnId] = spelling.split(' ');
  return { topicId, columnId: columnId ?? null };
}

describe('a step', () => {
  test.each<[string, Step, string]>([
    ['core-obligation doc1', 'right', 'core-obligation doc2'],
    ['core-obligation doc1', 'left', 'core-obligation'],
    ['core-obligation', 'left', 'core-obligation'],
    ['core-obligation agreement', 'right', 'core-obligation agreement'],
    ['core-obligation doc2', 'up', 'status doc2'],
    ['core-obligation doc2', 'down', 'trigger doc2'],
    ['name-and-form doc2', 'up', 'name-and-form doc2'],
    ['timing', 'down', 'timing'],
    ['russias-part agreement', 'down', 'who-praises-and-doubts agreement'],
    ['core-obligation doc2', 'row-start', 'core-obligation'],
    ['core-obligation doc2', 'row-end', 'core-obligation agreement'],
    ['core-obligation doc2', 'first', 'name-and-form'],
    ['core-obligation doc2', 'last', 'timing agreement'],
    ['name-and-form doc1', 'next-gap', 'status doc1'],
    ['status doc1', 'next-gap', 'status doc2'],
    ['status doc2', 'next-gap', 'trigger doc2'],
    ['trigger doc2', 'previous-gap', 'status doc2'],
    ['timing doc2', 'next-gap', 'status doc1'],
    ['status doc1', 'previous-gap', 'timing doc2'],
  ])('from %s, %s: to %s', (from, step, to) => {
    expect(move(rows, at(from), step)).toEqual(at(to));
  });

  test('leads to a cell that is shown, from anywhere, whatever the filter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shownRows, withoutAgreement, onlyAgreement),
        fc.constantFrom(...rows),
        fc.constantFrom(null, 'doc1', 'doc2', 'agreement'),
        fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 30 }),
        (shown, row, columnId, walk) => {
          let position: Position = { topicId: row.topic.id, columnId };
          for (const step of walk) {
            const next = move(shown, position, step);
            // The only way not to arrive: no cell of the rows shown is silent.
            if (next === null) {
              expect(step).toMatch(/gap/u);
              expect(shown.some((each) => each.cells.some(({ kind }) => kind === 'gap'))).toBe(false);
              continue;
            }
            const arrived = shown.find(({ topic }) => topic.id === next.topicId);
            expect(arrived).toBeDefined();
            // Up and down keep the column one is in; every other step leads to one that is shown.
            if (!['up', 'down'].includes(step)) {
              expect([null, ...(arrived?.cells.map(({ columnId }) => columnId) ?? [])]).toContain(
                next.columnId,
              );
            }
            position = next;
          }
        },
      ),
    );
  });

  test('leads nowhere when no row is shown', () => {
    for (const step of steps) expect(move([], at('funding doc1'), step)).toBeNull();
  });
});

describe('a page', () => {
  test.each<[string, number, string]>([
    ['name-and-form doc2', 4, 'trigger doc2'],
    ['trigger doc2', -4, 'name-and-form doc2'],
    ['status doc1', -9, 'name-and-form doc1'],
    ['status', 99, 'timing'],
  ])('from %s, %i rows on: to %s', (from, by, to) => {
    expect(moveRows(rows, at(from), by)).toEqual(at(to));
  });

  test('is as many steps down or up, whatever the filter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shownRows, withoutAgreement, onlyAgreement),
        fc.nat(),
        fc.integer({ min: -30, max: 30 }),
        (shown, place, by) => {
          const row = shown[place % shown.length];
          if (!row) return;
          const from: Position = { topicId: row.topic.id, columnId: row.cells[0]?.columnId ?? null };
          let stepped: Position | null = from;
          for (let count = 0; count < Math.abs(by) && stepped; count += 1) {
            stepped = move(shown, stepped, by < 0 ? 'up' : 'down');
          }
          expect(moveRows(shown, from, by)).toEqual(stepped);
        },
      ),
    );
  });

  test('leads nowhere when no row is shown', () => {
    expect(moveRows([], at('status doc1'), 5)).toBeNull();
    expect(moveRows([], at('status doc1'), -5)).toBeNull();
  });
});

test('going on from gap to gap meets each silent cell once, and going back meets them in reverse', () => {
  const silent = rows.flatMap(({ topic, cells }) =>
    cells.filter(({ kind }) => kind === 'gap').map(({ columnId }) => ({ topicId: topic.id, columnId })),
  );
  const walk = (step: Step, from: Position): readonly Position[] => {
    const met: Position[] = [];
    for (let next = move(rows, from, step); next; next = move(rows, next, step)) {
      if (met.some((position) => isSamePosition(position, next))) break;
      met.push(next);
    }
    return met;
  };
  expect(walk('next-gap', at('name-and-form'))).toEqual(silent);
  expect(walk('previous-gap', at('timing agreement'))).toEqual(silent.toReversed());
});

describe('where a column is hidden', () => {
  test.each<[string, Step, string]>([
    ['core-obligation doc2', 'right', 'core-obligation doc2'],
    ['core-obligation doc1', 'row-end', 'core-obligation doc2'],
    ['name-and-form doc1', 'last', 'timing doc2'],
    // Of the silent cells of the agreement none is met.
    ['trigger doc2', 'next-gap', 'response doc2'],
  ])('a step from %s, %s, leads past it: to %s', (from, step, to) => {
    expect(move(withoutAgreement, at(from), step)).toEqual(at(to));
  });
});

describe('a position that a filter hides', () => {
  test('gives way to the same column of the first row shown', () => {
    const onlyGaps = shownRows[3] ?? [];
    expect(keepInSight(onlyGaps, at('status agreement'))).toEqual(at('funding agreement'));
    expect(keepInSight(onlyGaps, at('consultation-and-bodies doc1'))).toEqual(
      at('consultation-and-bodies doc1'),
    );
    expect(keepInSight([], at('status doc1'))).toBeNull();
  });

  test('gives way to the first column of its row where its column is hidden', () => {
    expect(keepInSight(withoutAgreement, at('status agreement'))).toEqual(at('status doc1'));
    expect(keepInSight(onlyAgreement, at('status doc2'))).toEqual(at('status agreement'));
    expect(keepInSight(onlyAgreement, at('status'))).toEqual(at('status'));
  });

  test('one begins at the first cell of the first row', () => {
    expect(firstPosition(rows)).toEqual(at('name-and-form doc1'));
    expect(firstPosition([])).toBeNull();
  });
});
