/** Work on very many notes, done at once or a slice at a time with everything else between the slices. */

/** Yields how many notes are done so far, a half-done one as a half, each time that it may pause. */
export type Sliced<Result> = Generator<number, Result, undefined>;

/** How long a slice may hold the program, in milliseconds: what is typed or clicked meanwhile waits no longer for it. */
const sliceMs = 10;

/** Does all of it now. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does it in slices; `pause` is awaited between them with how many notes are done. */
export async function inSlices<Result>(
  work: Sliced<Result>,
  pause: (done: number) => Promise<void> = otherThingsFirst,
): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) return step.value;
    await pause(step.value);
  }
}

/** Resolves when what waited for the program has had its turn. */
export function otherThingsFirst(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
