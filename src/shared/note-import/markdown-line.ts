/** Words with emphasis and links as Markdown that reads as these words and as nothing else. */
import { readMarkdown } from '../markdown/read-markdown';
import { plainText } from '../markdown/rich-text';

export type Piece =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'open' | 'close'; readonly mark: Mark }
  | { readonly kind: 'link'; readonly address: string };

export type Mark = '*' | '**' | '[';

/** Paragraphs of lines. Where the marks would not read as they were meant, as next to a comma in a word, the words stand alone. */
export function markdownLine(pieces: readonly Piece[]): string {
  const words = pieces.map(wordsOf).join('');
  const marked = lines(marksOutsideSpace(pieces).map(markdownOf).join(''));
  if (isReadAs(marked, pieces.map(shownOf).join(''))) return marked;
  return lines(words.replace(special, '\\$&'));
}

/** The text with every sign that Markdown would read before it marked as one that is meant. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, (sign, at: number) => {
    const isInWord = sign === '_' && isLetter(text[at - 1]) && isLetter(text[at + 1]);
    const isAlone =
      (sign === '<' && !/[a-z/!?]/iu.test(text[at + 1] ?? ' ')) ||
      (sign === '&' && !/^&#?[a-z0-9]{1,40};/iu.test(text.slice(at, at + 50)));
    return isInWord || isAlone ? sign : `\\${sign}`;
  });
}

const special = /[\\*_`[\]<&]/gu;

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Lines do not begin or end with space, nor with a sign that would make of them something else. */
function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[-\s]*$)|=(?==*\s*$)|~(?=~~))/u, '\\$&')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2'),
    )
    .join('\n');
}

function markdownOf(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return escapeMarkdown(piece.text);
    case 'code':
      return codeOf(piece.text);
    case 'break':
      return '\n';
    case 'open':
      return piece.mark;
    case 'close':
      return piece.mark === '[' ? '' : piece.mark;
    case 'link':
      // Markdown knows the names of signs in an address.
      return `](${piece.address.replace(/&(?=#?[a-z0-9]+;)/giu, '&amp;')})`;
  }
}

function codeOf(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length)));
  const room = /^`|`$|^ .* $/u.test(text) ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

function wordsOf(piece: Piece): string {
  return piece.kind === 'text' || piece.kind === 'code' ? piece.text : piece.kind === 'break' ? '\n' : '';
}

function shownOf(piece: Piece): string {
  return piece.kind === 'link' ? `(${piece.address})` : wordsOf(piece);
}

/** Marks hold the words alone: the space beside them stands outside, and what holds nothing is no mark. */
function marksOutsideSpace(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of joined(pieces)) {
    if (piece.kind === 'close' || piece.kind === 'link') moveSpace(result, piece);
    else if (piece.kind === 'text' && result.at(-1)?.kind === 'open') {
      const text = piece.text.trimStart();
      const opened = opensAtEnd(result);
      if (text !== piece.text) result.splice(opened, 0, { kind: 'text', text: ' ' });
      if (text !== '') result.push({ kind: 'text', text });
    } else result.push(piece);
  }
  return joined(result);
}

/** Text beside text is one: what it means is seen in the whole. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: { readonly first: Piece; readonly texts: string[] }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const text = piece.kind === 'text' || piece.kind === 'code' ? [piece.text] : [];
    if (last && text.length > 0 && last.first.kind === piece.kind) last.texts.push(...text);
    else runs.push({ first: piece, texts: text });
  }
  return runs.map(({ first, texts }) =>
    first.kind === 'text' || first.kind === 'code'
      ? { kind: first.kind, text: texts.join('').replace(/ {2,}/gu, ' ') }
      : first,
  );
}

/** Ends a mark before the space that it ends with; one with nothing in it is taken out again. */
function moveSpace(result: Piece[], end: Piece): void {
  const last = result.at(-1);
  if (last?.kind === 'open') {
    result.pop();
    return;
  }
  if (last?.kind !== 'text' || last.text.trimEnd() === last.text) {
    result.push(end);
    return;
  }
  result.pop();
  const text = last.text.trimEnd();
  if (text !== '') result.push({ kind: 'text', text });
  result.push(end, { kind: 'text', text: ' ' });
}

function opensAtEnd(pieces: readonly Piece[]): number {
  let at = pieces.length;
  while (pieces[at - 1]?.kind === 'open') at -= 1;
  return at;
}

function isReadAs(marked: string, shown: string): boolean {
  return letters(plainText(readMarkdown(marked))) === letters(shown);
}

function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}
