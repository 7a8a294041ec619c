/**
 * How good an order is, from 0 to 1: the gains of its first `depth` items, each divided by the logarithm of its place,
 * as a share of what the best order would have. 0 where nothing has a gain. No item may be ranked twice.
 */
export function ndcg(
  ranked: readonly string[],
  gains: Readonly<Record<string, number>>,
  depth: number,
): number {
  const best = Object.values(gains).toSorted((a, b) => b - a);
  const ideal = discounted(best.slice(0, depth));
  return ideal > 0 ? discounted(ranked.slice(0, depth).map((id) => gains[id] ?? 0)) / ideal : 0;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
