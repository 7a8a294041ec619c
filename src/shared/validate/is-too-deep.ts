/** How far values of a file may stand within one another: what looks through them goes as deep. */
const mostDepth = 100;

/** True when they stand further. Looks at everything once, and never deeper itself. */
export function isTooDeep(file: unknown): boolean {
  let level: readonly unknown[] = [file];
  for (let depth = 0; depth <= mostDepth; depth += 1) {
    const next = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
