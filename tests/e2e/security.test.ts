import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { out, program } from '../../scripts/project.mjs';
import { contentHeaders } from '../../src/main/security/content-policy';
import { contract, type LecternBridge } from '../../src/shared/contract/api';
import { findThemedProblems } from './axe';
import { launchLectern, type Launched } from './launch';

declare global {
  interface Window {
    readonly lectern: LecternBridge;
    /** Hostile code sets it; it must stay unset. */
    broken?: string;
  }
}

let lectern: Launched;
beforeAll(async () => {
  // Without a device there would be nothing to refuse.
  lectern = await launchLectern({
    args: ['--use-fake-device-for-media-stream'],
  });
});
afterAll(() => lectern.close());

describe('a clean start', () => {
  it('has refused nothing, and About says that nothing was asked of a network', async () => {
    expect(await lectern.page.evaluate(() => window.lectern.readRefusals())).toEqual({
      listed: [],
      unlisted: 0,
    });
    const about = await openAbout();
    await expect.poll(() => about.getByText('Nothing was asked for').count()).toBe(1);
    expect(await about.getByRole('table').count()).toBe(0);
    await closeAbout();
  });

  it('is followed in About by each thing refused, by where it would have gone and never by its path', async () => {
    const { page } = lectern;
    await page.evaluate(() => fetch('https://example.net:8443/notes?words=secret').catch(() => null));
    const refused = () => page.evaluate(() => window.lectern.readRefusals());
    await expect.poll(async () => (await refused()).listed).toHaveLength(1);
    expect(JSON.stringify(await refused())).not.toContain('secret');
    const about = await openAbout();
    await about.getByRole('row', { name: /^A file or an answer https:\/\/example\.net:8443 1 / }).waitFor();
    await about.getByText('1 request was refused since the start; nothing was sent').waitFor();
    expect(await findThemedProblems(page)).toEqual([]);
    await closeAbout();
  });
});

describe('the window', () => {
  it('has a page that is sandboxed, isolated and without Node', async () => {
    const preferences = await lectern.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as unknown as {
          getLastWebPreferences: () => Electron.WebPreferences;
        };
        return contents.getLastWebPreferences();
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    const found = await lectern.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
        (name) => name in window,
      ),
    );
    expect(found).toEqual([]);
  });

  it('has a bridge of exactly the contract, which the page cannot change', async () => {
    const bridge = await lectern.page.evaluate(() => {
      const names = Object.keys(window.lectern);
      try {
        Object.assign(window.lectern, { readSettings: null, more: 1 });
      } catch {
        // Refused aloud; silently is as good.
      }
      return { names, after: Object.keys(window.lectern), kind: typeof window.lectern.readSettings };
    });
    // What takes a path is the preload's alone; the page has a call for what was dropped in its place.
    const calls = Object.keys(contract).filter(
      (name) => name !== 'addBriefingAt' && name !== 'readNoteFileAt',
    );
    const expected = [...calls, 'addDroppedBriefing', 'readDroppedNotes', 'onEvent'].toSorted(byText);
    expect(bridge.names.toSorted(byText)).toEqual(expected);
    expect(bridge.after.toSorted(byText)).toEqual(expected);
    expect(bridge.kind).toBe('function');
  });

  it('has its calls refused when their arguments are not the contract’s', async () => {
    const said = await lectern.page.evaluate(() =>
      Promise.all(
        [
          () => window.lectern.openBriefing('../../etc'),
          () => (window.lectern.readSettings as (more: string) => Promise<unknown>)('more'),
          () => window.lectern.changeSettings({ hidden: true } as object),
        ].map((ask) =>
          ask().then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        ),
      ),
    );
    expect(said).toEqual(Array(3).fill(expect.stringMatching(/was called wrongly/)));
  });

  it('gives the bridge to no frame inside it', async () => {
    const kinds = await lectern.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow as unknown as Record<string, unknown>;
      const found = [typeof inside['lectern'], typeof inside['require'], typeof inside['process']];
      frame.remove();
      return found;
    });
    expect(kinds).toEqual(['undefined', 'undefined', 'undefined']);
  });

  it('cannot hold another program’s page: a webview stays empty', async () => {
    const contents = () => lectern.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    const before = await contents();
    await lectern.page.evaluate(async () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'lectern://app/index.html');
      document.body.append(view);
      await new Promise((resolve) => setTimeout(resolve, 100));
      view.remove();
    });
    expect(await contents()).toBe(before);
  });
});

