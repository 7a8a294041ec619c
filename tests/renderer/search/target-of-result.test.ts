import { describe, expect, test } from 'vitest';
import { targetOfResult } from '../../../src/renderer/search/target-of-result';
import { lookUp } from '../../../src/shared/lookup';
import { answerQuery } from '../../../src/shared/search/search-briefing';
import { buildIndex } from '../../../src/shared/search/search-index';
import { listSearchables } from '../../../src/shared/search/searchables';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const index = buildIndex(listSearchables(briefing, lookup));

/** The words that a note on the result for this sentence would be on. */
function wordsFor(query: string, sentence: string): string | null {
  const { terms } = answerQuery(index, lookup, query, { limit: 50 });
  const target = targetOfResult({ kind: 'sentence', sentence }, terms, lookup);
  if (target?.kind === 'block') return lookup.blocks.get(target.blockId)?.text ?? null;
  return target?.kind === 'passage' ? target.passage.exact : null;
}

describe('a note on a result of the search', () => {
  test.each([
    ['aggression', 'S6', 'aggression'],
    ['"legally binding"', 'S17', 'legally binding'],
    ['binding legally', 'S17', 'legally binding'],
  ])('%s in %s is on the words that were found', (query, sentence, expected) => {
    expect(wordsFor(query, sentence)).toBe(expected);
  });

  test('is on the sentence where the words stand apart, or are not marked', () => {
    expect(wordsFor('aggression country', 'S6')).toBe(lookup.sentences.get('S6')?.text);
    expect(wordsFor('aggression', 'S1')).toBe(lookup.sentences.get('S1')?.text);
  });

  test('is on the statement of a statement, and there is none on what is not in the text', () => {
    expect(targetOfResult({ kind: 'statement', sentence: 'S17', statement: 'a-S17-1' }, [], lookup)).toEqual({
      kind: 'statement',
      statementId: 'a-S17-1',
    });
    expect(targetOfResult({ kind: 'tension', tensionId: 'T1' }, [], lookup)).toBeNull();
  });
});
