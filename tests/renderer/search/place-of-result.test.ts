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

test.each([
  ['title', null, { view: 'read', line: 'title' }],
  ['descriptor', null, { view: 'read', line: 'descriptor' }],
  ['bottomLine', null, { view: 'read', line: 'bottomLine 2' }],
  ['keyPoints', null, { view: 'read', line: 'keyPoints 2' }],
  ['warnings', null, { view: 'read', line: 'warnings 2' }],
  ['source', 'critics', { view: 'reference', page: 'who-says-so', item: 'critics' }],
  ['quantity', 'a-S9-1', { view: 'reference', page: 'numbers-and-times', item: 'a-S9-1' }],
  ['time', 'a-S9-1', { view: 'reference', page: 'numbers-and-times', item: 'a-S9-1' }],
  ['column', 'doc2', { view: 'reference', page: 'assumptions', item: 'column doc2' }],
  ['assumption', 'a-b', { view: 'reference', page: 'assumptions', item: 'a-b' }],
  ['term', 'Kyiv', { view: 'reference', page: 'glossary', item: 'Kyiv' }],
] as const)('what the briefing says as %s leads to where that is shown', (part, item, expected) => {
  const place = placeOfResult({ kind: 'reference', part, number: 2, item }, tensions);
  expect(place).toMatchObject(expected);
});
