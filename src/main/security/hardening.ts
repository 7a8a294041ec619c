/**
 * Everything that keeps the program shut: sandbox, no names resolved, no permission, no request, no navigation.
 * Each layer is enough by itself for what it covers, so that one mistake is not a leak.
 */
import { app, type Session, session, type WebContents } from 'electron';
import { allowRequest, type Packaging } from './allow-request';

/** What was refused since the start, by kind and scheme, such as `request https:`. Kept in memory only. */
export type Refusals = ReadonlyMap<string, number>;

/** Call before `ready`: switches for the whole process, and refusals for every session and page to come. */
export function hardenProcess(): Refusals {
  const refusals = new Map<string, number>();
  const refuse = (what: string): void => {
    refusals.set(what, (refusals.get(what) ?? 0) + 1);
  };
  const packaging: Packaging = app.isPackaged ? 'packaged' : 'unpackaged';
  // enableSandbox takes `--no-sandbox` away, without which Chromium refuses to run as root (containers).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (packaging === 'packaged') {
    for (const name of debuggingSwitches) app.commandLine.removeSwitch(name);
  }
  for (const [name, value] of Object.entries(quietSwitches)) app.commandLine.appendSwitch(name, value);
  app.on('session-created', (created) => hardenSession(created, packaging, refuse));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, refuse));
  return refusals;
}

/**
 * Call at `ready`, before the first window. Without it Chromium asks Google for spelling dictionaries, whatever the
 * other settings say (electron#22995).
 */
export function silenceSpelling(of: Session = session.defaultSession): void {
  of.setSpellCheckerLanguages([]);
  of.setSpellCheckerEnabled(false);
}

/**
 * Without these, prefetched links still send host names past the content policy, and WebRTC joins the group of
 * computers that tell each other their names.
 */
const quietSwitches = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'disable-features': 'WebRtcHideLocalIpsWithMdns',
  'disable-background-networking': '',
} as const;

const debuggingSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins'] as const;

function hardenSession(created: Session, packaging: Packaging, refuse: (what: string) => void): void {
  silenceSpelling(created);
  created.setPermissionRequestHandler((_contents, permission, answer) => {
    refuse(`permission ${permission}`);
    answer(false);
  });
  created.setPermissionCheckHandler(() => false);
  created.setDevicePermissionHandler(() => false);
  // No handler: every wish to record the screen is refused.
  created.setDisplayMediaRequestHandler(null);
  created.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !allowRequest(details.url, packaging);
    if (cancel) refuse(`request ${details.url.slice(0, details.url.indexOf(':') + 1)}`);
    answer({ cancel });
  });
  created.on('will-download', (event) => {
    refuse('download');
    event.preventDefault();
  });
}

function hardenContents(contents: WebContents, refuse: (what: string) => void): void {
  const prevent =
    (what: string) =>
    (event: { readonly preventDefault: () => void }): void => {
      refuse(what);
      event.preventDefault();
    };
  // For each page: as a switch of the process it is not heard any more, and a bare address is asked.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', prevent('navigation'));
  contents.on('will-frame-navigate', prevent('navigation'));
  contents.on('will-redirect', prevent('redirect'));
  contents.on('will-attach-webview', prevent('webview'));
  contents.setWindowOpenHandler(() => {
    refuse('window');
    return { action: 'deny' };
  });
}
