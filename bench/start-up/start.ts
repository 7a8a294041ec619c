/** One start of a program: when it painted, when it could be used, what memory it took. Then it is ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Start {
  /** Milliseconds from the start of the process to the first contentful paint. */
  readonly painted: number;
  /** Milliseconds to the moment the page said that it can be used; for the blank window, to its load. */
  readonly usable: number;
  /** Proportional set size of all its processes, in megabytes; NaN where the system does not tell. */
  readonly memory: number;
}

/** How long a start may take before it is given up, and how long it rests before memory is read; milliseconds. */
const limits = { start: 20_000, rest: 1_500, poll: 20 } as const;

/** Starts `program` with Electron on a profile folder and measures it. Throws when it does not paint in time. */
export async function measureStart(electron: string, program: string, profile: string): Promise<Start> {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const environment = { ...process.env };
  delete environment['ELECTRON_RUN_AS_NODE'];
  const began = Date.now();
  const child = spawn(
    electron,
    [...root, '--remote-debugging-port=0', `--user-data-dir=${profile}`, program, '--user-data', profile],
    { env: environment, stdio: 'ignore' },
  );
  try {
    const page = await pageOf(child, profile, began);
    const times = await timesOf(page, began);
    await new Promise((resolve) => setTimeout(resolve, limits.rest));
    return {
      painted: times.painted - began,
      usable: times.usable - began,
      memory: await memoryOf(child.pid ?? 0),
    };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

async function pageOf(child: ChildProcess, profile: string, began: number): Promise<string> {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The program ended with ${child.exitCode} before it painted.`);
    if (Date.now() - began > limits.start) throw new Error('The program did not open a page in time.');
    const port = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').then(
      (text) => text.split('\n')[0],
      () => undefined,
    );
    if (port) {
      const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
      const targets = answer
        ? ((await answer.json()) as { type: string; webSocketDebuggerUrl: string }[])
        : [];
      const page = targets.find((target) => target.type === 'page');
      if (page) return page.webSocketDebuggerUrl;
    }
    await new Promise((resolve) => setTimeout(resolve, limits.poll));
  }
}

/** Asks the page for the epoch times, in milliseconds, until it knows both. */
async function timesOf(url: string, began: number): Promise<{ painted: number; usable: number }> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const expression = `(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const mark = performance.getEntriesByName('lectern-usable')[0];
    const load = performance.getEntriesByType('navigation')[0];
    const usable = mark ? mark.startTime : location.protocol === 'data:' ? load.loadEventEnd : 0;
    return paint && usable ? [performance.timeOrigin + paint.startTime, performance.timeOrigin + usable] : null;
  })()`;
  try {
    for (let id = 1; Date.now() - began < limits.start; id += 1) {
      const answered = new Promise<string>((resolve) => {
        socket.addEventListener('message', (event) => resolve(String(event.data)), { once: true });
      });
      socket.send(
        JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }),
      );
      // A page that is just being replaced answers without a result; it is asked again.
      const answer = JSON.parse(await answered) as {
        result?: { result?: { value?: [number, number] | null } };
      };
      const value = answer.result?.result?.value;
      if (value) return { painted: value[0], usable: value[1] };
      await new Promise((resolve) => setTimeout(resolve, limits.poll));
    }
  } finally {
    socket.close();
  }
  throw new Error('The page did not say in time that it can be used.');
}

async function memoryOf(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const family = [root];
  for (const member of family) {
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  }
  let kilobytes = 0;
  for (const pid of family) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes === 0 ? Number.NaN : kilobytes / 1024;
}
