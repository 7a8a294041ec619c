/** How long a slice may hold the window, in milliseconds: less than a picture. Typing never waits longer for it. */
const sliceMs = 10;

/**
 * Does long work that comes in short steps, a slice at a time with everything else between the slices, and tells what came
 * of it. Answers a function that stops it.
 */
export function runInSlices<Result>(
  steps: Generator<undefined, Result, undefined>,
  onDone: (result: Result) => void,
): () => void {
  let next: ReturnType<typeof setTimeout>;
  const slice = (): void => {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return onDone(step.value);
    }
    next = setTimeout(slice, 0);
  };
  next = setTimeout(slice, 0);
  return () => clearTimeout(next);
}
