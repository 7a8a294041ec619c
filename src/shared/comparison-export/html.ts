/** The comparison as one HTML page that needs nothing else: one table, no script, no address, every text escaped. */
import type { Briefing } from '../briefing/briefing';
import { escapeHtml as escape } from '../escape-html';
import { locale } from '../messages/catalogue';
import {
  captionOf,
  type ExportedCell,
  exportComparison,
  type ExportedComparison,
  type ExportedRow,
  type Say,
} from './exported-comparison';
import { languageOf } from '../language-of';
import type { ComparisonChoice } from './request';

/** The page. Its own words are in the program's language; the article's and the editors' carry theirs. */
export function toHtml(briefing: Briefing, choice: ComparisonChoice, say: Say): string {
  const language = attributesOf(briefing);
  const writing = {
    say,
    own: (words: string) => `<bdi ${language}>${escape(words)}</bdi>`,
    ours: escape,
  };
  const comparison = exportComparison(briefing, choice, writing);
  const heads = [
    headOf(say('export.comparison.number')),
    headOf(say('export.comparison.topic')),
    ...comparison.columns.map((column) => headOf(column, language)),
    headOf(say('export.comparison.not-said')),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(comparison.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${captionOf(briefing, writing)}</h1>
<table>
<caption>${comparison.notes.join(' ')}</caption>
<thead>
<tr>${heads.join('')}</tr>
</thead>
${groupsOf(comparison, say)
  .map(({ head, rows }) => bodyOf(head, rows, { language, say, width: heads.length }))
  .join('\n')}
</table>
</main>
</body>
</html>
`;
}

/** The attributes that say in which language and direction the briefing's words are. */
function attributesOf(briefing: Briefing): string {
  const { lang, dir } = languageOf(briefing);
  return `lang="${escape(lang)}" dir="${dir}"`;
}

function headOf(words: string, language = ''): string {
  return `<th scope="col"${language && ` ${language}`}>${escape(words)}</th>`;
}

interface Group {
  /** What the rows below it are about; null for those that need no head of their own. */
  readonly head: string | null;
  readonly rows: readonly ExportedRow[];
}

/** Runs of rows of the same block, in the order given. */
function groupsOf({ rows, documents }: ExportedComparison, say: Say): readonly Group[] {
  const groups: { block: ExportedRow['block']; rows: ExportedRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.block === row.block) last.rows.push(row);
    else groups.push({ block: row.block, rows: [row] });
  }
  return groups.map((group) => ({
    head: group.block === 'about' ? say('export.comparison.group', { documents: String(documents) }) : null,
    rows: group.rows,
  }));
}

interface Page {
  /** The attributes of the briefing's own words. */
  readonly language: string;
  readonly say: Say;
  /** How many columns the table has. */
  readonly width: number;
}

function bodyOf(head: string | null, rows: readonly ExportedRow[], page: Page): string {
  const first =
    head === null ? '' : `<tr><th scope="rowgroup" colspan="${page.width}">${escape(head)}</th></tr>\n`;
  return `<tbody>\n${first}${rows.map((row) => rowOf(row, page)).join('\n')}\n</tbody>`;
}

function rowOf({ number, topic, cells, notSaid }: ExportedRow, page: Page): string {
  const { language, say } = page;
  const last =
    notSaid === null
      ? `<td>${escape(say('export.comparison.nothing-more'))}</td>`
      : `<td ${language}>${escape(notSaid)}</td>`;
  return `<tr><td>${number}</td><th scope="row" ${language}>${escape(topic)}</th>${cells
    .map((cell) => cellOf(cell, page))
    .join('')}${last}</tr>`;
}

function cellOf(cell: ExportedCell, { language }: Page): string {
  if (cell.kind === 'gap') return `<td class="gap"><p>${cell.words}</p></td>`;
  const lines = cell.lines.map(
    ({ words, about }) => `<p><span class="words" ${language}>${escape(words)}</span> ${about}</p>`,
  );
  return `<td>${lines.join('')}</td>`;
}

const style = `
body { margin: 2rem; font: 0.875rem/1.4 sans-serif; color: #1b1f1e; background: #fcfcfa; }
h1 { font: 500 1.25rem/1.3 Georgia, serif; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border-top: 2px solid #1b1f1e; }
caption { padding-bottom: 0.75rem; color: #444b48; text-align: left; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid #dcdfd9; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th, th[scope="rowgroup"] { border-bottom: 1px solid #1b1f1e; }
thead th:first-child { width: 4rem; }
p { margin: 0 0 0.375rem; } .gap { color: #5d6561; } .words { font: 0.9375rem/1.4 Georgia, serif; }
`;