describe('the only listener for calls', () => {
  it('refuses a frame that is gone, a frame inside the page and another site, in a window of ours', async () => {
    const answers = await lectern.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      type Handler = (event: unknown, method: string, args: readonly unknown[]) => Promise<{ ok: boolean }>;
      const handlers = (ipcMain as unknown as { _invokeHandlers: ReadonlyMap<string, Handler> })
        ._invokeHandlers;
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const ask = async (senderFrame: unknown) =>
        (await handlers.get('lectern:call')?.({ sender, senderFrame }, 'readSettings', []))?.ok;
      const own = sender?.mainFrame;
      return {
        listeners: [...handlers.keys()].filter((channel) => !/^[A-Z_]+$/.test(channel)), // not Electron’s own
        own: await ask(own),
        gone: await ask(null),
        inside: await ask({ origin: 'lectern://app' }),
      };
    });
    expect(answers).toEqual({ listeners: ['lectern:call'], own: true, gone: false, inside: false });
  });
});

describe('hostile text that has found its way into the page', () => {
  // The tests' own evaluation may evaluate whatever it likes; the function of a timer is the page's, and may not.
  it.each([
    ['eval', `eval('window.broken = 1')`],
    ['a function from a string', `new Function('window.broken = 1')()`],
    ['a timer with a string', `setTimeout('window.broken = 1', 0)`],
    [
      'a script element',
      `const script = document.createElement('script');
       script.append(document.createTextNode('window.broken = 1'));
       document.body.append(script);`,
    ],
    ['markup in a string', `document.body.insertAdjacentHTML('beforeend', '<i></i>')`],
    ['innerHTML', `document.createElement('div').innerHTML = '<img src=x onerror="window.broken = 1">'`],
    ['document.write', `document.write('<i></i>')`],
    [
      'a handler in an attribute',
      `const button = document.createElement('button');
       button.setAttribute('onclick', 'window.broken = 1');
       document.body.append(button);
       button.click();
       button.remove();`,
    ],
    [
      'a javascript address',
      `const link = document.createElement('a');
       link.setAttribute('href', 'javascript:window.broken=1');
       document.body.append(link);
       link.click();
       link.remove();`,
    ],
    ['a worker from data', `new Worker('data:text/javascript,postMessage(1)')`],
    ['a worker from a blob', `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))`],
    [
      'a policy of its own',
      `trustedTypes.createPolicy('mine', { createHTML: (text) => text }); window.broken = 1`,
    ],
  ])('cannot run %s', async (_, attack) => {
    const before = await lectern.page.evaluate(() => document.body.childElementCount);
    const outcome = await lectern.page.evaluate<string>(
      `new Promise((resolve) => setTimeout(() => {
         try { ${attack}; setTimeout(() => resolve('no effect'), 50); } catch (error) { resolve(error.name); }
       }, 0))`,
    );
    expect(await lectern.page.evaluate(() => window.broken)).toBeUndefined();
    expect(['no effect', 'EvalError', 'TypeError']).toContain(outcome);
    expect(await lectern.page.evaluate(() => document.querySelectorAll('i').length)).toBe(0);
    await lectern.page.evaluate(() => document.body.querySelector(':scope > script:not([src])')?.remove());
    expect(await lectern.page.evaluate(() => document.body.childElementCount)).toBe(before);
  });

  it('cannot bring a style of its own', async () => {
    const colours = await lectern.page.evaluate(() => {
      const style = document.createElement('style');
      style.append(document.createTextNode('.hostile { color: rgb(1, 2, 3) }'));
      const byElement = document.createElement('p');
      byElement.className = 'hostile';
      const byAttribute = document.createElement('p');
      byAttribute.setAttribute('style', 'color: rgb(1, 2, 3)');
      document.body.append(style, byElement, byAttribute);
      const found = [byElement, byAttribute].map((element) => getComputedStyle(element).color);
      for (const element of [style, byElement, byAttribute]) element.remove();
      return found;
    });
    expect(colours).not.toContain('rgb(1, 2, 3)');
  });
});

