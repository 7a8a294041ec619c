import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/shared/briefing';
import { lookUp } from '../../src/shared/lookup';
import { numbersAndTimes } from '../../src/shared/numbers-and-times';
import type { Statement } from '../../src/shared/statement';
import { readBundledBriefing } from './search/read-bundled';

const briefing = readBundledBriefing();

function listed(one: Briefing): readonly string[] {
  return numbersAndTimes(lookUp(one)).map(
    ({ words, nature, comparedWith, statement }) =>
      `${statement.sentence} ${nature}: ${words}${comparedWith === null ? '' : ` / ${comparedWith}`}`,
  );
}

function withStatement(id: string, change: Partial<Statement>): Briefing {
  return {
    ...briefing,
    statements: briefing.statements.map((statement) =>
      statement.id === id ? { ...statement, ...change } : statement,
    ),
  };
}

describe('numbers and times', () => {
  test('stand as the article words them, in reading order', () => {
    expect(listed(briefing)).toEqual([
      'S1 time: late-night',
      'S1 quantity: two landmark security guarantees',
      'S2 approximate: multiple sources',
      'S4 quantity: one member',
      'S5 time: previously',
      'S6 quantity: any aggression',
      'S9 approximate: approximately 800,000 well-trained troops',
      'S9 approximate: several NATO countries / the combined strength of several NATO countries',
      'S11 time: a first in the conflict’s history',
      'S13 time: real-time',
      'S13 quantity: all parties',
      'S14 time: in the coming years',
      'S22 time: previous',
      'S23 quantity: the first wave',
      'S23 time: within weeks',
      'S23 quantity: the first shipments',
      'S23 time: already',
      'S24 time: never',
    ]);
  });

  test('lack a comparison only where a value is given and compared with nothing', () => {
    const lacking = numbersAndTimes(lookUp(briefing)).filter(({ lacksComparison }) => lacksComparison);
    expect(lacking.map(({ words }) => words)).toEqual([
      'two landmark security guarantees',
      'approximately 800,000 well-trained troops',
    ]);
  });

  test('of one statement stand in the order of their words', () => {
    const both = withStatement('a-S14-1', {
      quantity: { text: 'further combat operations', approx: false },
    });
    expect(listed(both).filter((each) => each.startsWith('S14'))).toEqual([
      'S14 quantity: further combat operations',
      'S14 time: in the coming years',
    ]);
  });

  test('keep their place when their words stand beside the statement, or nowhere', () => {
    const beside = withStatement('a-S23-3', { time: { text: 'within weeks' } });
    expect(listed(beside).slice(-6, -1)).toEqual([
      'S23 quantity: the first wave',
      'S23 time: within weeks',
      'S23 time: within weeks',
      'S23 quantity: the first shipments',
      'S23 time: already',
    ]);
    const nowhere = withStatement('a-S23-3', { time: { text: 'nowhere in it' } });
    expect(listed(nowhere).at(-2)).toBe('S23 time: nowhere in it');
  });

  test('are none where the article gives none', () => {
    const statements = briefing.statements.filter(({ quantity, time }) => !quantity && !time);
    expect(listed({ ...briefing, statements })).toEqual([]);
  });
});
