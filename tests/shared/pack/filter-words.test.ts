import { createIntl } from '@formatjs/intl';
import { describe, expect, test } from 'vitest';
import { locale, messages } from '../../../src/shared/messages/catalogue';
import { withLabelNames } from '../../../src/shared/notes/label-name';
import {
  filterInWords,
  includedAs,
  isOpenFilter,
  type NoteFilter,
  openFilter,
} from '../../../src/shared/pack/filter-words';

const intl = createIntl({ locale, messages: withLabelNames(messages, { rose: 'For the {minister}' }) });

const inWords = (filter: Partial<NoteFilter>): string => filterInWords({ ...openFilter, ...filter }, intl);

describe('a filter in words', () => {
  const cases: readonly (readonly [Partial<NoteFilter>, string])[] = [
    [{}, ''],
    [{ tags: ['legal'] }, 'tagged #legal'],
    [{ tags: ['legal', 'costs'] }, 'tagged #legal or #costs'],
    [{ colours: ['straw', 'rose'] }, 'labelled Check or For the {minister}'],
    [{ creators: ['Anna', 'Bea', 'You'] }, 'written by Anna, Bea or You'],
    [{ workflows: ['open'] }, 'whose question is open'],
    [{ workflows: ['open', 'resolved'] }, 'whose question is open or resolved'],
    [{ tags: ['legal'], workflows: ['open'] }, 'tagged #legal and whose question is open'],
    [
      { tags: ['a', 'b'], colours: ['sky'], creators: ['Anna'], workflows: ['resolved'] },
      'tagged #a or #b, labelled Quote, written by Anna and whose question is resolved',
    ],
  ];
  test.each(cases)('%j: those %s', (filter, words) => {
    expect(inWords(filter)).toBe(words);
  });

  test('that asks for nothing is open', () => {
    expect(isOpenFilter(openFilter)).toBe(true);
    expect(isOpenFilter({ ...openFilter, workflows: ['open'] })).toBe(false);
  });

  test('that asks for nothing is told as all notes are, on the cover and wherever none are listed', () => {
    expect(includedAs(openFilter)).toBe('all');
    expect(includedAs({ ...openFilter, tags: ['legal'] })).toBe('filtered');
    expect(includedAs({ include: 'chosen', noteIds: [] })).toBe('chosen');
  });
});
