/** The reader's words as HTML: every text escaped, every element of ours, and no address that leads anywhere. */
import { assertNever } from '../assert-never';
import { escapeHtml as escape } from '../escape-html';
import { addressWords, type RichBlock, type RichText, type Span } from './rich-text';

/** The elements, one after another. */
export function richHtml(blocks: RichText): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p dir="auto">${spansHtml(block.spans)}</p>`;
    case 'heading':
      return `<p dir="auto"><strong>${spansHtml(block.spans)}</strong></p>`;
    case 'quote':
      return `<blockquote dir="auto">${richHtml(block.blocks)}</blockquote>`;
    case 'list': {
      const items = block.items.map(
        ({ number, blocks }) =>
          `<li${number === '' ? '' : ` value="${Number(number)}"`}>${richHtml(blocks)}</li>`,
      );
      const list = block.isNumbered ? 'ol' : 'ul';
      return `<${list} dir="auto">${items.join('')}</${list}>`;
    }
    case 'code':
      return `<pre dir="auto"><code>${escape(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    default:
      return assertNever(block);
  }
}

function spansHtml(spans: readonly Span[]): string {
  return spans.map(spanHtml).join('');
}

function spanHtml(span: Span): string {
  switch (span.kind) {
    case 'text':
      return escape(span.text);
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${escape(span.text)}</code>`;
    case 'emphasis':
      return `<em>${spansHtml(span.spans)}</em>`;
    case 'strong':
      return `<strong>${spansHtml(span.spans)}</strong>`;
    case 'link': {
      const after = addressWords(span);
      return `${spansHtml(span.spans)}${after === '' ? '' : ` (${escape(after)})`}`;
    }
    default:
      return assertNever(span);
  }
}
