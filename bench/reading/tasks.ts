/** The tasks of a page's main thread, as Chromium's tracing records them. */

/** What is read of an event; times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

/**
 * How long each task held the thread that set the two marks, in milliseconds: every task that ran between them, the ones
 * that set the marks included. Throws when a mark is missing.
 */
export function tasksBetween(events: readonly TraceEvent[], from: string, to: string): readonly number[] {
  const start = events.find(({ name }) => name === from);
  const end = events.find(({ name }) => name === to);
  if (!start || !end) throw new Error(`The trace has no marks “${from}” and “${to}”.`);
  return events
    .filter(
      ({ name, ph, pid, tid, ts, dur = 0 }) =>
        name.endsWith('RunTask') &&
        ph === 'X' &&
        pid === start.pid &&
        tid === start.tid &&
        ts + dur >= start.ts &&
        ts <= end.ts,
    )
    .map(({ dur = 0 }) => dur / 1000);
}