describe('the way out', () => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'lectern://other/index.html',
    'data:text/html,<h1>other</h1>',
  ])('to %s is closed: no request, no navigation, no window', async (address) => {
    const { page, app } = lectern;
    const here = page.url();
    const outcome = await page.evaluate(async (to) => {
      const fetched = await fetch(to).then(
        () => 'answered',
        () => 'refused',
      );
      const opened = window.open(to) === null ? 'refused' : 'opened';
      const link = document.createElement('a');
      link.href = to;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      window.location.href = to;
      return { fetched, opened };
    }, address);
    expect(outcome).toEqual({ fetched: 'refused', opened: 'refused' });
    // A second question, so that a navigation would have had its time: the page answers, and is the same.
    expect(await page.evaluate(() => window.lectern.readSettings().then(() => location.href))).toBe(here);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('is closed for a frame inside the page too', async () => {
    const { page } = lectern;
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentWindow?.location.assign('lectern://app/index.html');
    });
    expect(await page.evaluate(() => window.lectern.readSettings().then(() => true))).toBe(true);
    expect(page.frames().filter((frame) => frame.url() === page.url())).toHaveLength(1);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
  });

  it('is closed for every kind of request that a page can make', async () => {
    const outcome = await lectern.page.evaluate(async () => {
      const loads = (element: HTMLImageElement | HTMLLinkElement | HTMLScriptElement): Promise<string> =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('loaded'));
          element.addEventListener('error', () => resolve('refused'));
          document.head.append(element);
        });
      const image = Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' });
      const sheet = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: 'https://example.org/x.css',
      });
      const socket = new Promise<string>((resolve) => {
        try {
          const open = new WebSocket('wss://example.org/');
          open.addEventListener('open', () => resolve('loaded'));
          open.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      });
      return Promise.all([loads(image), loads(sheet), socket]);
    });
    expect(outcome).toEqual(['refused', 'refused', 'refused']);
    // A module from data would bring code past every file of ours.
    const imported = `import('data:text/javascript,').then(() => 'loaded', () => 'refused')`;
    expect(await lectern.page.evaluate(imported)).toBe('refused');
  });

  it('is closed for the program itself too: no request, and no name is resolved', async () => {
    const outcome = await lectern.app.evaluate(async ({ net, session }) => {
      const said = (promise: Promise<unknown>): Promise<string> =>
        promise.then(
          () => 'answered',
          (error: unknown) => String(error),
        );
      return [
        await said(net.fetch('https://127.0.0.1:9/')),
        await said(net.fetch('file:///etc/passwd')),
        await said(session.defaultSession.resolveHost('localhost')),
      ];
    });
    expect(outcome[0]).toMatch(/ERR_BLOCKED_BY_CLIENT/);
    expect(outcome[1]).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_/);
    expect(outcome[2]).toMatch(/ERR_NAME_NOT_RESOLVED/);
  });

  it('has no spelling dictionaries to fetch', async () => {
    const spelling = await lectern.app.evaluate(({ session: { defaultSession } }) => ({
      isOn: defaultSession.isSpellCheckerEnabled(),
      languages: defaultSession.getSpellCheckerLanguages(),
    }));
    expect(spelling).toEqual({ isOn: false, languages: [] });
  });

  it('is closed for downloads', async () => {
    const prevented = await lectern.app.evaluate(
      ({ BrowserWindow, session }) =>
        new Promise<boolean>((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
          BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('lectern://app/index.html');
        }),
    );
    expect(prevented).toBe(true);
  });
});

