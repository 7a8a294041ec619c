import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { findForPack, mostFoundLines } from '../../../src/shared/pack/found';
import { printedSections, usualRequest, withFound, withoutFound } from '../../../src/shared/pack/pack';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import { writtenNote } from '../../renderer/written-note';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const inAll = { briefing, lookup, notes: [], printed: new Set<string>(), labelNames: {} };

describe('what a pack prints of searches', () => {
  test('it is what the search finds, in its order, group by group', () => {
    for (const query of [
      'troops',
      'ratification',
      'legal force',
      'kind:criticism',
      'provenance',
      'zebra',
      '',
    ]) {
      const results = searchBriefing(briefing, [], query, { limit: 1000 });
      const [found] = findForPack([query], inAll).found;
      const wanted = results.groups.flatMap(({ hits }) =>
        hits.filter((hit) => results.withAllWords === 0 || hit.hasAllWords).map(({ entry }) => entry.id),
      );
      expect(found?.groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.id))).toEqual(wanted);
      expect(found?.results.answer).toEqual(results.answer);
    }
  });

  test('what holds only some of the words stands below, cut short, with how many more there are', () => {
    const [found] = findForPack(['who pays for the troops'], inAll).found;
    expect(found?.groups.map(({ group }) => group)).toEqual(['gaps']);
    const gaps = found?.some.find(({ group }) => group === 'gaps');
    expect(gaps?.hits.length).toBeLessThanOrEqual(mostFoundLines.some);
    expect(found?.some.length).toBeGreaterThan(1);
  });

  test('a note that the pack does not print is passed over, and not counted', () => {
    const [kept, left] = [
      writtenNote({ body: 'Ratification, and by whom?' }),
      writtenNote({ body: 'ratification' }),
    ];
    const [found] = findForPack(['ratification'], {
      ...inAll,
      notes: [kept, left],
      printed: new Set([kept.id]),
    }).found;
    const notes = found?.groups.find(({ group }) => group === 'notes');
    expect(notes?.hits.map(({ entry }) => entry.id)).toEqual([`notes:${kept.id}`]);
    expect(notes?.more).toBe(0);
  });

  test('a search is printed once; the section prints while there is one', () => {
    const none = usualRequest('berlin');
    expect(printedSections(none)).not.toContain('found');
    const one = withFound({ ...none, sections: ['cover'] }, ' troops ');
    expect(one).toMatchObject({ sections: ['cover', 'found'], found: ['troops'] });
    expect(withFound(one, 'troops')).toBe(one);
    expect(printedSections(one)).toEqual(['cover', 'found']);
    expect(printedSections(withoutFound(one, 'troops'))).toEqual(['cover']);
  });
});
