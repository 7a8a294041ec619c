/** Numbers by row, for rows that are few among many: a plain array for speed, and a list of the rows that have one. */
export interface Tally {
  /** The rows with an amount, each once, in the order in which they came. */
  readonly rows: number[];
  /** By row; 0 is none. */
  readonly amounts: Float64Array;
}

/** A tally without amounts, for rows 0 to `size` - 1. */
export function emptyTally(size: number): Tally {
  return { rows: [], amounts: new Float64Array(size) };
}

/** Adds an amount above 0 to the row's. */
export function addTo(tally: Tally, row: number, amount: number): void {
  const before = tally.amounts[row] ?? 0;
  if (before === 0) tally.rows.push(row);
  tally.amounts[row] = before + amount;
}

/** Makes the row's amount at least this, which is above 0. */
export function raiseTo(tally: Tally, row: number, amount: number): void {
  const before = tally.amounts[row] ?? 0;
  if (before === 0) tally.rows.push(row);
  if (amount > before) tally.amounts[row] = amount;
}

/** The row's amount, 0 when it has none. */
export function amountOf(tally: Tally, row: number): number {
  return tally.amounts[row] ?? 0;
}
