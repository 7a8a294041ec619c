/** A pack as one web page that needs nothing else: no script, no address outside it, every text escaped. */
import { assertNever } from '../../assert-never';
import { escapeHtml as escape } from '../../escape-html';
import { richHtml } from '../../markdown/rich-html';
import { anchorsOf, firstMarks } from './anchors';
import type {
  Block,
  DocumentSection,
  NoteBlock,
  PackDocument,
  Run,
  Runs,
  SentenceBlock,
  TableRow,
} from './document';
import type { DocumentSpeech } from './draft';

export interface HtmlPage {
  /** The page's own style, as `htmlStyle` gives it. */
  readonly style: string;
  /** The style's SHA-256 in base64: the page's policy lets in the style sheet with this one's hash, and nothing else at all. */
  readonly styleHash: string;
}

interface Context extends Pick<PackDocument, 'language' | 'sections'> {
  readonly anchors: ReadonlySet<string>;
  readonly marks: ReadonlyMap<number, string>;
  readonly ticked: string;
  readonly unticked: string;
  readonly speech: DocumentSpeech;
}

/** The page. Its own words are in the program's language; the article's and the editor's carry theirs. */
export function packHtml(
  document: PackDocument,
  speech: DocumentSpeech,
  { style, styleHash }: HtmlPage,
): string {
  const { language, sections, ticked, unticked, marking } = document;
  const anchors = anchorsOf(document);
  const context: Context = {
    language,
    sections,
    anchors,
    marks: firstMarks(document),
    ticked,
    unticked,
    speech,
  };
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const mark = marking === '' ? '' : `<p class="marking">${escape(marking)}</p>\n`;
  return `<!doctype html>
<html lang="${escape(document.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escape(document.name)}</title>
<style>${style}</style>
</head>
<body>
<header>${mark}<p class="kind">${escape(speech.formatMessage({ id: 'paper.kind' }))}</p>
<h1${languageAttributes(language)}>${escape(document.title)}</h1></header>
<main>
${sections.map((section) => sectionHtml(section, context)).join('\n')}
</main>
<footer>
<p>${escape(document.version)}</p>
${mark}</footer>
</body>
</html>
`;
}

function sectionHtml(
  { section, anchor, number, title, lead, blocks }: DocumentSection,
  context: Context,
): string {
  const isTitled = section !== 'cover';
  const figure = number === null ? '' : `<b>${number}</b> `;
  const head = isTitled
    ? `<h2 id="${anchor}-name">${figure}${escape(title)}</h2>\n${lead.length === 0 ? '' : `<p class="lead">${runsHtml(lead, context)}</p>\n`}`
    : '';
  const label = isTitled ? ` aria-labelledby="${anchor}-name"` : ` aria-label="${escape(title)}"`;
  return `<section id="${anchor}"${label}>\n${head}${blocksHtml(blocks, context)}\n</section>`;
}

function blocksHtml(blocks: readonly Block[], context: Context): string {
  return blocks.map((block) => blockHtml(block, context)).join('\n');
}

function blockHtml(block: Block, context: Context): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${block.anchor === null ? '' : ` id="${escape(block.anchor)}"`}>${runsHtml(block.runs, context)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${runsHtml(block.runs, context)}</p>`;
    case 'list': {
      const list = block.isNumbered ? 'ol' : 'ul';
      return `<${list}>${block.items.map((item) => `<li>${blocksHtml(item, context)}</li>`).join('\n')}</${list}>`;
    }
    case 'facts':
      return `<dl>${block.items
        .map(({ term, words }) => {
          const given = words.length === 0 ? [[]] : words;
          return `<dt>${runsHtml(term, context)}</dt><dd>${given.map((line) => `<p>${runsHtml(line, context)}</p>`).join('')}</dd>`;
        })
        .join('\n')}</dl>`;
    case 'table':
      return tableHtml(block, context);
    case 'ruled':
      return `<div aria-hidden="true">${'<div class="ruled"></div>'.repeat(block.lines)}</div>`;
    case 'ticks':
      return `<ul class="ticks">${block.items
        .map(({ anchor, isTicked, runs, below }) => {
          const name = isTicked ? context.ticked : context.unticked;
          const box = `<span role="img" aria-label="${escape(name)}">${isTicked ? '☑' : '☐'}</span>`;
          return `<li id="${escape(anchor)}">${box}<div><p>${runsHtml(runs, context)}</p>${blocksHtml(below, context)}</div></li>`;
        })
        .join('\n')}</ul>`;
    case 'contents':
      return contentsHtml(block.title, context);
    case 'sentence':
      return sentenceHtml(block, context);
    case 'note':
      return noteHtml(block, context);
    default:
      return assertNever(block);
  }
}

/** A first column that names its row, and a head that is said again on every sheet of paper. */
function tableHtml({ head, rows }: Block & { readonly kind: 'table' }, context: Context): string {
  const width = head.length;
  const heads = head.map((cell) => `<th scope="col">${runsHtml(cell, context)}</th>`).join('');
  const body = rows.map((row) => rowHtml(row, width, context)).join('\n');
  return `<div class="wide" tabindex="0"><table${width > 3 ? '' : ' class="narrow"'}><thead><tr>${heads}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
}

