/** The reader's notes as one HTML page that needs nothing else: no script, no address, every text escaped. */
import type { Briefing } from '../briefing/briefing';
import { withoutMarks } from '../briefing/emphasis';
import { escapeHtml as escape } from '../escape-html';
import { locale } from '../messages/catalogue';
import { readMarkdown } from '../markdown/read-markdown';
import { richHtml } from '../markdown/rich-html';
import { colours, type Note } from '../notes/note';
import { fills } from './fills';
import { factsOf, type ReadableNote, readNotes, type Wording } from './readable-note';

/** The page's own style. Its policy lets in the style sheet with this one's hash, and nothing else at all. */
export const notesStyle = `
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1b1f1e; background: #fcfcfa; }
h1 { font-size: 1.5rem; font-weight: 500; } h2 { font: 600 0.9rem/1.4 sans-serif; margin: 0 0 0.5rem; }
article { border-top: 1px solid #aab0ab; padding: 1rem 0; } .reply { margin-left: 2rem; }
blockquote { margin: 0 0 0.5rem; padding: 0.1rem 0.5rem; border-left: 3px solid #868e89; white-space: pre-line; }
${colours.map((colour) => `.${colour} { background: ${fills[colour]}; }`).join('\n')}
.words { font-style: italic; margin: 0 0 0.5rem; overflow-wrap: anywhere; } .words p { margin: 0 0 0.3rem; }
.words em, .words strong, .words code { font-style: normal; } .words pre { white-space: pre-wrap; }
.facts { font: 0.8rem/1.4 sans-serif; color: #5d6561; margin: 0; } .then { font-size: 0.9rem; margin: 0 0 0.5rem; }
`;

export interface Page {
  readonly briefing: Briefing;
  readonly wording: Wording;
  /** The SHA-256 of the style, in base64. */
  readonly styleHash: string;
}

/** The page, in the article's order. Its own words are in the program's language; the article's carry theirs. */
export function toHtml(notes: readonly Note[], page: Page, among: readonly Note[] = notes): string {
  const { briefing, wording, styleHash } = page;
  const { say } = wording;
  const title = escape(say('export.title', { title: briefing.title.text }));
  const edition = say('export.edition', {
    edition: briefing.edition,
    hash: briefing.editionHash.slice(0, 8),
  });
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${notesStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escape(edition)}</p>
${readNotes(notes, briefing, wording, among)
  .map((note) => articleOf(note, page))
  .join('\n')}
</main>
</body>
</html>
`;
}

function articleOf(note: ReadableNote, { briefing, wording: { say } }: Page): string {
  const head = note.number === '' ? note.place : `${note.number}. ${note.place}`;
  const article = `lang="${escape(briefing.language)}" dir="${briefing.direction}"`;
  const quote = `<blockquote class="${note.colour ?? 'none'}" ${article}>${escape(withoutMarks(note.quote))}</blockquote>\n`;
  const then = say('note-export.said-then', { words: withoutMarks(note.saidThen) });
  const facts = factsOf(note, say).join('; ');
  const day = `<time datetime="${note.changed}">${note.changed.slice(0, 10)}</time>`;
  return `<article id="note-${note.id}"${note.isReply ? ' class="reply"' : ''}>
<h2>${escape(head)}</h2>
${note.quote === '' ? '' : quote}${note.saidThen === '' ? '' : `<p class="then">${escape(then)}</p>\n`}${
    /\S/u.test(note.body) ? `<div class="words">${richHtml(readMarkdown(note.body))}</div>\n` : ''
  }<p class="facts">${escape(facts)}, ${day}</p>
</article>`;
}
