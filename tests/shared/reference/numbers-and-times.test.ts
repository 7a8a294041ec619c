import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { numbersAndTimes } from '../../../src/shared/reference/numbers-and-times';
import type { Statement } from '../../../src/shared/briefing/statement';
import { everyBriefing, openKept } from '../../cases/every-briefing';
import { readBundledBriefing } from '../search/read-bundled';

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
      'S3 time: prolonged',
      'S4 quantity: an attack on one member is an attack on all',
      'S5 time: previously',
      'S6 quantity: any aggression',
      'S7 time: no longer',
      'S9 approximate: approximately 800,000 well-trained troops / the combined strength of several NATO countries',
      'S9 approximate: several NATO countries',
      'S11 time: a first in the conflict’s history',
      'S13 time: real-time',
      'S13 quantity: all parties',
      'S14 time: in the coming years',
      'S18 time: future',
      'S22 time: previous',
      'S23 quantity: the first wave',
      'S23 time: within weeks',
      'S23 quantity: the first shipments',
      'S23 time: already',
      'S24 time: never',
    ]);
  });

  test('lack a comparison only where the editors found none, and never for want of an entry', () => {
    const lacking = everyBriefing.flatMap(({ name }) =>
      numbersAndTimes(lookUp(openKept(name))).filter(({ lacksComparison }) => lacksComparison),
    );
    expect(lacking.map(({ words }) => words)).toEqual(['40 סירות לכל היותר', 'не більш як три мушлі']);
  });

  test('are compared with something else than themselves', () => {
    for (const { name } of everyBriefing) {
      for (const { words, comparedWith } of numbersAndTimes(lookUp(openKept(name)))) {
        expect(comparedWith ?? '').not.toContain(words);
      }
    }
  });

  test('of the harbour count boats against last season, and people in the room though the claim is another', () => {
    const harbour = listed(openKept('harbour-accords'));
    expect(harbour).toContain('S7 quantity: no more than 40 boats / last season');
    expect(harbour).toContain('S2 quantity: two people in the room');
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
