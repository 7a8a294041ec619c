/** The reader's notes as one HTML page that needs nothing else: no script, no address, every text escaped. */
import type { Briefing } from '../briefing';
import { escapeHtml as escape } from '../escape-html';
import type { Note } from '../note';
import { type DescribedNote, describeNotes, isoTime, labelOf, plainQuote, type Say } from './described-note';

/** The page, in the article's order. */
export function toHtml(notes: readonly Note[], briefing: Briefing, say: Say): string {
  const title = escape(say('export.title', { title: briefing.title.text }));
  const edition = say('export.edition', {
    edition: briefing.edition,
    hash: briefing.editionHash.slice(0, 8),
  });
  return `<!doctype html>
<html lang="${escape(briefing.language)}" dir="${briefing.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escape(edition)}</p>
${describeNotes(notes, briefing)
  .map((described) => article(described, say))
  .join('\n')}
</body>
</html>
`;
}

function article(described: DescribedNote, say: Say): string {
  const { note, number, quote } = described;
  const label = labelOf(note, say);
  const head = number === null ? note.breadcrumb : `${number}. ${note.breadcrumb}`;
  const facts = [
    label && say('export.label', { label }),
    note.tags.length > 0 ? say('export.tags', { tags: note.tags.join(', ') }) : '',
    note.creator,
  ].filter((fact) => fact !== '');
  return `<article id="note-${note.id}"${number === null ? ' class="reply"' : ''}>
<h2>${escape(head)}</h2>
${quote === null ? '' : `<blockquote class="${note.colour ?? 'none'}">${escape(plainQuote(described))}</blockquote>\n`}${
    note.body === '' ? '' : `<p class="words">${escape(note.body)}</p>\n`
  }<p class="facts">${escape(facts.join('; '))}, <time datetime="${isoTime(note.modifiedMs)}">${escape(
    isoTime(note.modifiedMs).slice(0, 10),
  )}</time></p>
</article>`;
}

const style = `
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1b1f1e; background: #fcfcfa; }
h1 { font-size: 1.5rem; font-weight: 500; } h2 { font: 600 0.9rem/1.4 sans-serif; margin: 0 0 0.5rem; }
article { border-top: 1px solid #aab0ab; padding: 1rem 0; } .reply { margin-left: 2rem; }
blockquote { margin: 0 0 0.5rem; padding: 0.1rem 0.5rem; border-left: 3px solid #868e89; }
.straw { border-color: #8f7400; background: #f8e9a6; } .sage { border-color: #4d7a3a; background: #d3e8c8; }
.sky { border-color: #3f76a8; background: #cfe3f5; } .rose { border-color: #b5504d; background: #f7d3d2; }
.lilac { border-color: #7b5fb0; background: #e3d9f3; }
.apricot { border-color: #b0611f; background: #fadcb8; }
.words { font-style: italic; white-space: pre-wrap; margin: 0 0 0.5rem; } .facts { font: 0.8rem/1.4 sans-serif; color: #5d6561; margin: 0; }
`;
