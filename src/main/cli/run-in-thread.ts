/**
 * Runs the command line from within the program, before it has begun: no display is asked for and no window made. The
 * installed program cannot be turned into Node, so this is how `lectern search …` is answered there.
 */
// oxlint-disable-next-line import/default -- the bundler makes the default export from the file’s own code
import startCommandLine from './cli-thread?nodeWorker';

export interface CliThreadData {
  /** 0 until the end, then the exit code and one. */
  readonly ending: Int32Array;
}

/** Waits for the end of the command line and answers its exit code. Nothing else happens in this thread meanwhile. */
export function runInThread(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const ending = new Int32Array(new SharedArrayBuffer(4));
  const workerData: CliThreadData = { ending };
  // Electron's own reading of archives uses what Node calls deprecated, which is nothing to the reader.
  startCommandLine({ argv: [...args], env, workerData, execArgv: ['--no-deprecation'] });
  Atomics.wait(ending, 0, 0);
  return Atomics.load(ending, 0) - 1;
}
