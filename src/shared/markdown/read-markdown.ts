/**
 * Markdown as the reader writes it, read into a closed tree. Only what people write in a note is known: emphasis, lists,
 * quotes, code, links, headings. HTML, pictures, tables and references stay the words that they are.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import type { ListItem, RichBlock, RichText, Span } from './rich-text';

export const markdownLimits = {
  /** Quotes and lists within one another; a text with more of them is shown as it was typed. */
  nesting: 24,
  /** Emphasis within emphasis; what lies deeper is set like what is around it. */
  spanNesting: 12,
} as const;

/** The tree of a text. Every letter of the text is in it, whatever the text is. */
export function readMarkdown(text: string): RichText {
  // Most notes are plain words, and a list has thousands of them.
  if (!marks.test(text)) return asTyped(text);
  const tokens = parser.parse(text, {});
  // At its limit the parser leaves out what lies deeper.
  return tokens.some(({ nesting, level }) => nesting === 1 && level >= deepest)
    ? asTyped(text)
    : blocksOf(tokens);
}

/** The text as paragraphs and lines, with no mark read as anything. */
export function asTyped(text: string): RichText {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*\n\s*/u)
    .filter((part) => /\S/u.test(part))
    .map((part) => ({ kind: 'paragraph', spans: linesOf(part.trim()) }));
}

/** What a text without any of it is the same with and without Markdown. */
const marks = /[*_`[\]\\#>~]|^[^\S\n]*(?:[-+]|\d+[.)])/mu;

/** A list is two levels of the parser's, its items and itself. */
const parser = new MarkdownIt('zero', { html: false, maxNesting: markdownLimits.nesting * 2 });
const deepest = markdownLimits.nesting * 2 - 1;
parser.enable(['blockquote', 'fence', 'heading', 'hr', 'list', 'backticks', 'emphasis', 'escape', 'link']);
parser.enable('newline');
// An address is shown as it was typed.
parser.normalizeLink = (address) => address;

/** A block that is still open: what the parser has said of it so far. */
interface OpenBlock {
  readonly type: string;
  readonly number: string;
  readonly blocks: RichBlock[];
  readonly items: ListItem[];
}

function blocksOf(tokens: readonly Token[]): RichText {
  const root: OpenBlock = { type: 'root', number: '', blocks: [], items: [] };
  const stack: OpenBlock[] = [root];
  for (const token of tokens) {
    const open = stack.at(-1) ?? root;
    if (token.type === 'inline') {
      const kind = open.type === 'heading_open' ? 'heading' : 'paragraph';
      open.blocks.push({ kind, spans: spansOf(token.children ?? []) });
    } else if (token.type === 'fence') open.blocks.push({ kind: 'code', text: codeOf(token) });
    else if (token.type === 'hr') open.blocks.push({ kind: 'rule' });
    else if (token.nesting === 1) stack.push({ type: token.type, number: token.info, blocks: [], items: [] });
    else if (token.nesting === -1 && stack.length > 1) close(open, stack);
  }
  return root.blocks;
}

function close(closed: OpenBlock, stack: OpenBlock[]): void {
  stack.pop();
  const around = stack.at(-1);
  if (!around) return;
  const { type, number, blocks, items } = closed;
  if (type === 'blockquote_open') around.blocks.push({ kind: 'quote', blocks });
  else if (type === 'list_item_open') around.items.push({ number, blocks });
  else if (type === 'bullet_list_open' || type === 'ordered_list_open')
    around.blocks.push({ kind: 'list', isNumbered: type === 'ordered_list_open', items });
  // A paragraph or heading: its words are the inline token within it.
  else around.blocks.push(...blocks);
}

/** What was named after the fence stands as the first line: it is the reader's word too. */
function codeOf({ info, content }: Token): string {
  const code = content.replace(/\n$/u, '');
  return info.trim() === '' ? code : `${info.trim()}\n${code}`;
}

interface OpenSpan {
  readonly kind: 'root' | 'emphasis' | 'strong' | 'link' | 'none';
  readonly address: string;
  readonly title: string;
  readonly spans: Span[];
}

function spansOf(tokens: readonly Token[]): readonly Span[] {
  const root: OpenSpan = { kind: 'root', address: '', title: '', spans: [] };
  const stack: OpenSpan[] = [root];
  for (const token of tokens) {
    const open = stack.at(-1) ?? root;
    if (token.nesting === 1) stack.push(openSpan(token, open, stack.length));
    else if (token.nesting === -1 && stack.length > 1) {
      stack.pop();
      stack.at(-1)?.spans.push(...closedSpan(open));
    } else if (token.type === 'code_inline') open.spans.push({ kind: 'code', text: token.content });
    else if (token.type === 'softbreak' || token.type === 'hardbreak') open.spans.push({ kind: 'break' });
    else if (token.content !== '') open.spans.push({ kind: 'text', text: token.content });
  }
  return root.spans;
}

/** One that lies too deep shares the spans of the one around it, which are then its own no more. */
function openSpan(token: Token, around: OpenSpan, depth: number): OpenSpan {
  const [address, title] = [String(token.attrGet('href') ?? ''), String(token.attrGet('title') ?? '')];
  if (depth > markdownLimits.spanNesting && address === '') return { ...around, kind: 'none' };
  const kind = token.type === 'em_open' ? 'emphasis' : token.type === 'strong_open' ? 'strong' : 'link';
  return { kind, address, title, spans: [] };
}

function closedSpan({ kind, address, title, spans }: OpenSpan): readonly Span[] {
  switch (kind) {
    case 'emphasis':
    case 'strong':
      return [{ kind, spans }];
    case 'link':
      return [{ kind, address, title, spans }];
    case 'none':
    case 'root':
      return [];
  }
}

function linesOf(text: string): readonly Span[] {
  return text
    .split('\n')
    .flatMap((line, index): readonly Span[] => [
      ...(index === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'text', text: line.trim() },
    ]);
}
