import { expect, test } from 'vitest';
import { countColumns } from '../../../src/shared/briefing/column-counts';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const assigned = countColumns(briefing);
const unassigned = countColumns(treatInferred(briefing, 'unassigned'));

test('each statement counts once, whichever way the switch stands', () => {
  for (const { statements } of [assigned, unassigned]) {
    expect(statements.map(({ of }) => of)).toEqual(['doc1', 'doc2', 'agreement', 'none']);
    expect(statements.reduce((sum, { count }) => sum + count, 0)).toBe(briefing.statements.length);
  }
});

test('what leaves a document joins the agreement, and its cells become gaps', () => {
  const of = (counts: typeof assigned) => counts.statements.map(({ count }) => count);
  const [doc1 = 0, doc2 = 0, agreement = 0, none = 0] = of(assigned);
  expect(doc2).toBe(6);
  expect(of(unassigned)).toEqual([doc1, 0, agreement + doc2, none]);
  expect(unassigned.gaps - assigned.gaps).toBe(8 - 3);
});

test('a briefing without statements counts none', () => {
  const empty = countColumns({ ...briefing, statements: [], topics: [] });
  expect(empty.statements.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
  expect(empty.gaps).toBe(0);
});
