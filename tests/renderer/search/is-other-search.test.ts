import { describe, expect, it } from 'vitest';
import { isOtherSearch } from '../../../src/renderer/search/is-other-search';

describe('what is typed in the box', () => {
  it.each([
    ['troops', 'troops european', false, false],
    ['troops', 'troop', false, false],
    ['troops', 'european troops', false, false],
    ['legal forc', 'legal force', false, false],
    ['legal farce', 'legal force', false, false],
    ['', 'troops', false, false],
    ['', 'troops', true, false],
    ['troops', 'combat', false, true],
    ['troops', '', false, true],
    ['troops', '  ', false, true],
    ['troops', 'c', true, true],
    // It takes the place of what waited there, though it begins like it.
    ['troops', 't', true, true],
    ['troops', 'troops e', true, false],
  ])('after “%s” as “%s”, first: %s, is another search: %s', (before, typed, isFirst, isOther) => {
    expect(isOtherSearch(before, typed, isFirst)).toBe(isOther);
  });
});
