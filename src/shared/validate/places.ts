/** Where each sentence stands in its block, which is what the offsets of every quote count from. */
import { type Block, type BriefingFile, canonicalText, type Sentence } from '../briefing/briefing';

/**
 * The blocks with their canonical text and every sentence in its place. Two sentences are parted by one space, unless
 * the article's own line has none between them, as in scripts without spaces. `lines` may be too short or not fit:
 * then the sentences are joined by spaces, and it is for the article's check to say so.
 */
export function placeBlocks(blocks: BriefingFile['blocks'], lines: readonly string[]): readonly Block[] {
  return blocks.map((block, index) => {
    const texts = block.sentences.map((sentence) => sentence.text);
    const text = lines[index] ?? texts.join(' ');
    const starts = startsIn(text, texts);
    const joined = texts.join(' ');
    const places = starts ?? startsIn(joined, texts) ?? [];
    return {
      id: block.id,
      kind: block.kind,
      text: starts ? text : joined,
      sentences: block.sentences.map((sentence, position): Sentence => {
        const start = places[position] ?? 0;
        return {
          id: sentence.id,
          blockId: block.id,
          number: Number(sentence.id.slice(1)),
          text: sentence.text,
          start,
          end: start + sentence.text.length,
        };
      }),
    };
  });
}

/** The lines of an article that are not empty, each in canonical form: one block each. */
export function articleLines(articleText: string): readonly string[] {
  return articleText
    .split(/\r\n|\n|\r/u)
    .map(canonicalText)
    .filter((line) => line !== '');
}

/** Where each text begins when together they are the line, with at most a space between; null when they are not. */
function startsIn(line: string, texts: readonly string[]): readonly number[] | null {
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    if (at > 0 && line[at] === ' ') at += 1;
    if (!line.startsWith(text, at)) return null;
    starts.push(at);
    at += text.length;
  }
  return at === line.length ? starts : null;
}
