import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapMark } from '../../../../src/renderer/parts/map/map-content';
import { marksOf, readMap } from '../../../../src/renderer/parts/map/map-content';
import { layOutMap } from '../../../../src/renderer/parts/map/map-layout';
import type { PlacedMark } from '../../../../src/renderer/parts/map/placed-mark';
import { mapMeasures } from '../../../../src/renderer/parts/map/map-measures';
import { isMarkSeen } from '../../../../src/renderer/parts/map/mark-sight';
import type { Briefing } from '../../../../src/shared/briefing/briefing';
import { isGap } from '../../../../src/shared/briefing/comparison';
import { facets, type Lens, lookThrough, countValues } from '../../../../src/shared/briefing/lens';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { sentencesAgainst } from '../../../../src/shared/reference/tensions';
import { openBundledBriefing } from '../../../main/bundled-briefing';
import { anyPlan, planBriefing } from './planned-briefing';

const names = {
  outside: 'Outside the topics',
  whoSaysSo: 'Who says so',
  source: (source: string) => `the source called ${source}`,
};
const runs = { seed: 20260305, numRuns: 150 } as const;

function draw(briefing: Briefing, width: number) {
  const lookup = lookUp(briefing);
  const content = readMap(briefing, lookup);
  return { lookup, content, layout: layOutMap({ content, briefing, lookup, width, names, textSize: 13 }) };
}

function ofKind<Kind extends MapMark['kind']>(marks: readonly MapMark[], kind: Kind) {
  return marks.filter((mark): mark is Extract<MapMark, { kind: Kind }> => mark.kind === kind);
}

function overlap(a: PlacedMark, b: PlacedMark): boolean {
  const near = 0.01;
  return (
    Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth - near &&
    Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight - near
  );
}

