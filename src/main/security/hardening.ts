/**
 * Everything that keeps the program shut: sandbox, no names resolved, no permission, no request, no navigation.
 * Each layer is enough by itself for what it covers, so that one mistake is not a leak.
 */
import { app, type Session, session, type WebContents } from 'electron';
import { allowRequest, type Packaging } from './allow-request';
import { createRefusalLog, type RefusalLog } from './refusal-log';

/** Call first of all, whatever the program goes on to do: switches for the whole process, and refusals, which it logs, for every session and page to come. */
export function hardenProcess(): RefusalLog {
  const log = createRefusalLog(Date.now);
  const packaging: Packaging = app.isPackaged ? 'packaged' : 'unpackaged';
  // enableSandbox takes `--no-sandbox` away, without which Chromium refuses to run as root (containers).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (packaging === 'packaged') {
    for (const name of debuggingSwitches) app.commandLine.removeSwitch(name);
  }
  for (const [name, value] of Object.entries(quietSwitches)) app.commandLine.appendSwitch(name, value);
  // In the very turn in which Chromium is ready: a turn later it may have asked already.
  app.on('ready', () => silenceSpelling(session.defaultSession));
  app.on('session-created', (created) => hardenSession(created, packaging, log));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, log));
  return log;
}

/** Without it Chromium asks Google for spelling dictionaries, whatever the other settings say (electron#22995). */
function silenceSpelling(of: Session): void {
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

function hardenSession(created: Session, packaging: Packaging, log: RefusalLog): void {
  silenceSpelling(created);
  created.setPermissionRequestHandler((_contents, permission, answer) => {
    log.refuse('permission', permission);
    answer(false);
  });
  created.setPermissionCheckHandler(() => false);
  created.setDevicePermissionHandler(() => false);
  // No handler: every wish to record the screen is refused.
  created.setDisplayMediaRequestHandler(null);
  created.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !allowRequest(details.url, packaging);
    if (cancel) log.refuse('request', details.url);
    answer({ cancel });
  });
  created.on('will-download', (event, item) => {
    log.refuse('download', item.getURL());
    event.preventDefault();
  });
}

function hardenContents(contents: WebContents, log: RefusalLog): void {
  // For each page: as a switch of the process it is not heard any more, and a bare address is asked.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // Of the page and of every frame in it; a navigation of the page comes by both names.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    log.refuse('navigation', event.url);
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    log.refuse('navigation', event.url);
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event, _preferences, { src }) => {
    log.refuse('webview', src ?? '');
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.refuse('window', url);
    return { action: 'deny' };
  });
}
