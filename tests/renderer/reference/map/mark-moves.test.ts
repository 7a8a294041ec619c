import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../../src/renderer/parts/map/map-content';
import { layOutMap } from '../../../../src/renderer/parts/map/map-layout';
import { type MapStep, moveMark, stepOf } from '../../../../src/renderer/reference/map/mark-moves';
import { markOfItem, placeOfMark } from '../../../../src/renderer/reference/map/place-of-mark';
import type { Briefing } from '../../../../src/shared/briefing/briefing';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { openBundledBriefing } from '../../../main/bundled-briefing';
import { anyPlan, planBriefing } from '../../parts/map/planned-briefing';

const names = { outside: 'Outside', whoSaysSo: 'Who says so', source: (source: string) => source };

function linesOf(briefing: Briefing) {
  const lookup = lookUp(briefing);
  const content = readMap(briefing, lookup);
  return layOutMap({ content, briefing, lookup, width: 1000, names, textSize: 13 }).lines;
}

describe('walking over the map', () => {
  it('goes along a line from label to count, and up and down to the nearest mark', async () => {
    const lines = linesOf(await openBundledBriefing());
    const walk: readonly (readonly [MapStep, string])[] = [
      ['up', 'pull.T3.S4.S6'],
      ['right', 'pull.T6.S6.S12'],
      ['down', 'sentence.S9'],
      ['down', 'entry.name-and-form.a-S9-1'],
      ['left', 'entry.name-and-form.a-S8-1'],
      ['line-start', 'topic.name-and-form'],
      ['left', 'topic.name-and-form'],
      ['down', 'topic.parties-and-signatories'],
      ['line-end', 'count.parties-and-signatories.agreement'],
      ['down', 'count.status.agreement'],
      ['left', 'count.status.doc2'],
      ['first', 'pull.T3.S4.S6'],
      ['last', 'says.unknown.S4'],
      ['down', 'says.unknown.S4'],
    ];
    let at = 'sentence.S4';
    for (const [step, arrived] of walk) {
      at = moveMark(lines, at, step) ?? '';
      expect(`${step}: ${at}`).toBe(`${step}: ${arrived}`);
    }
    expect(moveMark(lines, 'nothing', 'down')).toBe('pull.T3.S4.S6');
  });

  it('reaches every mark with the arrow keys, and every step leads to a mark', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const lines = linesOf(planBriefing(plan));
        const all = lines.flat().map(({ mark }) => mark.id);
        const seen = new Set<string>();
        const waiting = all.slice(0, 1);
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (seen.has(id)) continue;
          seen.add(id);
          for (const step of ['left', 'right', 'up', 'down'] as const)
            waiting.push(moveMark(lines, id, step) ?? '');
        }
        expect([...seen].toSorted()).toEqual(all.toSorted());
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('leaves keys alone that are not its own', () => {
    const none = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
    expect(stepOf({ key: 'ArrowLeft', ...none })).toBe('left');
    expect(stepOf({ key: 'ArrowLeft', ...none, altKey: true })).toBe(null);
    expect(stepOf({ key: 'Home', ...none, ctrlKey: true })).toBe('first');
    expect(stepOf({ key: 'Enter', ...none })).toBe(null);
  });
});

describe('a mark', () => {
  it('leads to its own place, and is found again by its id or by what it is of', async () => {
    const marks = linesOf(await openBundledBriefing())
      .flat()
      .map(({ mark }) => mark);
    const places: Readonly<Record<string, unknown>> = {
      'pull.T9.S14.S23': { view: 'reference', page: 'tensions', item: 'T9' },
      'sentence.S9': { view: 'read', sentence: 'S9', statement: null },
      'topic.weapons': { view: 'compare', topicId: 'weapons', columnId: null },
      'count.weapons.doc2': { view: 'compare', topicId: 'weapons', columnId: 'doc2' },
      'entry.weapons.a-S10-1': { view: 'read', sentence: 'S10', statement: 'a-S10-1' },
      'outside.a-S3-1': { view: 'read', sentence: 'S3', statement: 'a-S3-1' },
      'says.outlet.S2': { view: 'read', sentence: 'S2', statement: 'a-S2-1' },
    };
    for (const [id, place] of Object.entries(places)) {
      const mark = markOfItem(marks, id);
      expect(mark && placeOfMark(mark)).toEqual(place);
    }
    expect(markOfItem(marks, 'S9')?.id).toBe('sentence.S9');
    expect(markOfItem(marks, 'a-S10-1')?.id).toBe('entry.weapons.a-S10-1');
    expect(markOfItem(marks, 'weapons')?.id).toBe('topic.weapons');
    expect(markOfItem(marks, 'T9')?.id).toMatch(/^pull\.T9\./u);
    expect(markOfItem(marks, 'gone')).toBe(null);
  });
});
