import { expect, test } from 'vitest';
import { readFind } from '../../../../src/shared/search/query/read-find';
import { markRun } from '../../../../src/shared/search/words/mark-run';

const text =
  'War or peace: combat troops, not (all) troops of AND in the war zone; kind: criticism. Well-trained';

test.each([
  ['troops -combat', 'troops troops'],
  ['troops NOT combat', 'troops troops'],
  ['-combat', ''],
  ['war OR zone', 'War war zone'],
  ['war OR ', 'War war'],
  ['war AND zone', 'War war zone'],
  ['war NOT', 'War war'],
  ['NOT', 'not'],
  ['OR', 'or'],
  ['"or" peace', 'or peace'],
  ['"and in"', 'AND in'],
  ['+zone', 'zone'],
  ['"combat tr', 'combat troops'],
  ['-"combat troops" zone', 'zone'],
  ['kind:crit', 'kind: criticism'],
  ['well-tr', 'Well-trained'],
  ['(all)', 'all'],
])('%j typed to be found in a view marks: %s', (typed, expected) => {
  const marks = markRun([text], readFind(typed));
  const marked = marks.map(({ from, to }) => text.slice(from.at, to.at));
  expect(marked.join(' ')).toBe(expected);
});
