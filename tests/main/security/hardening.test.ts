import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RefusalLog } from '../../../src/main/security/refusal-log';

type Handler = (...args: readonly never[]) => unknown;

/** Electron's side of the hardening: it notes what it is told, and asks as Chromium would. */
const electron = vi.hoisted(() => ({
  isPackaged: false,
  switches: new Map<string, string>(),
  isSandboxed: false,
  listeners: new Map<string, (...args: unknown[]) => void>(),
  defaultSession: {
    setSpellCheckerLanguages: vi.fn<(languages: readonly string[]) => void>(),
    setSpellCheckerEnabled: vi.fn<(isEnabled: boolean) => void>(),
  },
}));
vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return electron.isPackaged;
    },
    commandLine: {
      hasSwitch: (name: string) => electron.switches.has(name),
      appendSwitch: (name: string, value: string) => electron.switches.set(name, value),
      removeSwitch: (name: string) => electron.switches.delete(name),
    },
    enableSandbox: () => (electron.isSandboxed = true),
    on: (name: string, listener: (...args: unknown[]) => void) => electron.listeners.set(name, listener),
  },
  session: { defaultSession: electron.defaultSession },
}));

const { hardenProcess } = await import('../../../src/main/security/hardening');

const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins'];

beforeEach(() => {
  electron.isPackaged = false;
  electron.isSandboxed = false;
  electron.switches = new Map(debugging.map((name) => [name, '']));
});

describe('the process', () => {
  it('has its sandbox on, unless it was started without, as root must', () => {
    hardenProcess();
    expect(electron.isSandboxed).toBe(true);
    electron.isSandboxed = false;
    electron.switches.set('no-sandbox', '');
    hardenProcess();
    expect(electron.isSandboxed).toBe(false);
  });

  it('knows no name, tells its neighbours nothing and asks for nothing by itself', () => {
    hardenProcess();
    expect(Object.fromEntries(electron.switches)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'disable-features': 'WebRtcHideLocalIpsWithMdns',
      'disable-background-networking': '',
    });
  });

  it('asks for no dictionary, from the very turn in which it is ready', () => {
    hardenProcess();
    electron.listeners.get('ready')?.();
    expect(electron.defaultSession.setSpellCheckerLanguages).toHaveBeenCalledExactlyOnceWith([]);
  });

  it('drops the switches that would open it to a debugger when it is packaged', () => {
    hardenProcess();
    expect(debugging.every((name) => electron.switches.has(name))).toBe(true);
    electron.isPackaged = true;
    hardenProcess();
    expect(debugging.some((name) => electron.switches.has(name))).toBe(false);
  });
});

describe('a session', () => {
  it('grants no permission, no device and no screen, whatever is asked', () => {
    const { handlers } = createdSession();
    const answers: unknown[] = [];
    call(handlers, 'setPermissionRequestHandler', {}, 'media', (granted: unknown) => answers.push(granted));
    answers.push(call(handlers, 'setPermissionCheckHandler', null, 'hid'));
    answers.push(call(handlers, 'setDevicePermissionHandler', { deviceType: 'usb' }));
    expect(answers).toEqual([false, false, false]);
    expect(handlers.get('setDisplayMediaRequestHandler')).toBeNull();
  });

  it('cancels every request that is not to the program itself', () => {
    const { handlers, log } = createdSession();
    const cancelled = (url: string): unknown => {
      let said: unknown;
      call(handlers, 'onBeforeRequest', { url }, (answer: { cancel: unknown }) => (said = answer.cancel));
      return said;
    };
    expect(cancelled('https://example.org/x')).toBe(true);
    expect(cancelled('file:///etc/passwd')).toBe(true);
    expect(cancelled('lectern://app/index.html')).toBe(false);
    expect(log.read().listed.map(({ what }) => what)).toEqual(['file:', 'https://example.org']);
  });

  it('downloads nothing, and has no dictionaries to fetch', () => {
    const { handlers, log } = createdSession();
    const preventDefault = vi.fn<() => void>();
    call(handlers, 'will-download', { preventDefault }, { getURL: () => 'lectern://app/index.html' });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(log.read().listed).toMatchObject([{ kind: 'download', what: 'lectern://app' }]);
    expect(handlers.get('setSpellCheckerLanguages')).toEqual([]);
    expect(handlers.get('setSpellCheckerEnabled')).toBe(false);
  });
});

describe('a page', () => {
  it.each([
    ['will-navigate', []],
    ['will-frame-navigate', ['navigation https://example.org']],
    ['will-redirect', ['navigation https://example.org']],
  ])('is stopped at %s', (name, logged) => {
    const { contents, log } = createdPage();
    const preventDefault = vi.fn<() => void>();
    contents.emit(name, { preventDefault, url: 'https://example.org/x' });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(log.read().listed.map(({ kind, what }) => `${kind} ${what}`)).toEqual(logged);
  });

  it('holds no other page and opens no window', () => {
    const { contents, handlers, log } = createdPage();
    const preventDefault = vi.fn<() => void>();
    contents.emit('will-attach-webview', { preventDefault }, {}, { src: 'https://example.org/x' });
    expect(preventDefault).toHaveBeenCalledOnce();
    const answer = call(handlers, 'setWindowOpenHandler', { url: 'https://example.org/x' });
    expect(answer).toEqual({ action: 'deny' });
    expect(log.read().listed.map(({ kind }) => kind)).toEqual(['window', 'webview']);
  });

  it('has no way to an address by WebRTC', () => {
    expect(createdPage().handlers.get('setWebRTCIPHandlingPolicy')).toBe('disable_non_proxied_udp');
  });
});

interface Made {
  readonly handlers: Map<string, unknown>;
  readonly log: RefusalLog;
}

/** What a method or event of Electron was given, called. */
function call(handlers: ReadonlyMap<string, unknown>, name: string, ...args: readonly unknown[]): unknown {
  const handler = handlers.get(name) as Handler | undefined;
  return handler?.(...(args as never[]));
}

function createdSession(): Made {
  const handlers = new Map<string, unknown>();
  const keep = (name: string) => (given: unknown) => handlers.set(name, given);
  const log = hardenProcess();
  electron.listeners.get('session-created')?.({
    setSpellCheckerLanguages: keep('setSpellCheckerLanguages'),
    setSpellCheckerEnabled: keep('setSpellCheckerEnabled'),
    setPermissionRequestHandler: keep('setPermissionRequestHandler'),
    setPermissionCheckHandler: keep('setPermissionCheckHandler'),
    setDevicePermissionHandler: keep('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: keep('setDisplayMediaRequestHandler'),
    webRequest: { onBeforeRequest: keep('onBeforeRequest') },
    on: (name: string, given: unknown) => handlers.set(name, given),
  });
  return { handlers, log };
}

function createdPage(): Made & { readonly contents: EventEmitter } {
  const handlers = new Map<string, unknown>();
  const keep = (name: string) => (given: unknown) => handlers.set(name, given);
  const contents = Object.assign(new EventEmitter(), {
    setWebRTCIPHandlingPolicy: keep('setWebRTCIPHandlingPolicy'),
    setWindowOpenHandler: keep('setWindowOpenHandler'),
  });
  const log = hardenProcess();
  electron.listeners.get('web-contents-created')?.({}, contents);
  return { contents, handlers, log };
}
