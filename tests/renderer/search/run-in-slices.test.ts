import { expect, test } from 'vitest';
import { runInSlices } from '../../../src/renderer/search/run-in-slices';

/** Steps that take a millisecond each. */
function* steps(count: number, seen: number[]): Generator<undefined, string, undefined> {
  for (let step = 0; step < count; step += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    seen.push(step);
    yield;
  }
  return 'done';
}

test('long work is done to its end, and other things come in between', async () => {
  const seen: number[] = [];
  const between = new Set<number>();
  let isDone = false;
  const look = (): void => {
    between.add(seen.length);
    if (!isDone) setTimeout(look, 0);
  };
  look();
  const result = await new Promise((resolve) => {
    runInSlices(steps(60, seen), resolve);
  });
  isDone = true;
  expect(result).toBe('done');
  expect(seen).toEqual(Array.from({ length: 60 }, (_, step) => step));
  expect(between.size).toBeGreaterThan(3);
});

test('work that is stopped goes no further and tells nothing', async () => {
  const seen: number[] = [];
  const told: string[] = [];
  const stop = runInSlices(steps(60, seen), (result) => told.push(result));
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  stop();
  const at = seen.length;
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(seen).toHaveLength(at);
  expect(told).toEqual([]);
});
