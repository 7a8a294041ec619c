/** Prints rows of cells under a head, in columns as wide as they need; the first `words` columns stand left. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: number,
): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) =>
      column < words ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

/** One target and whether it was reached; `null` says that it was not measured in this run. */
export function printVerdict(isReached: boolean | null, target: string, measured: string): void {
  const verdict = isReached === null ? 'not measured' : isReached ? 'reached' : 'MISSED';
  process.stdout.write(`${verdict.padEnd(12)}  ${target}: ${measured}\n`);
}
