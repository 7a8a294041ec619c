/** The time as it prints: to the minute and in UTC, for instance "2026-03-09 07:05 UTC", wherever it is packed. */
export function inUtc(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
