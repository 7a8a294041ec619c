import { describe, expect, test } from 'vitest';
import type { Group, Searchable } from '../../../src/shared/search/searchable';
import { searchIndex } from '../../../src/shared/search/find/search-index';
import { buildIndex } from '../../shared/search/tools/build-index';
import { arrangeResults, countOf, type Kind, rowsAlone } from '../../../src/renderer/search/arrange-results';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { findForPack } from '../../../src/shared/pack/found';
import { withinGroup } from '../../../src/shared/search/query/edit-filters';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import { groups } from '../../../src/shared/search/searchable';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { moveChoice, moveGroup } from '../../../src/renderer/search/move-choice';

const passage = (group: Group, row: number, text: string): Searchable => ({
  id: `${group}:${row}`,
  group,
  place: { kind: 'sentence', sentence: `S${row}` },
  fields: { title: '', text, more: '' },
  by: 'article',
  facets: {},
});
const many = (group: Group, count: number, text: string) =>
  Array.from({ length: count }, (_, row) => passage(group, row, text));
const index = buildIndex([
  ...many('sentences', 12, 'legal troops'),
  ...many('statements', 7, 'legal'),
  ...many('gaps', 2, 'troops'),
  ...many('notes', 1, 'legal troops'),
]);
const results = (query: string) => ({ ...searchIndex(index, query, { limit: 500 }), answer: null });
const draw = (query: string, kind: Kind = 'everything') => {
  const { sections, some } = arrangeResults(results(query), kind);
  const line = (each: (typeof sections)[number]) =>
    `${each.group} ${each.total}: ${each.rows.map((row) => (row.kind === 'more' ? 'all' : '.')).join('')}`;
  return [...sections.map(line), ...(some.length > 0 ? ['---', ...some.map(line)] : [])];
};

describe('arrangeResults', () => {
  test('long groups are cut short, with a row that opens the rest; one more than that is simply shown', () => {
    expect(draw('legal')).toEqual(['sentences 12: ......all', 'statements 7: .......', 'notes 1: .']);
  });

  test('alone, a group is whole', () => {
    expect(draw('legal', 'sentences')).toEqual(['sentences 12: ............']);
  });

  test('what prints of a group that is looked at alone is what is listed of it', () => {
    const briefing = readBundledBriefing();
    const inAll = {
      briefing,
      lookup: lookUp(briefing),
      notes: [],
      printed: new Set<string>(),
      labelNames: {},
    };
    for (const query of ['troops', 'war OR conflict', 'in:text,tensions troops', 'kind:criticism']) {
      const searched = searchBriefing(briefing, [], query, { limit: 1000 });
      for (const group of groups) {
        const listed = arrangeResults(searched, group, 1000).rows.map(({ key }) => key.replace(/^\w+:/u, ''));
        // Where nothing is listed nothing can be printed.
        if (listed.length === 0) continue;
        const [found] = findForPack([withinGroup(query, group)], inAll).found;
        const printed = [...(found?.groups ?? []), ...(found?.some ?? [])].flatMap(({ hits }) => hits);
        expect(
          printed.map(({ entry }) => entry.id),
          `${query}, ${group}`,
        ).toEqual(listed);
      }
    }
  });

  test('alone, a long group is drawn fifty by fifty, and what is not given at all is counted', () => {
    const long = buildIndex(many('notes', 700, 'legal'));
    const found = { ...searchIndex(long, 'legal', { limit: 500 }), answer: null };
    const draw = (alone: number) => {
      const [section] = arrangeResults(found, 'notes', alone).sections;
      const last = section?.rows.at(-1);
      return [section?.rows.length, last?.kind === 'more' ? last.left : null, section?.beyond];
    };
    expect(draw(rowsAlone)).toEqual([rowsAlone + 1, 450, 0]);
    expect(draw(2 * rowsAlone)).toEqual([2 * rowsAlone + 1, 400, 0]);
    expect(draw(500)).toEqual([500, null, 200]);
  });

  test('what holds some of the words stands below what holds all', () => {
    expect(draw('legal troops')).toEqual([
      'sentences 12: ......all',
      'notes 1: .',
      '---',
      'statements 7: ...all',
      'gaps 2: ..',
    ]);
  });

  test('when nothing holds all the words, what holds some is the list', () => {
    expect(draw('troops zebra')).toEqual(['sentences 12: ......all', 'gaps 2: ..', 'notes 1: .']);
  });

  test('figures count what holds all the words, or when nothing does, what holds some', () => {
    expect(countOf(results('legal troops'), 'everything')).toBe(13);
    expect(countOf(results('legal troops'), 'gaps')).toBe(0);
    expect(countOf(results('troops zebra'), 'gaps')).toBe(2);
  });

  test('no two rows share a key', () => {
    const { rows } = arrangeResults(results('legal troops'), 'everything');
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });
});

describe('keys', () => {
  const arrangement = arrangeResults(results('legal'), 'everything');
  const last = arrangement.rows.length - 1;

  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', last, last],
    ['PageDown', 0, Math.min(10, last)],
    ['PageDown', last, last],
    ['PageUp', 3, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 5, 0],
    ['End', 0, last],
    ['a', 0, null],
  ])('%s from row %i goes to %s', (key, from, to) => expect(moveChoice(key, from, arrangement)).toBe(to));

  test.each([
    [1, 0, 7],
    [1, 8, 14],
    [1, 14, null],
    [-1, 8, 0],
    [-1, 3, null],
  ] as const)('Tab by %i group from row %i goes to %s', (step, from, to) =>
    expect(moveGroup(step, from, arrangement)).toBe(to),
  );

  test('with nothing found every key stays put', () => {
    const nothing = arrangeResults(results('zebra'), 'everything');
    expect(moveChoice('End', 0, nothing)).toBe(0);
    expect(moveGroup(1, 0, nothing)).toBeNull();
  });
});