describe('every permission', () => {
  it('is denied when it is asked about', async () => {
    const states = await lectern.page.evaluate(() =>
      Promise.all(
        [
          'camera',
          'microphone',
          'geolocation',
          'notifications',
          'midi',
          'clipboard-read',
          'idle-detection',
          'persistent-storage',
          'window-management',
          'local-fonts',
          'screen-wake-lock',
        ].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('is denied when it is used', async () => {
    const outcome = await lectern.page.evaluate(async () => {
      const said = (promise: Promise<unknown>): Promise<string> =>
        promise.then(
          () => 'granted',
          (error: unknown) => (error instanceof Error ? error.name : 'refused'),
        );
      return {
        camera: await said(navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await said(navigator.mediaDevices.getUserMedia({ audio: true })),
        place: await said(
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error())),
          ),
        ),
        clipboard: await said(navigator.clipboard.readText()),
        notification: await Notification.requestPermission(),
        screen: await said(navigator.mediaDevices.getDisplayMedia({ video: true })),
        // It lists none.
        fonts: (
          await (
            window as unknown as { queryLocalFonts: () => Promise<readonly unknown[]> }
          ).queryLocalFonts()
        ).length,
      };
    });
    expect(outcome).toEqual({
      camera: 'NotAllowedError',
      microphone: 'NotAllowedError',
      place: 'Error',
      clipboard: 'NotAllowedError',
      notification: 'denied',
      screen: expect.stringMatching(/^(?:NotAllowed|NotSupported|InvalidState)Error$/),
      fonts: 0,
    });
  });
});

describe('our own scheme', () => {
  it('sends the content policy and its companions with every answer', async () => {
    const headers = await lectern.page.evaluate(async (names) => {
      const answers = await Promise.all(
        ['index.html', 'nothing.html'].map((path) => fetch(`lectern://app/${path}`)),
      );
      return answers.map((answer) =>
        Object.fromEntries(names.map((name) => [name, answer.headers.get(name)])),
      );
    }, Object.keys(contentHeaders));
    expect(headers).toEqual([contentHeaders, contentHeaders]);
  });

  it.each([
    'lectern://app/../package.json',
    'lectern://app/..%2fmain%2findex.js',
    'lectern://app/%2e%2e/main/index.js',
    'lectern://app/../../../../../etc/passwd',
    'lectern://app/.vite/license.md',
    'lectern://app/preview/1.pdf',
    'lectern://app/nothing.js',
    'lectern://app/assets',
  ])('has nothing at %s', async (address) => {
    expect(await lectern.page.evaluate(async (to) => (await fetch(to)).status, address)).toBe(404);
  });

  it('only answers questions', async () => {
    const statuses = await lectern.page.evaluate(() =>
      Promise.all(
        ['POST', 'PUT', 'DELETE'].map(
          async (method) => (await fetch('lectern://app/index.html', { method })).status,
        ),
      ),
    );
    expect(statuses).toEqual([405, 405, 405]);
  });
});

describe('a window that is not ours', () => {
  it('is answered nothing, even with our page and our bridge in it', async () => {
    const said = await lectern.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        try {
          await foreign.loadURL('lectern://app/index.html');
          return String(
            await foreign.webContents.executeJavaScript(
              'window.lectern.readSettings().then(() => "answered", (error) => error.message)',
            ),
          );
        } finally {
          foreign.destroy();
        }
      },
      join(out, 'preload', 'index.cjs'),
    );
    expect(said).toMatch(/Only a window of Lectern/);
  });
});

describe('what was refused', () => {
  it('is all there at the end, by what it was and where it would have gone', async () => {
    const { listed } = await lectern.page.evaluate(() => window.lectern.readRefusals());
    expect(listed.map(({ kind, what }) => `${kind} ${what}`)).toEqual(
      expect.arrayContaining([
        'navigation https://example.org',
        'window https://example.org',
        'request file:',
        'request wss://example.org',
        'permission media',
        'download lectern://app',
      ]),
    );
  });
});

describe('a second start', () => {
  it('with the same folder leaves at once with code 0 and opens no window', async () => {
    const second = promisify(execFile)(
      process.execPath,
      [...launchSwitches(process.execPath), program, '--user-data', lectern.userData],
      { env: programEnvironment(process.env), timeout: 20_000 },
    );
    const { stdout } = await second;
    // One that has to be ended also ends with 0.
    expect(second.child.killed).toBe(false);
    expect(stdout).toBe('');
    expect(await lectern.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

async function openAbout(): Promise<Locator> {
  await lectern.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click());
  const about = lectern.page.getByRole('dialog', { name: 'About Lectern' });
  await about.waitFor();
  return about;
}

async function closeAbout(): Promise<void> {
  await lectern.page.keyboard.press('Escape');
  await lectern.page.getByRole('dialog').waitFor({ state: 'detached' });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
