/**
 * The article as other programs quote it: letter after letter, without white space (which pages break and join as they
 * like) and without the asterisks of emphasis (which no page shows), each letter with its place in a block of ours.
 */
import { splitEmphasis } from '../briefing/emphasis';
import { isGraphemeEdge } from '../anchoring/graphemes';

interface TextBlock {
  readonly id: string;
  readonly text: string;
}

/** A stretch from a place in one block to a place in the same or a later one; UTF-16 code units, `end` exclusive. */
export interface LettersFound {
  /** Its first letter, counted from the article's first. */
  readonly at: number;
  readonly parts: readonly { readonly block: TextBlock; readonly start: number; readonly end: number }[];
  /** The letters before and after, as many as were asked for. */
  readonly around: (before: number, after: number) => { readonly before: string; readonly after: string };
}

export interface ArticleLetters {
  /** Every place where the words stand; two may overlap. Places that would cut a letter in two are none. */
  readonly find: (words: string) => readonly LettersFound[];
  /** The letters from one, counted from the article's first, to another, exclusive; null where that is no stretch. */
  readonly between: (from: number, to: number) => LettersFound | null;
}

/** Made once for an edition. Time and memory are linear in the text. */
export function lettersOf(blocks: readonly TextBlock[]): ArticleLetters {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const places = new Uint32Array(length);
  const owners = new Uint32Array(length);
  const letters: string[] = [];
  let count = 0;
  for (const [owner, { text }] of blocks.entries()) {
    for (const run of splitEmphasis(text)) {
      if (run.style === 'mark') continue;
      for (let at = run.start; at < run.end; at += 1) {
        const unit = text[at] ?? '';
        if (isSpace(unit)) continue;
        places[count] = at;
        owners[count] = owner;
        letters.push(unit);
        count += 1;
      }
    }
  }
  const text = letters.join('');
  const foundAt = (at: number, length: number): LettersFound | null => {
    const last = at + length - 1;
    const [from, to] = [owners[at] ?? 0, owners[last] ?? 0];
    const parts = blocks.slice(from, to + 1).map((block, index) => ({
      block,
      start: index === 0 ? (places[at] ?? 0) : 0,
      end: index === to - from ? (places[last] ?? 0) + 1 : block.text.length,
    }));
    const isWhole = parts.every(
      ({ block, start, end }) => isGraphemeEdge(block.text, start) && isGraphemeEdge(block.text, end),
    );
    return isWhole
      ? {
          at,
          parts,
          around: (before, after) => ({
            before: text.slice(Math.max(0, at - before), at),
            after: text.slice(last + 1, last + 1 + after),
          }),
        }
      : null;
  };
  return {
    find: (words) => {
      const wanted = onlyLetters(words);
      const spelled = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
      const found: LettersFound[] = [];
      if (wanted === '') return found;
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        const place = foundAt(at, wanted.length);
        if (place && isSpelledAlike(place, spelled)) found.push(place);
      }
      return found;
    },
    between: (from, to) => (to > from ? foundAt(from, to - from) : null),
  };
}

/** The words without white space, as they are compared. */
export function onlyLetters(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, '');
}

function isSpace(unit: string): boolean {
  return /\s/u.test(unit);
}

/** Within a block words are parted where ours are; where one block ends and the next begins, as the page has it. */
function isSpelledAlike({ parts }: LettersFound, spelled: string): boolean {
  const lines = parts.map(({ block, start, end }) =>
    splitEmphasis(block.text, start, end)
      .filter(({ style }) => style !== 'mark')
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  let rest = spelled;
  for (const line of lines) {
    if (!rest.startsWith(line)) return false;
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '';
}
