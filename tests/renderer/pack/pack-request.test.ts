import { describe, expect, test } from 'vitest';
import { offeredValues, sectionsOn, withSection, withTicked } from '../../../src/renderer/pack/pack-request';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { packGaps, PackRequestSchema, packSections, usualRequest } from '../../../src/shared/pack/pack';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { writtenNote } from '../written-note';

describe('the pack form', () => {
  test('starts from a request that the contract allows: everything, on A4', () => {
    const request = usualRequest('berlin-guarantees');
    expect(PackRequestSchema.parse(request)).toEqual(request);
    expect(request.sections).toEqual(packSections);
  });

  test('asks for all gaps where a request names none, and otherwise for those alone, in their order', () => {
    const { gaps: _, ...old } = usualRequest('berlin-guarantees');
    expect(PackRequestSchema.parse(old)).toEqual({ ...old, gaps: 'all' });
    const lookup = lookUp(readBundledBriefing());
    expect(packGaps(lookup, { gaps: 'all' })).toBe(lookup.gaps);
    const some = [lookup.gaps[6], lookup.gaps[2]].flatMap((placed) => placed?.gap.id ?? []);
    expect(packGaps(lookup, { gaps: [...some, 'no-such-gap'] }).map(({ number }) => number)).toEqual([
      '3',
      '7',
    ]);
  });

  test('keeps the sections in their order, whichever is switched on again', () => {
    const request = usualRequest('berlin-guarantees');
    const without = withSection(request, 'comparison', false);
    expect(without.sections).not.toContain('comparison');
    expect(withSection(without, 'comparison', true)).toEqual(request);
  });

  test('offers what notes have, each once with its count, in the order of the alphabet', () => {
    const notes = [writtenNote({ tags: ['Troops', 'ask'] }), writtenNote({ tags: ['ask', 'Élysée'] })];
    expect(offeredValues(notes, 'tags', [])).toEqual([
      { value: 'ask', count: 2 },
      { value: 'Élysée', count: 1 },
      { value: 'Troops', count: 1 },
    ]);
  });

  test('offers labels and statuses in their own order, and what is ticked though no note has it any more', () => {
    const notes = [
      writtenNote({ colour: 'apricot', workflow: 'resolved' }),
      writtenNote({ colour: 'straw', workflow: 'open' }),
    ];
    expect(offeredValues(notes, 'colours', ['sky']).map(({ value, count }) => [value, count])).toEqual([
      ['straw', 1],
      ['sky', 0],
      ['apricot', 1],
    ]);
    expect(offeredValues(notes, 'workflows', []).map(({ value }) => value)).toEqual(['open', 'resolved']);
    expect(offeredValues([], 'tags', ['gone'])).toEqual([{ value: 'gone', count: 0 }]);
  });

  test('offers no choice of authors where there is one alone, unless it is ticked', () => {
    const notes = [writtenNote({}), writtenNote({})];
    const [{ creator } = { creator: '' }] = notes;
    expect(offeredValues(notes, 'creators', [])).toEqual([]);
    expect(offeredValues(notes, 'creators', [creator])).toEqual([{ value: creator, count: 2 }]);
  });

  test('ticks in the order in which it offers, so that the same ticks are the same choice', () => {
    const ticked = withTicked(withTicked([], 'rose', true, 'colours'), 'straw', true, 'colours');
    expect(ticked).toEqual(['straw', 'rose']);
    expect(withTicked(ticked, 'straw', false, 'colours')).toEqual(['rose']);
  });

  test('names every section that stands on a page', () => {
    const pack = {
      packId: 1,
      url: '',
      pages: 3,
      notes: 0,
      notesInNoSection: 0,
      sections: [
        { section: 'cover', first: 1, last: 1 },
        { section: 'notes', first: 2, last: 3 },
        { section: 'glossary', first: 3, last: 3 },
      ],
    } as const;
    expect(sectionsOn(pack, 3)).toEqual(['notes', 'glossary']);
    expect(sectionsOn(pack, 4)).toEqual([]);
  });
});
