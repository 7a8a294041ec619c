/** A word processor's file, taken apart far enough to see its comments and what each is on. */
import { unzipSync } from 'fflate';

export interface DocxComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  /** Its paragraphs. */
  readonly lines: readonly string[];
  /** The words between its beginning and its end in the document, a newline between paragraphs; null where it is not. */
  readonly on: string | null;
}

export interface DocxFile {
  readonly comments: readonly DocxComment[];
  /** The whole text of the document, a line a paragraph. */
  readonly text: string;
  /** The parts by name, as text. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Reads it. Throws when it is no archive, or a part of it is not UTF-8. */
export function readDocx(bytes: Uint8Array): DocxFile {
  const entries = Object.entries(unzipSync(bytes));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts = new Map(entries.map(([name, part]) => [name, decoder.decode(part)]));
  const document = parts.get('word/document.xml') ?? '';
  const comments = [
    ...(parts.get('word/comments.xml') ?? '').matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gsu),
  ];
  return {
    parts,
    text: textOf(document),
    comments: comments.map(([, attributes = '', inner = '']) => {
      const attribute = (name: string): string =>
        unescape(new RegExp(`w:${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '');
      const id = attribute('id');
      const from = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
      const to = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
      return {
        id,
        author: attribute('author'),
        date: attribute('date'),
        lines: textOf(inner).split('\n').slice(0, -1),
        on: from < 0 || to < from ? null : textOf(document.slice(from, to)),
      };
    }),
  };
}

/** The words of the runs, a newline after each paragraph. What is raised is the number of a sentence, and no word. */
function textOf(xml: string): string {
  const pieces = [...xml.matchAll(/<w:r>(.*?)<\/w:r>|<\/w:p>/gsu)].map(([, run]) => {
    if (run === undefined) return '\n';
    if (run.includes('<w:vertAlign w:val="superscript"/>')) return '';
    return [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map(([, text = '']) => unescape(text))
      .join('');
  });
  return pieces.join('');
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
