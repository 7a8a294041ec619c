import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Fill,
  flattenFills,
  joinStretches,
  uniteStretches,
} from '../../../../src/renderer/read/painting/flatten-fills';

/** One line a fill, `a` to `z` under the letters it lies on; answers the tops and the depths the same way. */
function drawn(...lines: readonly string[]): readonly string[] {
  const fills = lines.map((line) => {
    const letters = line.trim();
    const start = line.indexOf(letters);
    return { blockId: 'B1', start, end: start + letters.length, item: letters.charAt(0) };
  });
  const width = Math.max(...lines.map(({ length }) => length));
  const tops = Array.from({ length: width }, () => ' ');
  const depths = [...tops];
  for (const { start, end, top, depth } of flattenFills(fills)) {
    tops.fill(top, start, end);
    depths.fill(String(depth), start, end);
  }
  return [tops.join(''), depths.join('')];
}

describe('fills that lie over one another', () => {
  test.each([
    ['one alone', ['  aaa'], ['  aaa', '  111']],
    ['two that overlap', ['aaaa', '  bbbb'], ['aabbbb', '112211']],
    ['one inside another, whichever came first', ['  bb', 'aaaaaa'], ['aabbaa', '112211']],
    ['three deep', ['aaaaaaa', ' bbbbb', '  ccc'], ['abcccba', '1233321']],
    ['two that touch', ['aaa', '   bbb'], ['aaabbb', '111111']],
    ['two on the very same words', ['aaa', 'bbb'], ['bbb', '222']],
    ['with room between', ['aa', '    bb'], ['aa  bb', '11  11']],
  ])('%s', (_, lines, expected) => expect(drawn(...lines)).toEqual(expected));

  const anyFill = fc
    .record({
      block: fc.nat(1),
      start: fc.nat(30),
      length: fc.nat(12),
      item: fc.nat(5),
      isUnder: fc.boolean(),
    })
    .map(({ block, start, length, item, isUnder }): Fill<number> => ({
      isUnder,
      blockId: `B${block}`,
      start,
      end: start + length,
      item,
    }));

  test('at every letter there is the shortest of those that need not lie under others, the later of two as long, and the depth is how many lie there', () => {
    fc.assert(
      fc.property(fc.array(anyFill, { maxLength: 14 }), (fills) => {
        const flats = flattenFills(fills);
        for (const blockId of ['B0', 'B1']) {
          for (let at = 0; at < 44; at += 1) {
            const isHere = ({ blockId: id, start, end }: Fill<number> | (typeof flats)[number]) =>
              id === blockId && start <= at && at < end;
            const under = fills.filter(isHere);
            const above = under.filter(({ isUnder }) => !isUnder);
            const shortest = (above.length > 0 ? above : under).reduce<Fill<number> | null>(
              (best, fill) => (best && best.end - best.start < fill.end - fill.start ? best : fill),
              null,
            );
            const found = flats.filter(isHere).map(({ top, depth }) => ({ top, depth }));
            expect(found).toEqual(shortest ? [{ top: shortest.item, depth: under.length }] : []);
          }
        }
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  test('stretches that follow on one another are one, and those of two blocks never', () => {
    expect(
      joinStretches([
        { blockId: 'B1', start: 0, end: 3 },
        { blockId: 'B1', start: 3, end: 5 },
        { blockId: 'B1', start: 6, end: 7 },
        { blockId: 'B2', start: 7, end: 9 },
      ]),
    ).toEqual([
      { blockId: 'B1', start: 0, end: 5 },
      { blockId: 'B1', start: 6, end: 7 },
      { blockId: 'B2', start: 7, end: 9 },
    ]);
  });
});

test('stretches that are united cover what they covered, and neither overlap nor touch', () => {
  const anyStretch = fc
    .record({ block: fc.nat(1), start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) })
    .map(({ block, start, length }) => ({ blockId: `B${block}`, start, end: start + length }));
  fc.assert(
    fc.property(fc.array(anyStretch, { maxLength: 14 }), (stretches) => {
      const united = uniteStretches(stretches);
      for (const blockId of ['B0', 'B1']) {
        const own = united.filter((each) => each.blockId === blockId);
        for (let at = 0; at < 44; at += 1) {
          const covers = (each: (typeof stretches)[number]) =>
            each.blockId === blockId && each.start <= at && at < each.end;
          expect(own.some(covers)).toBe(stretches.some(covers));
        }
        expect(own.every(({ start }, index) => start > (own[index - 1]?.end ?? -1))).toBe(true);
      }
    }),
  );
});
