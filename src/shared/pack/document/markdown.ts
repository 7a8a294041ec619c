/** A pack as Markdown: CommonMark with tables, readable as plain text too. Whatever a text holds, it stays that text. */
import { assertNever } from '../../assert-never';
import { addressWords, type RichBlock, type RichText, type Span } from '../../markdown/rich-text';
import type { Block, DocumentSection, NoteBlock, PackDocument, Run, Runs, SentenceBlock } from './document';
import type { DocumentSpeech } from './draft';

/** The file. It ends with a line's end. */
export function packMarkdown(document: PackDocument, speech: DocumentSpeech): string {
  const marking = document.marking === '' ? [] : [`**${escape(document.marking)}**`];
  const parts = [
    ...marking,
    `# ${escape(document.title)}`,
    escape(speech.formatMessage({ id: 'paper.kind' })),
    ...document.sections.flatMap((section) => sectionParts(section, { document, speech })),
    '---',
    escape(document.version),
    ...marking,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface Context {
  readonly document: PackDocument;
  readonly speech: DocumentSpeech;
}

function sectionParts(
  { section, number, title, lead, blocks }: DocumentSection,
  context: Context,
): readonly string[] {
  const head = `## ${number === null ? '' : `${number} `}${escape(title)}`;
  return [
    ...(section === 'cover' ? [] : [head, lineOf(lead)]),
    ...blocks.map((block) => blockPart(block, context)),
  ];
}

function blockPart(block: Block, context: Context): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineOf(block.runs)}`;
    case 'paragraph':
      return lineOf(block.runs);
    case 'list':
      return block.items
        .map((item, index) =>
          itemOf(
            block.isNumbered ? `${index + 1}. ` : '- ',
            item.map((inner) => blockPart(inner, context)).join('\n\n'),
          ),
        )
        .join('\n');
    case 'facts': {
      const blank = escape(context.speech.formatMessage({ id: 'shape.blank' }));
      return block.items
        .map(({ term, words }) => {
          const [first, ...more] = words.map(lineOf);
          return itemOf('- ', [`${lineOf(strong(term))}: ${first ?? blank}`, ...more].join('\n\n'));
        })
        .join('\n');
    }
    case 'table':
      return tablePart(block);
    case 'ruled':
      return Array.from({ length: block.lines }, () => escape('_'.repeat(60))).join('\n\n');
    case 'ticks':
      return block.items
        .map(({ isTicked, runs, below }) =>
          itemOf(
            '- ',
            [`[${isTicked ? 'x' : ' '}] ${lineOf(runs)}`, ...below.map((note) => notePart(note))].join(
              '\n\n',
            ),
          ),
        )
        .join('\n');
    case 'contents':
      return [
        `### ${escape(block.title)}`,
        context.document.sections
          .filter(({ section }) => section !== 'cover')
          .map(({ number, title }) => `- ${number ?? ''} ${escape(title)}`)
          .join('\n'),
      ].join('\n\n');
    case 'sentence':
      return sentencePart(block);
    case 'note':
      return `### ${notePart(block)}`;
    default:
      return assertNever(block);
  }
}

