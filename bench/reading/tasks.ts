/** The tasks of a page's main thread, as Chromium's tracing records them. */

/** What is read of an event; times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of that, what the thread itself ran: what other programs took away is not in it. */
  readonly tdur?: number;
}

/**
 * How long each task held the thread that set the two marks, in milliseconds: every task that ran between them, the ones
 * that set the marks included. Throws when a mark is missing.
 */
export function tasksBetween(events: readonly TraceEvent[], from: string, to: string): readonly number[] {
  return onThreadBetween(events, from, to)
    .filter(({ name }) => name.endsWith('RunTask'))
    .map(({ dur = 0 }) => dur / 1000);
}

/**
 * How long scripts ran in each of those tasks, in milliseconds of the thread's own time; style and layout that they asked for
 * are left out, as in the browser's own tools. Needs the category `devtools.timeline`.
 */
export function scriptingBetween(events: readonly TraceEvent[], from: string, to: string): readonly number[] {
  const here = onThreadBetween(events, from, to).toSorted((a, b) => a.ts - b.ts);
  return here
    .filter(({ name }) => name.endsWith('RunTask'))
    .map((task) => {
      const scripts = outermost(here, scriptNames, task);
      const layouts = scripts.flatMap((script) => outermost(here, layoutNames, script));
      return (ownTime(scripts) - ownTime(layouts)) / 1000;
    });
}

/** The events of these names within another one, without those that lie within one of themselves. */
function outermost(
  sorted: readonly TraceEvent[],
  names: ReadonlySet<string>,
  within: TraceEvent,
): readonly TraceEvent[] {
  const found: TraceEvent[] = [];
  let until = within.ts;
  for (const event of sorted) {
    const end = event.ts + (event.dur ?? 0);
    if (!names.has(event.name) || event.ts < until || end > within.ts + (within.dur ?? 0)) continue;
    found.push(event);
    until = end;
  }
  return found;
}

function ownTime(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0);
}

/** The same of everything in each of those tasks. */
export function ownTimeBetween(events: readonly TraceEvent[], from: string, to: string): readonly number[] {
  return onThreadBetween(events, from, to)
    .filter(({ name }) => name.endsWith('RunTask'))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

const layoutNames: ReadonlySet<string> = new Set(['Layout', 'UpdateLayoutTree', 'RecalculateStyles']);
const scriptNames: ReadonlySet<string> = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks']);

/** The finished events of the thread that set the marks, from the first mark to the second. */
function onThreadBetween(events: readonly TraceEvent[], from: string, to: string): readonly TraceEvent[] {
  const start = events.find(({ name }) => name === from);
  const end = events.find(({ name }) => name === to);
  if (!start || !end) throw new Error(`The trace has no marks “${from}” and “${to}”.`);
  return events.filter(
    ({ ph, pid, tid, ts, dur = 0 }) =>
      ph === 'X' && pid === start.pid && tid === start.tid && ts + dur >= start.ts && ts <= end.ts,
  );
}
