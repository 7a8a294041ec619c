/** Whether the briefing is about this very article: its bytes, its size, and its text line by line. */
import type { BriefingFile } from '../briefing/briefing';
import { articleLines, placeBlocks } from './places';
import { type Finding, shown } from './problem';

/** The article as it was found beside the briefing. Hashing is the caller's: nothing here knows of bytes. */
export interface ArticleAsFound {
  readonly articleText: string;
  /** SHA-256 of the article's bytes, lower-case hexadecimal. */
  readonly articleSha256: string;
  readonly articleBytes: number;
}

export function hashFindings(file: Pick<BriefingFile, 'article'>, found: ArticleAsFound): readonly Finding[] {
  const findings: Finding[] = [];
  if (file.article.sha256 !== found.articleSha256) {
    findings.push({
      path: ['article', 'sha256'],
      message: `The article beside the briefing is another text: its SHA-256 is ${found.articleSha256}.`,
      remedy: 'Put the article back byte for byte, or code the new text as a new edition with this hash.',
    });
  }
  if (file.article.bytes !== found.articleBytes) {
    findings.push({
      path: ['article', 'bytes'],
      message: `The article beside the briefing has ${found.articleBytes} bytes, not ${file.article.bytes}.`,
      remedy: 'Put the article back byte for byte; an editor may have changed its line ends.',
    });
  }
  return findings;
}

/** Blocks and lines in step: as many of each, and the sentences of a block together are its line, letter for letter. */
export function lineFindings(file: Pick<BriefingFile, 'blocks'>, found: ArticleAsFound): readonly Finding[] {
  const lines = articleLines(found.articleText);
  const findings: Finding[] = [];
  if (lines.length !== file.blocks.length) {
    findings.push({
      path: ['blocks'],
      message: `The article has ${lines.length} lines that are not empty, the briefing ${file.blocks.length} blocks.`,
      remedy: 'Give every line that is not empty one block, in the article’s order.',
    });
  }
  for (const [index, block] of placeBlocks(file.blocks, lines).entries()) {
    const line = lines[index];
    if (line === undefined || line === block.text) continue;
    const at = firstDifference(line, block.text);
    findings.push({
      path: ['blocks', index],
      message: `From code unit ${at} line ${index + 1} of the article reads ${around(line, at)}, the block ${around(block.text, at)}.`,
      remedy: 'Copy the line’s words into the sentences, letter for letter.',
    });
  }
  return findings;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function around(text: string, at: number): string {
  return at >= text.length ? 'nothing more' : shown(text.slice(at, at + 30));
}
