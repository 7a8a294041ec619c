/**
 * What the reader wrote, as a small closed tree: every screen, the paper and the files that people read are made of it,
 * and it can hold no markup, picture, script or address that anything would follow.
 */
import { assertNever } from '../assert-never';

export type Span =
  | { readonly kind: 'text'; readonly text: string }
  /** The end of a line that the reader typed. */
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong'; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  /** An address is shown and can be copied; nothing ever goes there. A title stands after it. */
  | {
      readonly kind: 'link';
      readonly address: string;
      readonly title: string;
      readonly spans: readonly Span[];
    };

export interface ListItem {
  /** The number as it was typed; empty for a point. */
  readonly number: string;
  readonly blocks: readonly RichBlock[];
}

export type RichBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

export type RichText = readonly RichBlock[];

/** A line of plain words with how each is set. */
export interface RichLine {
  /** How many quotes and lists are around it. */
  readonly indent: number;
  /** What stands before its words: a point, a number, the sign of a quote; empty for none. */
  readonly mark: string;
  readonly runs: readonly RichRun[];
}

export interface RichRun {
  readonly text: string;
  readonly isEmphasis: boolean;
  readonly isStrong: boolean;
}

/** The text as lines of runs: what a place shows that knows no paragraphs, such as a comment in Word or a row of a list. */
export function richLines(blocks: RichText): readonly RichLine[] {
  return blocks.flatMap((block) => linesOf(block, 0));
}

/** The words alone, each line on its own; points and quotes keep their marks. */
export function plainText(blocks: RichText): string {
  return richLines(blocks)
    .map(({ mark, runs }) => mark + runs.map(({ text }) => text).join(''))
    .join('\n');
}

/** What stands after a link's words: its address, unless the words are the address, and its title. */
export function addressWords({ address, title, spans }: Span & { readonly kind: 'link' }): string {
  const shown = spanRuns(spans)
    .map(({ text }) => text)
    .join('');
  return [address === shown ? '' : address, title].filter((part) => part !== '').join(', ');
}

function linesOf(block: RichBlock, indent: number): readonly RichLine[] {
  switch (block.kind) {
    case 'paragraph':
      return brokenLines(spanRuns(block.spans), indent);
    case 'heading':
      return brokenLines(
        spanRuns(block.spans).map((run) => ({ ...run, isStrong: true })),
        indent,
      );
    case 'quote':
      return block.blocks
        .flatMap((inner) => linesOf(inner, indent + 1))
        .map((line) => startWith(quoteMark, line));
    case 'list':
      return block.items.flatMap(({ number, blocks }) => {
        const mark = number === '' ? point : `${number}. `;
        const [first, ...rest] = blocks.flatMap((inner) => linesOf(inner, indent + 1));
        return [startWith(mark, first ?? { indent: indent + 1, mark: '', runs: [] }), ...rest];
      });
    case 'code':
      return block.text.split('\n').map((text) => ({ indent, mark: '', runs: [plainRun(text)] }));
    case 'rule':
      return [{ indent, mark: '', runs: [plainRun('—')] }];
    default:
      return assertNever(block);
  }
}

/** The mark of a line in a quote. */
export const quoteMark = '> ';

/** The mark of an item that is a point. */
export const point = '• ';

function startWith(mark: string, line: RichLine): RichLine {
  return { ...line, mark: mark + line.mark };
}

/** A line a stretch between the ends of lines, which are runs of a newline alone. */
function brokenLines(runs: readonly RichRun[], indent: number): readonly RichLine[] {
  const lines: RichRun[][] = [[]];
  for (const run of runs) {
    if (run.text === '\n') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.map((line) => ({ indent, mark: '', runs: line }));
}

function spanRuns(spans: readonly Span[]): readonly RichRun[] {
  return spans.flatMap((span): readonly RichRun[] => {
    switch (span.kind) {
      case 'text':
      case 'code':
        return [plainRun(span.text)];
      case 'break':
        return [plainRun('\n')];
      case 'emphasis':
        return spanRuns(span.spans).map((run) => ({ ...run, isEmphasis: true }));
      case 'strong':
        return spanRuns(span.spans).map((run) => ({ ...run, isStrong: true }));
      case 'link': {
        const after = addressWords(span);
        return [...spanRuns(span.spans), ...(after === '' ? [] : [plainRun(` (${after})`)])];
      }
      default:
        return assertNever(span);
    }
  });
}

function plainRun(text: string): RichRun {
  return { text, isEmphasis: false, isStrong: false };
}
