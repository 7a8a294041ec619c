import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isOnPath } from '../../scripts/system-packages.mjs';
import { displayOfWorker, readDisplays, withDisplays } from '../../scripts/test-displays.mjs';
import { hasDisplay, withDisplay } from '../../scripts/virtual-display.mjs';

const bare = { PATH: process.env['PATH'] };

it.runIf(process.platform === 'linux')('knows a display by either of its names', () => {
  expect([
    hasDisplay({}),
    hasDisplay({ DISPLAY: ':0' }),
    hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }),
  ]).toEqual([false, true, true]);
});

it('uses the display that is there', async () => {
  expect(await withDisplay({ DISPLAY: ':7' }, async (env) => env['DISPLAY'])).toBe(':7');
});

it.runIf(isOnPath('Xvfb'))('lends a display for the time of the work, and takes it back', async () => {
  const lent = await withDisplay(bare, async (env) => {
    expect(env['DISPLAY']).toMatch(/^:\d+$/);
    expect(existsSync(socketOf(env))).toBe(true);
    return env;
  });
  expect(existsSync(socketOf(lent))).toBe(false);
  expect(existsSync(String(lent['XAUTHORITY']))).toBe(false);
});

it.runIf(isOnPath('Xvfb'))('lends each worker of a test run a display of its own', async () => {
  await withDisplays(bare, async (env) => {
    const own = [1, 2].map((id) => displayOfWorker({ ...env, VITEST_POOL_ID: String(id) }));
    expect(own).toEqual(readDisplays(env));
    expect(new Set(own.map(socketOf)).size).toBe(2);
    expect(own.map(socketOf).every((socket) => existsSync(socket))).toBe(true);
  });
});

it('shares the one display that is there among the workers', async () => {
  await withDisplays({ DISPLAY: ':7' }, async (env) => {
    expect(readDisplays(env)).toHaveLength(1);
    expect({ ...env, ...displayOfWorker({ ...env, VITEST_POOL_ID: '1' }) }).toMatchObject({ DISPLAY: ':7' });
  });
});

it.runIf(isOnPath('Xvfb'))('takes the display back when the work fails', async () => {
  const seen: NodeJS.ProcessEnv[] = [];
  const work = withDisplay(bare, async (env) => {
    seen.push(env);
    throw new Error('the work failed');
  });
  await expect(work).rejects.toThrow('the work failed');
  expect(seen.map(socketOf).map((socket) => existsSync(socket))).toEqual([false]);
});

function socketOf(env: NodeJS.ProcessEnv): string {
  return `/tmp/.X11-unix/X${env['DISPLAY']?.slice(1)}`;
}
