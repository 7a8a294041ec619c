import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayOfWorker } from '../../scripts/test-displays.mjs';
import { type Extracted, extractDeb, startWindow, withoutRoot } from './extracted';

const port = 9_417;

let ours: Extracted;
/** The same program with the defences taken out of its code, which shows that the tests below can fail. */
let open: Extracted;

beforeAll(() => {
  if (withoutRoot) return;
  ours = extractDeb();
  open = extractDeb();
  const archive = join(open.folder, 'resources', 'app.asar');
  const code = readFileSync(archive);
  // Names are misspelt, so that everything stays in its place.
  const misspell = (words: string, by: string): void => {
    expect(code.includes(words) ? '' : words).toBe('');
    for (let at = code.indexOf(words); at !== -1; at = code.indexOf(words)) code.write(by, at);
  };
  misspell('remote-debugging-port', 'remote-debugging-xxxx');
  misspell('devTools: !', 'devTools:  ');
  misspell('isPackaged ? []', 'isPackagee ? []');
  writeFileSync(archive, code);
});
afterAll(() => {
  ours[Symbol.dispose]();
  open[Symbol.dispose]();
});

const env = { ...process.env, ...displayOfWorker(process.env) };

/** Waits until the window shows its briefing. */
async function seeWindow(): Promise<void> {
  const find = ['search', '--onlyvisible', '--name', '· Lectern$'];
  await expect.poll(() => spawnSync('xdotool', find, { env }).status, { timeout: 20_000 }).toBe(0);
}

function isOpen(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

describe.skipIf(withoutRoot)('the packaged program', () => {
  const asked = ['--disable-gpu', `--remote-debugging-port=${port}`, '--remote-allow-origins=*'];

  it('opens no port to a debugger that is asked for, and leaves no address of one', async () => {
    await using started = startWindow(ours, { args: asked });
    await seeWindow();
    expect(await isOpen()).toBe(false);
    expect(started.said()).not.toMatch(/DevTools listening/);
    expect(readdirSync(join(ours.home, '.config/lectern'))).not.toContain('DevToolsActivePort');
  });

  it('would open one if it did not take the switch away', async () => {
    await using started = startWindow(open, { args: asked });
    await expect.poll(() => started.said(), { timeout: 20_000 }).toMatch(/DevTools listening/);
    expect(await isOpen()).toBe(true);
  });

  it('has no developer tools behind any key, which it would have if its code allowed them', async () => {
    expect(await pagesAfterKeys(ours)).toBe(0);
    expect(await pagesAfterKeys(open)).toBeGreaterThan(0);
  });

  it('runs its pages in a sandbox: no system calls beyond the filter, no processes or network of others', async () => {
    await using started = startWindow(ours, { args: ['--disable-gpu'] });
    await seeWindow();
    const renderer = processesUnder(started.pid).find((pid) => commandOf(pid).includes('--type=renderer'));
    expect(renderer).toBeDefined();
    const status = readFileSync(`/proc/${renderer}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NSpid:\s+\d+\s+\d+/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(existsSync(`/proc/${renderer}/root/etc/passwd`)).toBe(false);
    const routes = readFileSync(`/proc/${renderer}/net/dev`, 'utf8');
    expect(routes.match(/^\s*\w+:/gm)).toEqual([expect.stringMatching(/lo:/)]);
  });
});

/** How many more pages the program has after the keys that open developer tools elsewhere, which are pages themselves. */
async function pagesAfterKeys(of: Extracted): Promise<number> {
  await using started = startWindow(of, { args: ['--disable-gpu'] });
  await seeWindow();
  const count = (): number =>
    processesUnder(started.pid).filter((pid) => commandOf(pid).includes('--type=renderer')).length;
  const before = count();
  for (const key of ['ctrl+shift+i', 'F12', 'ctrl+shift+j', 'ctrl+shift+c'])
    execFileSync('xdotool', ['key', '--delay', '100', key], { env });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  return count() - before;
}

function processesUnder(pid: number): readonly string[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parentOf = (each: string): string => {
    try {
      return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? '';
    } catch {
      return '';
    }
  };
  const under = new Set([String(pid)]);
  for (let before = 0; before !== under.size;) {
    before = under.size;
    for (const each of all) if (under.has(parentOf(each))) under.add(each);
  }
  return [...under];
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
