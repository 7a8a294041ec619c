/** Long work a little at a time, so that what is asked meanwhile comes first. */
import { setImmediate as otherThingsFirst } from 'node:timers/promises';

/** For how long it works before other things are done, in milliseconds. */
const turnMs = 10;

/** What the steps end with; null when they were stopped before. */
export async function inTurns<Result>(
  steps: Generator<undefined, Result | null, undefined>,
  isStopped: () => boolean,
): Promise<Result | null> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < turnMs) continue;
    await otherThingsFirst();
    if (isStopped()) {
      steps.return(null);
      return null;
    }
    since = performance.now();
  }
}
