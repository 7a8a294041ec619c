// The defences that `npm run mutate-defences` takes away, one by one, and the tests that must see it.

/**
 * @typedef {object} DefenceMutation
 * @property {string} name what is undone
 * @property {string} file
 * @property {string} find words that stand in the file exactly once
 * @property {string} put what stands there instead
 * @property {readonly string[]} through tests of the real program that look
 * @property {readonly string[]} alone tests of that layer by itself
 * @property {string} [maskedBy] the second layer that still holds, so that the program as a whole stays shut
 */

const security = 'tests/e2e/security.test.ts';
const wayOut = 'tests/e2e/no-byte-leaves.test.ts';
const sandbox = 'tests/e2e/sandbox.test.ts';
const words = 'tests/e2e/hostile-words.test.ts';
const hardening = 'src/main/security/hardening.ts';
const hardeningTest = 'tests/main/security/hardening.test.ts';
const policy = 'src/main/security/content-policy.ts';
const policyTest = 'tests/main/security/content-policy.test.ts';
const requests = 'src/main/security/allow-request.ts';
const requestsTest = 'tests/main/security/allow-request.test.ts';
const assets = 'src/main/window/assets.ts';
const assetsTest = 'tests/main/window/assets.test.ts';
const sender = 'src/main/security/trusted-sender.ts';
const senderTest = 'tests/main/security/trusted-sender.test.ts';
const calls = 'src/main/calls.ts';
const callsTest = 'tests/main/calls.test.ts';
const window = 'src/main/window/window.ts';
const sourcesTest = 'tests/main/security/sources.test.ts';
const shapesTest = 'tests/renderer/pack/hostile-shapes.test.tsx';

/**
 * @param {string} name
 * @param {string} find
 * @param {string} put
 * @returns {DefenceMutation}
 */
const weaker = (name, find, put) => ({
  name,
  file: window,
  find,
  put,
  through: [security],
  alone: [sourcesTest],
});

/**
 * @param {string} name
 * @param {string} find
 * @param {string} put
 * @param {string} [maskedBy]
 * @returns {DefenceMutation}
 */
const looser = (name, find, put, maskedBy) => ({
  name,
  file: hardening,
  find,
  put,
  through: [security],
  alone: [hardeningTest],
  ...(maskedBy !== undefined && { maskedBy }),
});

/**
 * @param {string} directive
 * @param {string} put
 * @param {string} [maskedBy]
 * @returns {DefenceMutation}
 */
const policyWith = (directive, put, maskedBy) => ({
  name: `content policy: ${put === '' ? `no ${directive}` : put}`,
  file: policy,
  find: `"${directive}",`,
  put: put === '' ? '' : `"${put}",`,
  through: [security],
  alone: [policyTest],
  ...(maskedBy !== undefined && { maskedBy }),
});

