import { expect, test } from 'vitest';
import { examplesOf } from '../../../src/shared/reference/examples';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { kinds, linkRelations } from '../../../src/shared/briefing/statement';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();

test('each word of the vocabulary has the first statement in reading order, and how many there are', () => {
  const examples = examplesOf(kinds, lookUp(briefing), ({ kind }) => [kind]);
  expect(examples.map(({ value }) => value)).toEqual(kinds);
  expect(examples.reduce((sum, { count }) => sum + count, 0)).toBe(briefing.statements.length);
  // The words of its second statement come before those of its first.
  expect(examples.find(({ value }) => value === 'event')?.first?.id).toBe('a-S1-2');
  for (const { value, first } of examples) expect(first?.kind).toBe(value);
});

test('a statement that bears several values counts for each of them, once', () => {
  const statements = briefing.statements.slice(0, 1).map((statement) => ({
    ...statement,
    links: [
      { rel: 'elaborates' as const, to: 'a-S2-1' },
      { rel: 'elaborates' as const, to: 'a-S3-1' },
      { rel: 'restates' as const, to: 'a-S2-1' },
    ],
  }));
  const examples = examplesOf(linkRelations, lookUp({ ...briefing, statements }), ({ links }) =>
    links.map(({ rel }) => rel),
  );
  expect(examples.map(({ value, count }) => [value, count])).toEqual([
    ['contradicts', 0],
    ['qualifies', 0],
    ['elaborates', 1],
    ['restates', 1],
  ]);
});

test('where there is none, it says so', () => {
  const examples = examplesOf(kinds, lookUp({ ...briefing, statements: [] }), ({ kind }) => [kind]);
  expect(examples.every(({ count, first }) => count === 0 && first === null)).toBe(true);
});
