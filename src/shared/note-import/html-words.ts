/**
 * A text in HTML as the words that it is, in Markdown. Nothing of it is run, shown or fetched: a parser says what stands
 * where, and only words, emphasis, lists, quotes, code and the addresses of links are written down.
 */
import { Parser } from 'htmlparser2';
import { RefusedAnnotation } from './incoming-note';
import { type Mark, markdownLine, type Piece } from './markdown-line';

/**
 * The text in Markdown. What is in scripts, styles and the like is left out, and so is every tag. Throws a
 * RefusedAnnotation for elements so deep within one another as no writer has them.
 */
export function htmlWords(html: string): string {
  const writer = createWriter();
  const left: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > mostNested)
        throw new RefusedAnnotation(`Its HTML has more than ${mostNested} elements within one another.`);
      if (unseen.has(name)) left.push(name);
      if (left.length === 0) writer.open(name, attributes);
    },
    ontext: (text) => {
      if (left.length === 0) writer.say(text);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (left.length === 0) writer.close(name);
      if (left.at(-1) === name) left.pop();
    },
  });
  parser.end(html);
  return writer.end();
}

/** The parser’s time grows with the square of the depth. */
const mostNested = 500;

/** Elements whose text no reader of the page sees. */
const unseen: ReadonlySet<string> = new Set('script style template title iframe noembed noframes'.split(' '));

const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead
  tr ul`.split(/\s+/u),
);

const marks: Readonly<Record<string, Mark>> = { em: '*', i: '*', strong: '**', b: '**', a: '[' };

/** Quotes and lists within one another beyond this are text of the ones around them. */
const deepest = 12;

/** What stands before the lines of a quote or of an item: before the first, and before the others. */
interface Margin {
  readonly name: string;
  readonly rest: string;
  first: string;
}

function createWriter() {
  const written: string[] = [];
  const margins: Margin[] = [];
  const lists: (number | null)[] = [];
  const open: { readonly name: string; readonly mark: Mark; readonly address: string }[] = [];
  let pieces: Piece[] = [];
  let tooDeep = 0;
  let heading = '';
  let hasWords = false;
  let typed: string | null = null;
  let isCode = false;
  let endsInItem = false;

  /** Writes one block down, each line behind what is around it. */
  const put = (block: string): void => {
    const isItem = (margins.at(-1)?.first ?? '') !== '' && margins.at(-1)?.name === 'li';
    const unused = margins.findIndex(({ first: before }) => before !== '');
    const around = unused < 0 ? margins : margins.slice(0, unused);
    const first = margins.map((margin) => {
      const { first: before } = margin;
      margin.first = '';
      return before === '' ? margin.rest : before;
    });
    const rest = margins.map((margin) => margin.rest).join('');
    const between = around.map((margin) => margin.rest).join('');
    // Items stand line after line; everything else has a line between.
    if (written.length > 0 && !(isItem && endsInItem)) written.push(between.trimEnd());
    for (const [index, line] of block.split('\n').entries()) {
      written.push(`${index === 0 ? first.join('') : rest}${line}`.trimEnd());
    }
    endsInItem = margins.at(-1)?.name === 'li';
  };
  /** Ends the paragraph; emphasis that goes on begins anew in the next. */
  const flush = (): void => {
    const ends = open
      .toReversed()
      .map(({ mark, address }): Piece =>
        mark === '[' ? { kind: 'link', address } : { kind: 'close', mark },
      );
    const line = markdownLine([...pieces, ...ends]);
    pieces = open.map(({ mark }) => ({ kind: 'open', mark }));
    hasWords = false;
    if (line !== '')
      put(heading === '' ? line : heading + line.replaceAll('\n', ' ').replace(/(?<=^|\s)#+$/u, '\\$&'));
  };
  const say = (text: string): void => {
    hasWords ||= /\S/u.test(text);
    if (typed !== null) typed += text;
    else pieces.push({ kind: isCode ? 'code' : 'text', text: text.replace(/[ \t\n\r\f]+/gu, ' ') });
  };
  const beginBlock = (name: string): void => {
    flush();
    if (/^h[1-6]$/u.test(name)) heading = `${'#'.repeat(Number(name[1]))} `;
    if (name === 'hr') put('---');
    if (name === 'pre') {
      putTyped();
      typed = '';
    }
    if (name === 'ul' || name === 'menu' || name === 'dir') lists.push(null);
    if (name !== 'blockquote' && name !== 'li') return;
    if (margins.length >= deepest) {
      tooDeep += 1;
      return;
    }
    if (name === 'blockquote') margins.push({ name, first: '> ', rest: '> ' });
    else {
      const number = lists.at(-1) ?? null;
      if (number !== null) lists[lists.length - 1] = number + 1;
      const first = number === null ? '- ' : `${number}. `;
      margins.push({ name, first, rest: ' '.repeat(first.length) });
    }
  };
  const endBlock = (name: string): void => {
    if (name === 'pre') putTyped();
    flush();
    heading = '';
    if (['ol', 'ul', 'menu', 'dir'].includes(name)) lists.pop();
    if (name !== 'blockquote' && name !== 'li') return;
    if (tooDeep > 0) tooDeep -= 1;
    else if (margins.at(-1)?.name === name) margins.pop();
  };
  /** Writes down what was typed as it is set, line by line. */
  const putTyped = (): void => {
    const text = typed?.replace(/^\n|\s+$/gu, '') ?? '';
    typed = null;
    if (text === '') return;
    const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    put(`${fence}\n${text}\n${fence}`);
  };
  return {
    say,
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      if (typed !== null && name !== 'pre') {
        if (name === 'br') typed += '\n';
        return;
      }
      if (name === 'br') {
        if (pieces.at(-1)?.kind === 'break') flush();
        else pieces.push({ kind: 'break' });
      } else if (name === 'img') say(attributes['alt'] ?? '');
      else if (name === 'td' || name === 'th') {
        if (hasWords) pieces.push({ kind: 'text', text: ' | ' });
      } else if (name === 'code' || name === 'kbd' || name === 'samp') isCode = true;
      else if (name === 'ol') {
        flush();
        lists.push(/^\d{1,8}$/u.test(attributes['start'] ?? '') ? Number(attributes['start']) : 1);
      } else if (blocks.has(name)) beginBlock(name);
      const mark = marks[name];
      const address = name === 'a' ? addressOf(attributes['href'] ?? '') : '';
      if (mark === undefined || open.some((each) => each.mark === mark) || (name === 'a' && address === ''))
        return;
      open.push({ name, mark, address });
      pieces.push({ kind: 'open', mark });
    },
    close: (name: string): void => {
      if (typed !== null && name !== 'pre') return;
      if (name === 'code' || name === 'kbd' || name === 'samp') isCode = false;
      else if (blocks.has(name)) endBlock(name);
      // Marks that cross are ended together, and those that go on begin anew.
      const at = open.findLastIndex((each) => each.name === name);
      if (at < 0) return;
      const crossed = open.splice(at);
      for (const { mark, address } of crossed.toReversed()) {
        pieces.push(mark === '[' ? { kind: 'link', address } : { kind: 'close', mark });
      }
      for (const each of crossed.slice(1)) {
        open.push(each);
        pieces.push({ kind: 'open', mark: each.mark });
      }
    },
    end: (): string => {
      putTyped();
      flush();
      return written.join('\n').trim();
    },
  };
}

/** The address of a link, where it is one that leads out of the page and can stand in Markdown; else empty. */
function addressOf(href: string): string {
  const address = href.trim();
  if (!/^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address) || address.length > longestAddress) return '';
  return address.replace(/[()<>\\`]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

const longestAddress = 2000;
