import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerGaps } from '../../../src/shared/gaps/gap-register';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { anyInferredIn } from '../../cases/inferred-briefings';
import { openBundledBriefing } from '../../main/bundled-briefing';

const briefing = await openBundledBriefing();

const anyBriefing = anyInferredIn(briefing);

describe('the numbers of the gaps', () => {
  it('count from 1 in the order of the comparison, and all are asked by the editor', () => {
    const { gaps } = lookUp(briefing);
    expect(gaps.map(({ number }) => number)).toEqual(gaps.map((_, index) => String(index + 1)));
    expect(new Set(gaps.map(({ by }) => by))).toEqual(new Set(['editor']));
  });

  it('are the same whatever the switch says; what only it opens bears the number before and a letter', () => {
    fc.assert(
      fc.property(anyBriefing, (coded) => {
        const opened = new Map(lookUp(coded).gaps.map(({ gap, number }) => [gap.id, number]));
        const shown = lookUp(treatInferred(coded, 'unassigned'), coded).gaps;
        for (const { gap, number, by } of shown) {
          expect([gap.id, by]).toEqual([gap.id, opened.has(gap.id) ? 'editor' : 'program']);
          if (by === 'editor') expect(number).toBe(opened.get(gap.id));
          else expect(number).toMatch(/^\d+[a-z]+$/u);
        }
        const numbers = shown.map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
        const byNumber = new Intl.Collator('en', { numeric: true });
        expect(numbers).toEqual(numbers.toSorted((a, b) => byNumber.compare(a, b)));
      }),
      { seed: 21 },
    );
  });

  it('go on after z', () => {
    const topics = Array.from({ length: 28 }, (_, index) => ({
      id: `topic-${index}`,
      label: 'Topic',
      block: 'provisions' as const,
      gap: null,
      cells: { doc1: { gap: { id: `gap-${index}`, subject: 'it', question: 'Which?', nearest: [] } } },
    }));
    const asOpened = { ...briefing, topics: topics.map((topic) => ({ ...topic, cells: {} })) };
    const numbers = [...registerGaps({ ...briefing, topics }, asOpened, ['doc1']).values()];
    expect(numbers.map(({ number }) => number).slice(24)).toEqual(['0y', '0z', '0aa', '0ab']);
  });
});
