import { expect, test, vi } from 'vitest';
import { oncePer, oncePerPair } from '../../src/shared/once-per';

interface Named {
  readonly of: string;
}

test('an answer is worked out once for an object, and anew for another one that says the same', () => {
  const work = vi.fn<(list: readonly number[]) => number[]>((list) => list.map((each) => each * 2));
  const doubled = oncePer(work);
  const list = [1, 2];
  expect(doubled(list)).toEqual([2, 4]);
  expect(doubled(list)).toBe(doubled(list));
  expect(work).toHaveBeenCalledTimes(1);
  expect(doubled([1, 2])).not.toBe(doubled(list));
  expect(work).toHaveBeenCalledTimes(2);
});

test('an answer that follows from two objects is kept for both together', () => {
  const work = vi.fn<(a: Named, b: Named) => string[]>((a, b) => [a.of, b.of]);
  const joined = oncePerPair(work);
  const [x, y, z] = [{ of: 'x' }, { of: 'y' }, { of: 'z' }];
  expect(joined(x, y)).toBe(joined(x, y));
  expect(joined(x, z)).toEqual(['x', 'z']);
  expect(joined(y, x)).toEqual(['y', 'x']);
  expect(joined(x, y)).toEqual(['x', 'y']);
  expect(work).toHaveBeenCalledTimes(3);
});
