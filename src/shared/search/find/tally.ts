/** Numbers by row, for rows that are few among many. Tallies are used again and again: nothing is allocated for a query. */

export interface Tally {
  /** By row; 0 is none. */
  amounts: Float64Array;
  /** The rows with an amount, each once, in the order in which they came: the first `count` of these. */
  rows: Uint32Array;
  count: number;
}

const spare: Tally[] = [];

/** An empty tally for rows 0 to `size` - 1. Give it back with `release`. */
export function takeTally(size: number): Tally {
  const tally = spare.pop() ?? { amounts: new Float64Array(0), rows: new Uint32Array(0), count: 0 };
  if (tally.amounts.length < size) {
    tally.amounts = new Float64Array(size);
    tally.rows = new Uint32Array(size);
  }
  return tally;
}

/** Empties the tallies and keeps them for the next query. */
export function release(...tallies: readonly Tally[]): void {
  for (const tally of tallies) {
    clear(tally);
    spare.push(tally);
  }
}

/** Empties it. */
export function clear(tally: Tally): void {
  const { amounts, rows, count } = tally;
  for (let place = 0; place < count; place += 1) amounts[rows[place] ?? 0] = 0;
  tally.count = 0;
}

/** Adds an amount above 0 to the row's. */
export function addTo(tally: Tally, row: number, amount: number): void {
  const before = tally.amounts[row] ?? 0;
  if (before === 0) {
    tally.rows[tally.count] = row;
    tally.count += 1;
  }
  tally.amounts[row] = before + amount;
}

/** Makes the row's amount at least this, which is above 0. */
function raiseTo(tally: Tally, row: number, amount: number): void {
  const before = tally.amounts[row] ?? 0;
  if (before === 0) {
    tally.rows[tally.count] = row;
    tally.count += 1;
  }
  if (amount > before) tally.amounts[row] = amount;
}

/** Makes each row's amount at least what it is in the other tally. */
export function raiseAll(tally: Tally, { amounts, rows, count }: Tally): void {
  for (let place = 0; place < count; place += 1) {
    const row = rows[place] ?? 0;
    raiseTo(tally, row, amounts[row] ?? 0);
  }
}