function itemOf(mark: string, text: string): string {
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`).replace(/[^\S\n]+$/gmu, '');
}

function tablePart({ head, rows }: Block & { readonly kind: 'table' }): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const filled = (cells: readonly string[]): readonly string[] => head.map((_, index) => cells[index] ?? '');
  return [
    line(head.map(lineOf)),
    line(head.map(() => '---')),
    ...rows.map(({ kind, head: first, cells }) =>
      kind === 'group'
        ? line(filled([lineOf(strong(first))]))
        : line(filled([lineOf(first), ...cells.map((lines) => lines.map(lineOf).join('<br>'))])),
    ),
  ].join('\n');
}

function sentencePart({ number, as, runs, codes, against, below }: SentenceBlock): string {
  const lines = [...codes, ...(against.length > 0 ? [against] : [])].map(lineOf);
  return [
    `**${number}** ${lineOf(as === 'heading' ? strong(runs) : runs)}`,
    ...(lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
    ...below.map((note) => quoted(notePart(note))),
  ].join('\n\n');
}

/** Its name first, so that a heading can be made of that. */
function notePart({ name, place, body, remarks, facts }: NoteBlock): string {
  return [escape(name), lineOf(place), quoted(richParts(body)), lineOf(remarks), lineOf(facts)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function quoted(text: string): string {
  return text === '' ? '' : text.replaceAll(/^/gmu, '> ').replaceAll(/^> $/gmu, '>');
}

function lineOf(runs: Runs): string {
  return together(runs).map(runOf).join('').trim();
}

function strong(runs: Runs): Runs {
  return runs.map((run) => (run.kind === 'text' ? { ...run, style: 'strong' } : run));
}

/** Neighbours that are set alike as one: the signs around two would run into each other. */
function together(runs: Runs): Runs {
  return runs.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && last.style === run.style) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.kind !== 'opens' && run.kind !== 'closes') joined.push(run);
    return joined;
  }, []);
}

function runOf(run: Run): string {
  switch (run.kind) {
    case 'text': {
      const sign = signs[run.style];
      const words = escape(run.text);
      if (sign === '') return words;
      // Emphasis takes no white space at its inner edges.
      return words.replace(/^(\s*)(.*?)(\s*)$/su, (_, before: string, inner: string, after: string) =>
        inner === '' ? words : `${before}${sign}${inner}${sign}${after}`,
      );
    }
    case 'sentence':
      return `[${run.sentence.slice(1)}]`;
    case 'cite':
      return ` [${run.runs.map((inner) => (inner.kind === 'sentence' ? inner.sentence.slice(1) : runOf(inner))).join('')}]`;
    case 'note':
      return ` [note ${run.number}]`;
    case 'link':
      return escape(run.text);
    case 'opens':
    case 'closes':
      return '';
    default:
      return assertNever(run);
  }
}

const signs = { plain: '', emphasis: '*', strong: '**', found: '**' } as const;

/** What the reader wrote, as Markdown of the same meaning; an address stands as text. */
function richParts(blocks: RichText): string {
  return blocks.map(richPart).join('\n\n');
}

function richPart(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return spansOf(block.spans);
    case 'heading':
      return `**${spansOf(block.spans)}**`;
    case 'quote':
      return quoted(richParts(block.blocks));
    case 'list':
      return block.items
        .map(({ number, blocks }) => itemOf(number === '' ? '- ' : `${Number(number)}. `, richParts(blocks)))
        .join('\n');
    case 'code':
      return fenced(block.text.replace(/\n$/u, ''));
    case 'rule':
      return '---';
    default:
      return assertNever(block);
  }
}

/** Between fences that are longer than any in it: what is only set in follows a list as a part of it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/gu), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

function spansOf(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return escape(span.text);
        case 'break':
          return '\\\n';
        case 'code':
          return escape(span.text);
        case 'emphasis':
          return `*${spansOf(span.spans)}*`;
        case 'strong':
          return `**${spansOf(span.spans)}**`;
        case 'link': {
          const after = addressWords(span);
          return spansOf(span.spans) + (after === '' ? '' : ` (${escape(after)})`);
        }
        default:
          return assertNever(span);
      }
    })
    .join('');
}

/**
 * The text so that no reader of Markdown makes anything of it: signs that would begin something stand behind a backslash,
 * an address is no link, and a line's end is a space.
 */
function escape(text: string): string {
  return text
    .replaceAll(/\s*[\n\r\u2028\u2029]+\s*/gu, ' ')
    .replaceAll(/[\\`*_[\]<>|~#$&]/gu, '\\$&')
    .replaceAll(/^(\s*)([-+=!])/gu, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gu, '$1\\$2')
    .replaceAll(/!(?=\\\[)/gu, '\\!')
    .replaceAll(/\b(https?|ftp|mailto|xmpp)(:)/giu, '$1\\$2')
    .replaceAll(/\bwww\./giu, (words) => `${words.slice(0, -1)}\\.`)
    .replaceAll(/@/gu, '\\@');
}
