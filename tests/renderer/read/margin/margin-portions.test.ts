import { array, assert, boolean, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { MarginGroup, MarginGroups } from '../../../../src/renderer/read/margin/margin-groups';
import {
  drawnAtOnce,
  drawnNext,
  groupsOf,
  mostInFrame,
} from '../../../../src/renderer/read/margin/margin-portions';

/** Groups of so many notes each; of a group, its size is all that is asked. */
const groupsWith = (sizes: readonly number[]): MarginGroups =>
  new Map(
    sizes.map((size, index): [string, MarginGroup] => {
      const blockId = `B${index + 1}`;
      const drawn = Array.from({ length: size }, (_, at) => ({ id: `${at}`, blockId, start: 0, end: 1 }));
      return [blockId, { notes: [], shown: [], more: [], drawn }];
    }),
  );
const sizes = array(integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 });
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

test('few notes are drawn at once, many none of them before the text was shown', () => {
  assert(
    property(sizes, (counts) => {
      const isFew = total(counts) <= mostInFrame;
      expect(drawnAtOnce(groupsWith(counts), new Set()).size).toBe(isFew ? counts.length : 0);
    }),
  );
});

test('every block has its turn, in the order given, and no frame draws more than its portion and one block', () => {
  assert(
    property(sizes, boolean(), (counts, isBackwards) => {
      const groups = groupsWith(counts);
      const ids = [...groups.keys()];
      const order = isBackwards ? ids.toReversed() : ids;
      let drawn: ReadonlySet<string> = new Set();
      for (let frame = 0; groupsOf(groups, drawn) !== groups; frame += 1) {
        const next = drawnNext(groups, drawn, order);
        expect([...next]).toEqual(order.slice(0, next.size));
        expect(next.size).toBeGreaterThan(drawn.size);
        const added = [...next].filter((id) => !drawn.has(id)).map((id) => groups.get(id)?.drawn.length ?? 0);
        expect(total(added.slice(0, -1))).toBeLessThan(mostInFrame);
        drawn = next;
      }
      expect(groupsOf(groups, drawn)).toBe(groups);
    }),
  );
});

test('a block whose notes are drawn keeps them while others wait, whatever they say now', () => {
  const before = new Set(['B2', 'B9']);
  const groups = groupsWith([80, 80, 80]);
  const drawn = drawnAtOnce(groups, before);
  expect([...drawn]).toEqual(['B2']);
  expect(groupsOf(groups, drawn).get('B2')).toBe(groups.get('B2'));
});
