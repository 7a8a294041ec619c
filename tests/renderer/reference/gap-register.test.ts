import * as fc from 'fast-check';
import { targetOfGap } from '../../../src/shared/gaps/gap-target';
import { describe, expect, test } from 'vitest';
import {
  countGaps,
  gapSubjects,
  type GapFilter,
  isOf,
  noFilter,
  type ReaderMarks,
  showGaps,
  tickStates,
} from '../../../src/renderer/reference/gaps/gap-register';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { targetKey } from '../../../src/shared/notes/note';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const asOpened = readBundledBriefing();
const shownAs = (['assigned', 'unassigned'] as const).map((inferred) => treatInferred(asOpened, inferred));
const noMarks: ReaderMarks = { ticked: new Set(), noted: new Set() };

describe.each(shownAs)('the register', (briefing) => {
  const all = lookUp(briefing, asOpened).gaps;
  const filters: fc.Arbitrary<GapFilter> = fc.record({
    ticks: fc.constantFrom(...tickStates),
    of: fc.constantFrom(...gapSubjects),
    notes: fc.constantFrom('all', 'noted'),
    query: fc.oneof(
      fc.constantFrom('', 'who', 'document 1', 'NATO', '?', 'nothing-like-it'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
  });
  const marks: fc.Arbitrary<ReaderMarks> = fc.record({
    ticked: fc.subarray(all.map(({ gap }) => gap.id)).map((ids) => new Set(ids)),
    noted: fc.subarray(all.map((gap) => targetKey(targetOfGap(gap)))).map((keys) => new Set(keys)),
  });

  test('holds every gap once, in the order of the comparison', () => {
    expect(new Set(all.map(({ gap }) => gap.id)).size).toBe(all.length);
    expect(showGaps(all, noFilter, noMarks, briefing).gaps).toEqual(all);
  });

  test('shows and hides all of them, whatever the filter and the marks', () => {
    fc.assert(
      fc.property(filters, marks, (filter, made) => {
        const { gaps, topics, hidden } = showGaps(all, filter, made, briefing);
        expect(gaps.length + hidden).toBe(all.length);
        expect(countGaps(all, filter, made)).toBe(gaps.length);
        expect(topics.flatMap((topic) => topic.gaps)).toEqual(gaps);
        expect(topics.every((topic) => topic.gaps.length > 0)).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('is parted by what a gap is of, and by its tick, without a rest', () => {
    fc.assert(
      fc.property(filters, marks, (filter, made) => {
        const count = (change: Partial<GapFilter>): number =>
          showGaps(all, { ...filter, ...change }, made, briefing).gaps.length;
        expect(count({ ticks: 'open' }) + count({ ticks: 'ticked' })).toBe(count({ ticks: 'all' }));
        expect(count({ of: 'topics' }) + count({ of: 'documents' }) + count({ of: 'agreement' })).toBe(
          count({ of: 'all' }),
        );
      }),
      { seed: 12, numRuns: 100 },
    );
  });
});

describe('a gap', () => {
  const briefing = asOpened;
  const all = lookUp(briefing).gaps;
  const find = (query: string): readonly string[] =>
    showGaps(all, { ...noFilter, query }, noMarks, briefing).gaps.map(({ gap }) => gap.id);

  test.each([
    ['of its question', 'treasury payers'],
    ['of its subject', 'secretariat'],
    ['of its topic', 'russia'],
  ])('is found by the beginning of words %s, and hidden otherwise', (_, query) => {
    const found = find(query);
    expect(found).toEqual(
      all
        .filter(({ gap, topic }) => {
          const text = `${gap.question} ${gap.subject} ${topic.label}`.toLowerCase();
          return query
            .split(' ')
            .every((word) => text.split(/[^\p{L}]+/u).some((each) => each.startsWith(word)));
        })
        .map(({ gap }) => gap.id),
    );
  });

  test('is written on as its cell, or as the topic as a whole', () => {
    const [whole, cell] = ['gap-timing', 'gap-timing-doc2'].map((id) => all.find(({ gap }) => gap.id === id));
    expect(whole && targetOfGap(whole)).toEqual({ kind: 'topic', topicId: 'timing' });
    expect(cell && targetOfGap(cell)).toEqual({ kind: 'cell', topicId: 'timing', columnId: 'doc2' });
    expect([whole && isOf(whole, 'topics'), cell && isOf(cell, 'documents')]).toEqual([true, true]);
  });

  test('with a note is found among those with notes, and not by a note on another thing', () => {
    const noted = new Set(['cell:timing:doc2', 'topic:name-and-form', 'tension:T4', 'article']);
    const { gaps } = showGaps(all, { ...noFilter, notes: 'noted' }, { ...noMarks, noted }, briefing);
    expect(gaps.map(({ gap }) => gap.id)).toEqual(['gap-name-and-form', 'gap-timing-doc2']);
  });
});
