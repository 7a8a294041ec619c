import { describe, expect, test } from 'vitest';
import { sentencesAgainst, tensionsOf } from '../../../../src/shared/reference/tensions';
import { stepSentence, stepStatement, subjectOf } from '../../../../src/renderer/read/panel/reading-subject';
import { statementAt } from '../../../../src/renderer/read/passage/statement-at';
import { linksOf } from '../../../../src/renderer/read/panel/statement-links';
import { readingAt, startOf } from '../../../../src/renderer/state/place';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { readBundledBriefing } from '../../../shared/search/read-bundled';

const lookup = lookUp(readBundledBriefing());
const at = (sentence: string, statement: string | null = null) =>
  subjectOf(readingAt(sentence, statement), lookup);

describe('what is chosen', () => {
  test('is the statement of the place, else the first of its sentence', () => {
    expect(at('S4', 'a-S4-2')?.statement?.id).toBe('a-S4-2');
    expect(at('S4')?.statement?.id).toBe('a-S4-1');
    expect(at('S4', 'a-S5-1')?.statement?.id).toBe('a-S4-1');
  });

  test('is the statement that is contradicted or contradicts, where the sentence has one', () => {
    expect(at('S14')?.statement?.id).toBe('a-S14-1');
    expect(at('S17')?.statement?.id).toBe('a-S17-1');
    expect(at('S17', 'a-S17-2')?.statement?.id).toBe('a-S17-2');
    expect(at('S23')?.statement?.id).toBe('a-S23-3');
  });

  test('is nothing on the article as a whole, in other views and at places that are not here', () => {
    expect(subjectOf(startOf('read'), lookup)).toBeNull();
    expect(subjectOf(startOf('compare'), lookup)).toBeNull();
    expect(at('S99')).toBeNull();
  });
});

describe('stepping', () => {
  test('goes from sentence to sentence and stays at the ends', () => {
    const sentence = at('S17')?.sentence ?? null;
    expect(stepSentence(lookup, sentence, 'next')?.id).toBe('S18');
    expect(stepSentence(lookup, sentence, 'previous')?.id).toBe('S16');
    expect(stepSentence(lookup, sentence, 'last')?.id).toBe('S24');
    expect(stepSentence(lookup, at('S24')?.sentence ?? null, 'next')?.id).toBe('S24');
    expect(stepSentence(lookup, null, 'next')?.id).toBe('S1');
  });

  test('goes through every statement forwards and back, over the ends of sentences', () => {
    const walked: string[] = [];
    for (let next = stepStatement(lookup, null, 'next', null); next;) {
      walked.push(next.id);
      next = stepStatement(lookup, at(next.sentence, next.id), 'next', null);
    }
    expect(walked).toEqual([...lookup.statements.keys()]);
    expect(stepStatement(lookup, at('S5', 'a-S5-1'), 'previous', null)?.sentence).toBe('S4');
    expect(stepStatement(lookup, at('S1', walked[0]), 'previous', null)).toBeNull();
  });

  test('finds its way from a sentence without statements', () => {
    const silent = new Map([...lookup.statements].filter(([, { sentence }]) => sentence !== 'S3'));
    const quiet = {
      ...lookup,
      statements: silent,
      statementsOf: new Map([...lookup.statementsOf, ['S3', []]]),
    };
    const from = subjectOf(readingAt('S3'), quiet);
    expect(from?.statement).toBeNull();
    expect(stepStatement(quiet, from, 'next', null)?.sentence).toBe('S4');
    expect(stepStatement(quiet, from, 'previous', null)?.sentence).toBe('S2');
  });
});

describe('sentences that pull against each other', () => {
  test('name one another, both ways', () => {
    expect(sentencesAgainst('S17', lookup)).toEqual(['S20']);
    expect(sentencesAgainst('S20', lookup)).toEqual(['S17']);
    expect(sentencesAgainst('S6', lookup)).toEqual(['S4', 'S12']);
    for (const id of lookup.sentences.keys()) {
      for (const other of sentencesAgainst(id, lookup)) expect(sentencesAgainst(other, lookup)).toContain(id);
    }
  });

  test('come first among the tensions of a sentence, and none is left out', () => {
    expect(tensionsOf('S17', lookup)[0]?.type).toBe('contradiction');
    expect(new Set(tensionsOf('S17', lookup))).toEqual(new Set(lookup.tensionsOf.get('S17')));
  });
});

describe('links', () => {
  test('are listed from both ends', () => {
    const critics = lookup.statements.get('a-S20-1');
    const binding = lookup.statements.get('a-S17-1');
    if (!critics || !binding) throw new Error('The bundled briefing has changed.');
    expect(linksOf(critics, lookup)[0]).toEqual({
      relation: 'contradicts',
      direction: 'forth',
      others: [binding],
    });
    expect(linksOf(binding, lookup)[0]).toEqual({
      relation: 'contradicts',
      direction: 'back',
      others: [critics],
    });
  });

  test('every link is named at both of its ends', () => {
    for (const statement of lookup.statements.values()) {
      for (const { relation, others } of linksOf(statement, lookup)) {
        for (const other of others) {
          const back = linksOf(other, lookup).filter((group) => group.relation === relation);
          expect(back.flatMap((group) => group.others)).toContain(statement);
        }
      }
    }
  });
});

test('a place in the text means the statement whose words stand there, and none between statements', () => {
  const block = lookup.blocks.get('B12');
  const offset = block?.text.indexOf('combat troops') ?? 0;
  expect(statementAt(lookup, 'B12', offset)?.id).toBe('a-S12-1');
  expect(statementAt(lookup, 'B12', 0)).toBeNull();
  expect(statementAt(lookup, 'B99', 0)).toBeNull();
});
