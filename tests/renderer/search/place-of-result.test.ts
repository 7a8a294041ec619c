import { expect, test } from 'vitest';
import { placeOfResult } from '../../../src/renderer/search/place-of-result';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const { tensions } = readBundledBriefing();

test('every tension leads to its first sentence and names itself', () => {
  expect(tensions.length).toBeGreaterThan(0);
  for (const { id, sentences } of tensions)
    expect(placeOfResult({ kind: 'tension', tensionId: id }, tensions)).toEqual({
      view: 'read',
      sentence: sentences[0],
      statement: null,
      tension: id,
    });
});

test('a tension that is not in the briefing leads to the start of the article', () => {
  expect(placeOfResult({ kind: 'tension', tensionId: 'X99' }, tensions)).toEqual({
    view: 'read',
    sentence: null,
    statement: null,
  });
});