/** @type {readonly DefenceMutation[]} */
export const defenceMutations = [
  weaker('the page’s sandbox', 'sandbox: true,', 'sandbox: false,'),
  weaker('isolation of the bridge', 'contextIsolation: true,', 'contextIsolation: false,'),
  weaker('no Node in the page', 'nodeIntegration: false,', 'nodeIntegration: true,'),
  weaker('no page in the page', 'webviewTag: false,', 'webviewTag: true,'),
  weaker('web security', 'webviewTag: false,', 'webviewTag: false, webSecurity: false,'),
  weaker(
    'no insecure content',
    'webviewTag: false,',
    'webviewTag: false, allowRunningInsecureContent: true,',
  ),
  weaker('no experiments', 'webviewTag: false,', 'webviewTag: false, experimentalFeatures: true,'),
  {
    name: 'no developer tools when installed',
    file: window,
    find: 'devTools: !app.isPackaged,',
    put: 'devTools: true,',
    through: [sandbox],
    alone: [sourcesTest],
    maskedBy: 'the request filter, which refuses what the tools are made of when the program is installed',
  },
  {
    name: 'no debugger when installed',
    file: hardening,
    find: 'app.commandLine.removeSwitch(name);',
    put: 'void name;',
    through: [sandbox],
    alone: [hardeningTest],
  },
  {
    name: 'the sandbox of every process',
    file: hardening,
    find: "if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();",
    put: '',
    through: [sandbox],
    alone: [hardeningTest],
    maskedBy: 'each window asks for its sandbox',
  },
  {
    ...looser('no name is resolved', "'host-resolver-rules': 'MAP * ~NOTFOUND',", ''),
    through: [security, wayOut],
  },
  {
    ...looser(
      'no way by WebRTC',
      "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');",
      "contents.setWebRTCIPHandlingPolicy('default');",
    ),
    through: [wayOut],
  },
  {
    ...looser('no group of neighbours', "'disable-features': 'WebRtcHideLocalIpsWithMdns',", ''),
    through: [wayOut],
    maskedBy: 'the WebRTC policy, unless a page asks for more than one server',
  },
  {
    ...looser(
      'no networking in the background',
      "'disable-background-networking': '',",
      '',
      'no name is resolved, and the request filter',
    ),
    through: [wayOut],
  },
  looser('no spelling dictionaries', 'of.setSpellCheckerLanguages([]);', ''),
  looser(
    'no spelling checker',
    'of.setSpellCheckerEnabled(false);',
    '',
    'there is no dictionary to check with',
  ),
  looser('permissions when used', 'answer(false);', 'answer(true);'),
  looser(
    'permissions when asked about',
    'created.setPermissionCheckHandler(() => false);',
    'created.setPermissionCheckHandler(() => true);',
  ),
  looser(
    'devices',
    'created.setDevicePermissionHandler(() => false);',
    'created.setDevicePermissionHandler(() => true);',
    'nobody answers when a device is to be chosen, so there is none to permit',
  ),
  looser(
    'the screen',
    'created.setDisplayMediaRequestHandler(null);',
    'created.setDisplayMediaRequestHandler((_request, give) => give({}));',
    'no screen is offered',
  ),
  looser('the request filter', 'answer({ cancel });', 'answer({ cancel: false });'),
  looser(
    'downloads',
    "log.refuse('download', item.getURL());\n    event.preventDefault();",
    'void item;\n    void event;',
  ),
  looser(
    'navigation of the page',
    "contents.on('will-navigate', (event) => event.preventDefault());",
    '',
    'navigation of any frame, which the page is',
  ),
  looser(
    'navigation of a frame',
    "log.refuse('navigation', event.url);\n    event.preventDefault();\n  });\n  contents.on('will-redirect'",
    "log.refuse('navigation', event.url);\n  });\n  contents.on('will-redirect'",
    'navigation of the page, and the content policy, which lets no frame load',
  ),
  looser(
    'redirects',
    "contents.on('will-redirect', (event) => {\n    log.refuse('navigation', event.url);\n    event.preventDefault();",
    "contents.on('will-redirect', (event) => {\n    log.refuse('navigation', event.url);",
    'our scheme redirects nowhere, and the request filter',
  ),
  looser(
    'attaching a webview',
    "log.refuse('webview', src ?? '');\n    event.preventDefault();",
    "log.refuse('webview', src ?? '');",
    'the tag is off',
  ),
  looser('windows', "return { action: 'deny' };", "return { action: 'allow' };"),
  policyWith("default-src 'none'", '', 'the other directives, and the request filter'),
  policyWith("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'", 'Trusted Types'),
  policyWith("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  policyWith("img-src 'self' data:", 'img-src *', 'the request filter'),
  policyWith("font-src 'self'", 'font-src *', 'the request filter'),
  policyWith("connect-src 'self'", 'connect-src *', 'the request filter'),
  policyWith("base-uri 'none'", '', 'the request filter: another base leads nowhere'),
  policyWith("form-action 'none'", '', 'navigation is refused'),
  policyWith("frame-ancestors 'none'", '', 'no frame may load'),
  policyWith("object-src 'none'", '', 'default-src'),
  policyWith("require-trusted-types-for 'script'", ''),
  {
    ...policyWith('trusted-types', ''),
    name: 'content policy: trusted-types *',
    find: "'trusted-types lectern-worker',",
    put: "'trusted-types *',",
  },
  {
    name: 'the headers of an answer',
    file: 'src/main/window/protocol.ts',
    find: "headers: { ...contentHeaders, 'content-type': type }",
    put: "headers: { 'content-type': type }",
    through: [security],
    alone: [],
  },
  {
    name: 'questions only',
    file: 'src/main/window/protocol.ts',
    find: "if (request.method !== 'GET') return refusal(405);",
    put: '',
    through: [security],
    alone: [],
  },
  {
    name: 'the host of our scheme',
    file: assets,
    find: "url.host !== 'app' ||",
    put: '',
    through: [security],
    alone: [assetsTest],
    maskedBy: 'the request filter',
  },
  {
    name: 'plain names of files',
    file: assets,
    find: 'if (!plainPath.test(path)) return null;',
    put: '',
    through: [security],
    alone: [assetsTest],
    maskedBy: 'an address is never decoded, and only kinds that we ship are answered',
  },
  {
    name: 'kinds of files that we ship',
    file: assets,
    find: 'return type === undefined ? null : {',
    put: "return type === undefined ? { kind: 'file', path: path.slice(1), type: 'text/plain' } : {",
    through: [security],
    alone: [assetsTest],
    maskedBy: 'the page’s folder holds only what we ship, and names must be plain',
  },
  {
    name: 'requests: the host of our scheme',
    file: requests,
    find: "return `${url.protocol}//${url.host}` === ownOrigin && url.username === '' && url.password === '';",
    put: 'return true;',
    through: [security],
    alone: [requestsTest],
    maskedBy: 'the host of our scheme is looked at again when it is answered',
  },
  {
    name: 'requests: every other scheme',
    file: requests,
    find: 'default:\n      return false;',
    put: 'default:\n      return true;',
    through: [security],
    alone: [requestsTest],
  },
  {
    name: 'calls: a window of ours',
    file: sender,
    find: 'sender.role !== null && ',
    put: '',
    through: [security],
    alone: [senderTest],
    maskedBy: 'a call is only for the windows it is meant for, by their role',
  },
  {
    name: 'calls: the page itself, no frame in it',
    file: sender,
    find: 'sender.isMainFrame && ',
    put: '',
    through: [security],
    alone: [senderTest],
  },
  {
    name: 'calls: our own site',
    file: sender,
    find: ' && sender.origin === ownOrigin',
    put: '',
    through: [security],
    alone: [senderTest],
    maskedBy: 'no window of ours can leave for another site',
  },
  {
    name: 'calls: arguments as the contract has them',
    file: calls,
    find: 'if (parsed.success) return parsed.data;',
    put: 'if (Array.isArray(args)) return args;\n  if (parsed.success) return parsed.data;',
    through: [security],
    alone: [callsTest],
  },
  {
    name: 'calls: the window they are for',
    file: calls,
    find: 'if (role === null || !(callers[method] ?? usualCallers).includes(role)) {',
    put: 'if (role === undefined) {',
    through: [security],
    alone: [callsTest],
    maskedBy: 'only windows of ours may call',
  },
  {
    name: 'the bridge of named calls',
    file: 'src/preload/index.ts',
    find: '  onEvent,\n  addDroppedBriefing,',
    put: '  onEvent,\n  invoke: ipcRenderer.invoke.bind(ipcRenderer),\n  addDroppedBriefing,',
    through: [security],
    alone: [],
  },
  {
    name: 'a note’s words as words on the screen',
    file: 'src/renderer/parts/RichText.tsx',
    find: "case 'text':\n        return span.text;",
    put: "case 'text':\n        return <span key={index} dangerouslySetInnerHTML={{ __html: span.text }} />;",
    through: [words],
    alone: [shapesTest],
  },
  {
    name: 'a note’s address as words',
    file: 'src/renderer/parts/RichText.tsx',
    find: '<span className="rich-address"> ({words})</span>',
    put: '<a className="rich-address" href={span.address}> ({words})</a>',
    through: [words],
    alone: [shapesTest],
  },
  {
    name: 'words as words in a web page',
    file: 'src/shared/escape-html.ts',
    find: ".replaceAll('<', '&lt;')",
    put: '',
    through: [],
    alone: [shapesTest],
  },
];
