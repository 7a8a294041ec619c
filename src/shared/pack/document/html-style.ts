/** How the web page of a pack looks: on screens of any width, light or dark, and on paper. */
import type { PackDocument } from './document';

/** The page's style sheet. It names nothing outside the page. */
export function htmlStyle({ paper, binding }: Pick<PackDocument, 'paper' | 'binding'>): string {
  const inner = binding === 'none' ? '18mm' : '25mm';
  return `
:root { color-scheme: light dark; --ink: #1b1f1e; --quiet: #545b57; --page: #fcfcfa; --line: #aab0ab; --faint: #6c736f; --head: #f0f1ee; --link: #1d4f73; --mark: #e6e6da; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8e5; --quiet: #a9b0ac; --page: #171a19; --line: #4a504d; --faint: #8d9490; --head: #212523; --link: #8fc1e6; --mark: #33382f; } }
* { box-sizing: border-box; }
html { background: var(--page); color: var(--ink); font: 1rem/1.5 "IBM Plex Sans", system-ui, sans-serif; scroll-padding-top: 1rem; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.marking { margin: 0; font-weight: 600; font-size: 1rem; text-align: right; }
.kind, .quiet, .lead, .facts-of, footer p { color: var(--quiet); font-size: 0.875rem; }
h1 { font: 500 2rem/1.2 Literata, Georgia, serif; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 3rem 0 0.25rem; padding-top: 0.75rem; border-top: 2px solid var(--ink); }
h2 b { margin-right: 0.5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; } h4 { font-size: 0.875rem; margin: 1rem 0 0.25rem; }
p { margin: 0.35rem 0; max-width: 44rem; } ol, ul { margin: 0.35rem 0; padding-left: 1.5rem; max-width: 44rem; }
nav ol { columns: 2 16rem; list-style: none; padding: 0; } nav b { display: inline-block; min-width: 1.75rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; margin: 0.75rem 0; } dt { font-weight: 600; } dd { margin: 0; } dd p { margin: 0; }
.article, .words { font-family: Literata, Georgia, serif; }
.expected { text-decoration: underline dashed 1px; } .possible { text-decoration: underline dotted 1px; } .ruled-out { text-decoration: underline double 1px; } .asserted { text-decoration: underline solid 1px; }
.expected, .possible, .ruled-out, .asserted { text-underline-offset: 0.2em; text-decoration-color: var(--faint); text-decoration-skip-ink: none; }
.dim { color: var(--faint); } .cite, .note-ref { font-size: 0.75em; vertical-align: super; line-height: 0; font-variant-numeric: tabular-nums; margin-left: 0.15em; } .note-ref { font-weight: 600; font-style: italic; }
.sentence-ref { font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 0.875rem; margin: 0.75rem 0; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.5rem; border-bottom: 1px solid var(--line); } thead th { background: var(--head); border-bottom: 1px solid var(--ink); } tbody th { font-weight: 400; } tr.group th { font-weight: 600; }
td p { margin: 0 0 0.35rem; } tr.group th { background: var(--head); }
.silence { font-style: italic; }
.ruled { border-bottom: 1px solid var(--line); height: 2rem; max-width: 44rem; }
.ticks { list-style: none; padding: 0; } .ticks > li { display: grid; grid-template-columns: 1.75rem 1fr; margin: 0.5rem 0; break-inside: avoid; }
.sentence { display: grid; grid-template-columns: 2.5rem minmax(0, 38rem) minmax(8rem, 1fr); gap: 0 0.75rem; margin: 0.75rem 0; }
.sentence > b { color: var(--quiet); text-align: right; font-variant-numeric: tabular-nums; font-weight: 500; } .sentence > p { margin: 0; max-width: none; }
.sentence.as-heading > p { font-size: 1.2rem; font-weight: 600; }
.codes { list-style: none; margin: 0; padding: 0; font-size: 0.8125rem; color: var(--quiet); } .codes b { color: var(--ink); }
.marked { background: var(--mark); }
.note { border-top: 1px solid var(--line); padding: 0.75rem 0; max-width: 44rem; break-inside: avoid-page; } .note h3, .note h4 { margin: 0; } .note.reply { margin-left: 1.5rem; }
.note-body { font-family: Literata, Georgia, serif; font-style: italic; } .note-body em, .note-body code { font-style: normal; } .note-body pre { white-space: pre-wrap; } .note-body blockquote { margin: 0.35rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); }
.sentence:target, .note:target, li:target { background: var(--head); }
@media (max-width: 40rem) { body { padding: 0.75rem; } h1 { font-size: 1.5rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } .sentence { grid-template-columns: 2rem 1fr; } .codes { grid-column: 2; } table { min-width: 40rem; } table.narrow { min-width: 0; } }
@media print { @page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: 20mm 18mm 20mm ${inner}; } :root { color-scheme: light; --ink: #000; --quiet: #333; --page: #fff; --line: #999; --faint: #555; --head: #eee; --link: #000; --mark: #eee; }
  html { font-size: 10.5pt; } body { max-width: none; padding: 0; } .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } a { text-decoration: none; } .marking { font-size: 12pt; } }
`;
}