function rowHtml({ kind, head, cells }: TableRow, width: number, context: Context): string {
  if (kind === 'group') {
    return `<tr class="group"><th scope="colgroup" colspan="${width}">${runsHtml(head, context)}</th></tr>`;
  }
  const own = cells.map((lines) => {
    const [only, ...more] = lines;
    if (more.length === 0) return `<td>${only ? runsHtml(only, context) : ''}</td>`;
    return `<td>${lines.map((line) => `<p>${runsHtml(line, context)}</p>`).join('')}</td>`;
  });
  return `<tr><th scope="row">${runsHtml(head, context)}</th>${own.join('')}</tr>`;
}

function contentsHtml(title: string, { sections }: Context): string {
  const items = sections
    .filter(({ section }) => section !== 'cover')
    .map(
      ({ anchor, number, title: name }) =>
        `<li><a href="#${anchor}"><b>${number ?? ''}</b> ${escape(name)}</a></li>`,
    );
  return `<nav aria-labelledby="contents"><h3 id="contents">${escape(title)}</h3><ol>${items.join('\n')}</ol></nav>`;
}

function sentenceHtml(
  { id, number, as, runs, codes, against, below }: SentenceBlock,
  context: Context,
): string {
  const lines = [...codes, ...(against.length > 0 ? [against] : [])].map(
    (line) => `<li>${runsHtml(line, context)}</li>`,
  );
  return `<div class="sentence as-${as}" id="${id}"><b>${number}</b><p class="article">${runsHtml(runs, context)}</p>${lines.length > 0 ? `<ul class="codes">${lines.join('')}</ul>` : ''}</div>${below.length > 0 ? `\n${blocksHtml(below, context)}` : ''}`;
}

function noteHtml(
  { number, anchor, name, place, body, remarks, facts }: NoteBlock,
  context: Context,
): string {
  const { speech, marks } = context;
  const mark = number === null ? undefined : marks.get(number);
  const back =
    mark === undefined
      ? ''
      : `<p class="quiet"><a href="#${mark}">${escape(speech.formatMessage({ id: 'shape.back' }, { number: mark.slice(1) }))}</a></p>`;
  return `<article class="note${number === null ? ' reply' : ''}"${anchor === null ? '' : ` id="${anchor}"`}><h3>${escape(name)}</h3>
<p>${runsHtml(place, context)}</p>${body.length > 0 ? `\n<div class="note-body">${richHtml(body)}</div>` : ''}${remarks.length > 0 ? `\n<p class="quiet">${runsHtml(remarks, context)}</p>` : ''}
<p class="facts-of">${runsHtml(facts, context)}</p>${back}</article>`;
}

function runsHtml(runs: Runs, context: Context): string {
  return runs.map((run) => runHtml(run, context)).join('');
}

function runHtml(run: Run, context: Context): string {
  switch (run.kind) {
    case 'text':
      return textHtml(run, context);
    case 'sentence':
      return linked(run.sentence, run.sentence.slice(1), 'sentence-ref', context);
    case 'cite':
      return `<span class="cite">${runsHtml(run.runs, context)}</span>`;
    case 'note':
      return `<span class="note-ref">${linked(`note-${run.number}`, `${run.number}`, '', context)}</span>`;
    case 'link':
      return linked(run.target, run.text, '', context);
    case 'opens':
    case 'closes':
      return '';
    default:
      return assertNever(run);
  }
}

function textHtml(
  { text, by, style, certainty, isDimmed, isMarked }: Run & { readonly kind: 'text' },
  context: Context,
): string {
  const classes = [
    ...(by === 'article' ? ['words'] : []),
    ...(certainty === null ? [] : [certainty]),
    ...(isDimmed ? ['dim'] : []),
    ...(isMarked ? ['marked'] : []),
  ];
  const language =
    by === 'article' || by === 'editor'
      ? languageAttributes(context.language)
      : by === 'reader'
        ? ' dir="auto"'
        : '';
  const tag = elements[style];
  const words = tag === null ? escape(text) : `<${tag}>${escape(text)}</${tag}>`;
  if (classes.length === 0 && language === '') return words;
  return `<span${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${language}>${words}</span>`;
}

const elements = { plain: null, emphasis: 'em', strong: 'b', found: 'u' } as const;

function linked(target: string, words: string, name: string, { anchors }: Context): string {
  const named = name === '' ? '' : ` class="${name}"`;
  if (!anchors.has(target)) return name === '' ? escape(words) : `<span${named}>${escape(words)}</span>`;
  return `<a${named} href="#${escape(target)}">${escape(words)}</a>`;
}

function languageAttributes({ lang, dir }: PackDocument['language']): string {
  return ` lang="${escape(lang)}" dir="${dir}"`;
}
