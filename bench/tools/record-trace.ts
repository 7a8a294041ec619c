import { readFile, rm } from 'node:fs/promises';
import type { ElectronApplication } from 'playwright-core';
import type { TraceEvent } from '../reading/tasks.ts';

/** Chromium's trace of the program while it does something: its tasks, the page's own marks, and what else is asked for. */
export async function recordTrace(
  app: ElectronApplication,
  act: () => Promise<void>,
  more: readonly string[] = [],
): Promise<readonly TraceEvent[]> {
  await app.evaluate(
    ({ contentTracing }, included_categories) => contentTracing.startRecording({ included_categories }),
    ['toplevel', 'blink.user_timing', ...more],
  );
  await act();
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  await rm(file, { force: true });
  return traceEvents;
}