describe('the map', () => {
  it('has one mark for each line of the comparison and each statement outside the topics, and for nothing else', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 1400 }), (plan, width) => {
        const briefing = planBriefing(plan);
        const { content, layout } = draw(briefing, width);
        const entries = ofKind(
          layout.lines.flat().map(({ mark }) => mark),
          'entry',
        );
        const lines = briefing.topics.flatMap((topic) =>
          Object.values(topic.cells).flatMap((cell) =>
            isGap(cell) ? [] : cell.entries.map(({ statement }) => `${topic.id} ${statement}`),
          ),
        );
        const outside = briefing.statements.filter(({ topics }) => topics.length === 0);
        expect(
          entries.map(({ topic, statement }) => `${topic?.id ?? '-'} ${statement.id}`).toSorted(),
        ).toEqual([...lines, ...outside.map(({ id }) => `- ${id}`)].toSorted());
        const ids = layout.lines.flat().map(({ mark }) => mark.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.toSorted()).toEqual(
          marksOf(content)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
      runs,
    );
  });

  it('lets no two marks of the grid overlap, and none stand beyond the drawing, at any width', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 1400 }), (plan, width) => {
        const { layout } = draw(planBriefing(plan), width);
        const marks = layout.lines.flat().filter(({ mark }) => mark.kind !== 'pull');
        for (const [index, mark] of marks.entries()) {
          expect(marks.slice(index + 1).filter((other) => overlap(mark, other))).toEqual([]);
          expect(mark.x - mark.halfWidth).toBeGreaterThanOrEqual(-0.01);
          expect(mark.x + mark.halfWidth).toBeLessThanOrEqual(layout.width + 0.01);
          expect(mark.y + mark.halfHeight).toBeLessThanOrEqual(layout.height);
          const isLeft = mark.x + mark.halfWidth <= layout.left + 0.01;
          const isRight = mark.x - mark.halfWidth >= layout.right - 0.01;
          expect(isLeft ? 'labels' : isRight ? 'counts' : 'columns').toBe(mark.pane);
        }
        for (const { mark, halfWidth } of marks) {
          if (mark.kind === 'entry')
            expect(halfWidth * 2).toBeGreaterThanOrEqual(mapMeasures.letter.least - 0.01);
        }
      }),
      runs,
    );
  });

  it('draws an arc between two sentences exactly where their words contradict each other', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const briefing = planBriefing(plan);
        const { lookup, layout } = draw(briefing, 900);
        const arcs = new Set(layout.arcs.map(({ pull }) => `${pull.from.id} ${pull.to.id}`));
        const against = [...lookup.sentences.keys()].flatMap((id) =>
          sentencesAgainst(id, lookup)
            .filter((other) => Number(id.slice(1)) < Number(other.slice(1)))
            .map((other) => `${id} ${other}`),
        );
        expect([...arcs].toSorted()).toEqual(against.toSorted());
      }),
      runs,
    );
  });

  it('lets an arc rise above each arc under it, so that nested ones can be told apart', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { arcs, arcBase } = draw(planBriefing(plan), 900).layout;
        for (const [index, outer] of arcs.entries()) {
          expect(arcBase - outer.height).toBeGreaterThan(0);
          expect(outer.from).toBeLessThan(outer.to);
          for (const inner of arcs.slice(0, index)) {
            if (inner.from >= outer.from && inner.to <= outer.to) {
              expect(outer.height - inner.height).toBeGreaterThanOrEqual(mapMeasures.arc.step - 0.01);
            }
          }
          // No two arcs share a foot.
          const feet = arcs.flatMap(({ from, to }) => [from, to]);
          expect(new Set(feet.map((x) => x.toFixed(3))).size).toBe(feet.length);
        }
      }),
      runs,
    );
  });

  it('dims through any lens exactly what the lens does not leave: seen and dimmed are all', () => {
    fc.assert(
      fc.property(anyPlan, fc.infiniteStream(fc.boolean()), (plan, coin) => {
        const { lookup, content } = draw(planBriefing(plan), 900);
        const chosen = countValues(lookup)
          .map(({ value }) => value)
          .filter(() => coin.next().value);
        const lens = Object.fromEntries(
          facets.map((facet) => [
            facet,
            chosen.filter((each) => each.facet === facet).map(({ value }) => value),
          ]),
        ) as unknown as Lens;
        const sight = lookThrough(lens, lookup);
        const entries = ofKind(marksOf(content), 'entry');
        const seen = entries.filter((mark) => isMarkSeen(mark, sight));
        const dimmed = entries.filter((mark) => !isMarkSeen(mark, sight));
        expect(seen.length + dimmed.length).toBe(entries.length);
        expect(new Set(seen.map(({ statement }) => statement.id))).toEqual(sight.statements);
        expect(new Set([...seen, ...dimmed].map(({ statement }) => statement.id)).size).toBe(
          lookup.statements.size,
        );
        for (const number of ofKind(marksOf(content), 'sentence')) {
          const holds = seen.some(({ sentence }) => sentence.id === number.sentence.id);
          expect(isMarkSeen(number, sight)).toBe(holds);
        }
      }),
      runs,
    );
  });

  it('has brackets for every sentence of every document, none over another in its lane', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const briefing = planBriefing(plan);
        const { content, layout } = draw(briefing, 900);
        for (const document of briefing.documents) {
          const under = content.numbers.filter((_, index) =>
            layout.brackets.some(
              ({ run }) =>
                run.of.kind === 'document' &&
                run.of.document.id === document.id &&
                run.first <= index &&
                index <= run.last,
            ),
          );
          expect(under.map(({ sentence }) => sentence.id)).toEqual(document.sentences);
        }
        for (const [index, one] of layout.brackets.entries()) {
          const met = layout.brackets
            .slice(index + 1)
            .filter(({ y, from, to }) => y === one.y && from < one.to && to > one.from);
          expect(met).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('fits the bundled briefing into the page at 1440 and at 1024, and gives it what it needs at 480', async () => {
    const briefing = await openBundledBriefing();
    expect(draw(briefing, 1180).layout.width).toBeCloseTo(1180, 3);
    expect(draw(briefing, 926).layout.width).toBeCloseTo(926, 3);
    expect(draw(briefing, 438).layout.width).toBeGreaterThan(438);
  });
});
