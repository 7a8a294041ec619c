/** Whether two engines differ by more than chance. */
import { seeded } from '../tools/seeded';

/**
 * The paired randomisation test: how often the mean difference would be at least this large, one way or the other, if
 * it were a coin's toss for each question which engine got which score. 1 where there is no difference.
 */
export function pairedTest(
  a: readonly number[],
  b: readonly number[],
  { seed, trials }: { readonly seed: number; readonly trials: number },
): number {
  const differences = a.map((score, place) => score - (b[place] ?? 0)).filter((each) => each !== 0);
  const observed = Math.abs(differences.reduce((sum, each) => sum + each, 0)) - 1e-12;
  const random = seeded(seed);
  let asLarge = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    let sum = 0;
    for (const each of differences) sum += random() < 0.5 ? each : -each;
    if (Math.abs(sum) >= observed) asLarge += 1;
  }
  return (asLarge + 1) / (trials + 1);
}

/** The mean; NaN of none. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
