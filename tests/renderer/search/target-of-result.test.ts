import { describe, expect, test } from 'vitest';
import { targetOfResult } from '../../../src/renderer/search/target-of-result';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { answerQuery } from '../../../src/shared/search/search-briefing';
import type { SearchPlace } from '../../../src/shared/search/searchable';
import { buildIndex } from '../../shared/search/tools/build-index';
import { listSearchables } from '../../../src/shared/search/searchables';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const entries = listSearchables(briefing, lookup);
const searched = { index: buildIndex(entries), entries };

/** The words that a note on the result for this sentence would be on. */
function wordsFor(query: string, sentence: string): string | null {
  const { terms } = answerQuery(searched, lookup, query, { limit: 50 });
  const target = targetOfResult({ kind: 'sentence', sentence }, terms, lookup);
  if (target?.kind === 'block') return lookup.blocks.get(target.blockId)?.text ?? null;
  return target?.kind === 'passage' ? target.passage.exact : null;
}

describe('a note on a result of the search', () => {
  test.each([
    ['aggression', 'S6', 'aggression'],
    ['"legally binding"', 'S17', 'legally binding'],
    ['binding legally', 'S17', 'legally binding'],
    ['"struggle the second"', 'S7', 'struggle.\nThe second'],
  ])('%s in %s is on the words that were found', (query, sentence, expected) => {
    expect(wordsFor(query, sentence)).toBe(expected);
  });

  test('is on the sentence where the words stand apart, or are not marked', () => {
    expect(wordsFor('aggression country', 'S6')).toBe(lookup.sentences.get('S6')?.text);
    expect(wordsFor('aggression', 'S1')).toBe(lookup.sentences.get('S1')?.text);
  });

  test('is on the statement, the cell, the topic or the tension that was found, and there is none on a note or beside the article', () => {
    expect(targetOfResult({ kind: 'statement', sentence: 'S17', statement: 'a-S17-1' }, [], lookup)).toEqual({
      kind: 'statement',
      statementId: 'a-S17-1',
    });
    const on = (place: SearchPlace) => targetOfResult(place, [], lookup);
    const topicId = 'funding';
    const gap = { kind: 'gap', gapId: 'G1', topicId } as const;
    expect([
      on({ kind: 'topic', topicId, columnId: 'D1', statement: null }),
      on({ ...gap, columnId: 'D2' }),
      on({ ...gap, columnId: null }),
      on({ kind: 'tension', tensionId: 'T1' }),
      on({ kind: 'note', noteId: 'n', sentence: 'S1' }),
      on({ kind: 'reference', part: 'warnings', number: 1, item: null }),
    ]).toEqual([
      { kind: 'cell', topicId, columnId: 'D1' },
      { kind: 'cell', topicId, columnId: 'D2' },
      { kind: 'topic', topicId },
      { kind: 'tension', tensionId: 'T1' },
      null,
      null,
    ]);
  });
});
