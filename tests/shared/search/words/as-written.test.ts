import { expect, test } from 'vitest';
import { writtenIn } from '../../../../src/shared/search/words/as-written';
import { searchBriefing } from '../../../../src/shared/search/search-briefing';
import { readBundledBriefing } from '../read-bundled';

test.each([
  ['ukraine', 'Ukraine'],
  ['european', 'European'],
  ['troops', 'troops'],
  ['legally', 'legally'],
  ['zebra', 'zebra'],
])('%s is written %s', (word, expected) =>
  expect(writtenIn(searchBriefing(readBundledBriefing(), [], word))(word)).toBe(expected),
);
