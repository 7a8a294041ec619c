/** The version in package.json, put in when the program is built. */
declare const __LECTERN_VERSION__: string;

/** A file that runs in a thread of its own, as the build bundles it; the function starts it. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads';
  const start: (options: WorkerOptions) => Worker;
  export default start;
}

declare namespace NodeJS {
  interface Process {
    /** Node's own end, at once: Electron has `exit` end all else first. */
    readonly reallyExit: (code: number) => never;
  }
}
