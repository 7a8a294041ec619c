import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { program } from '../../scripts/project.mjs';
import { displayOfWorker } from '../../scripts/test-displays.mjs';

export interface LaunchOptions {
  /** The folder the program keeps everything in. Give it that of an earlier launch to start on what that one left. */
  readonly userData?: string;
  /** Further arguments of the program, such as `--briefing`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another copy of the built program, in the folder it is started from; by default the project's own. */
  readonly home?: string;
}

export interface Launched extends AsyncDisposable {
  readonly app: ElectronApplication;
  /** The reader's window, ready to be used. */
  readonly page: Page;
  readonly userData: string;
  /** What went wrong in the open windows: errors on the console, refusals of the content policy, uncaught errors. */
  problems(): Promise<readonly string[]>;
  /** Ends the program; its folder stays. Safe to call twice. */
  close(): Promise<void>;
}

/** Pictures are drawn without a graphics card: to imitate one takes a tenth of the whole run. */
const plainDrawing = ['--disable-gpu', '--disable-software-rasterizer'];

const holdReady = fileURLToPath(new URL('hold-ready.cjs', import.meta.url));

const launchTimes = { limit: 20_000, ready: 20_000, close: 10_000 };

/**
 * Starts the built program as a person would and waits until its window can be used. Rejects with everything the
 * program said when it cannot. `await using` closes it at the end of a test, whatever happens there.
 */
export async function launchLectern({
  userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-')),
  args = [],
  env = {},
  home,
}: LaunchOptions = {}): Promise<Launched> {
  const app = await startElectron([home ?? program, '--user-data', userData, ...args], env, home);
  const said = collectOutput(app);
  const child = app.process();
  const close = (): Promise<void> => end(app, child);
  try {
    const page = await app.firstWindow({ timeout: launchTimes.ready });
    await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: launchTimes.ready });
    return { app, page, userData, problems: () => problemsOf(app), close, [Symbol.asyncDispose]: close };
  } catch (error) {
    const told = [...(await problemsOf(app).catch(() => [])), ...said].join('\n');
    await close();
    throw new Error(`The program did not become ready. It said:\n${told}`, { cause: error });
  }
}

/** Starts the program once more on a folder that another has open, and answers the code it ends with: null where it does not. */
export function startAgain(userData: string): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [...launchSwitches(process.execPath), ...plainDrawing, program, '--user-data', userData],
    { env: { ...programEnvironment(process.env), ...displayOfWorker(process.env) }, stdio: 'ignore' },
  );
  const kill = setTimeout(() => child.kill('SIGKILL'), launchTimes.limit);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearTimeout(kill);
      resolve(code);
    });
  });
}

/** Starts Electron on the program that the arguments begin with, attached to it before its first window opens. */
export async function startElectron(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  home?: string,
): Promise<ElectronApplication> {
  // The tests run in Electron's own Node, so that this process is the program to start.
  const executablePath = process.execPath;
  const whole = { ...programEnvironment(process.env), ...displayOfWorker(process.env), ...env };
  return _electron.launch({
    executablePath,
    args: ['--require', holdReady, ...launchSwitches(executablePath), ...plainDrawing, ...args],
    // As whoever may have a sandbox; the switches say where that cannot be.
    chromiumSandbox: true,
    env: Object.fromEntries(
      Object.entries(whole).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    timeout: launchTimes.limit,
    ...(home !== undefined && { cwd: home }),
  });
}

/** Asked of the windows themselves: listeners would miss what happens before they can be put up. */
async function problemsOf(app: ElectronApplication): Promise<readonly string[]> {
  const perWindow = app.windows().map(async (page) => {
    const messages = await page.consoleMessages({ filter: 'all' });
    const uncaught = await page.pageErrors({ filter: 'all' });
    return [
      ...messages
        .filter((message) => message.type() === 'error')
        .map((message) => `console: ${message.text()}`),
      ...uncaught.map((error) => `uncaught: ${error.message}`),
    ];
  });
  return (await Promise.all(perWindow)).flat();
}

function collectOutput(app: ElectronApplication): readonly string[] {
  const lines: string[] = [];
  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => lines.push(String(chunk).trimEnd()));
  return lines;
}

/** A program that does not end by itself is ended, so that a failing test leaves nothing running. */
async function end(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const kill = setTimeout(() => child.kill('SIGKILL'), launchTimes.close);
  try {
    await app.close();
  } finally {
    clearTimeout(kill);
  }
}
