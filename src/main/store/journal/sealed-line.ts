/**
 * A line of a locked journal: what a plain one would be, encrypted, and after a point the tag that proves it. Each line is bound
 * to the tag of the line before it, so that none can be taken out, put in or moved without the next one failing.
 */
import { createSealer } from '../lock/seal';

/** How long a tag is, as it is written. */
export const tagChars = 22;

const pattern = /^([\w-]+)\.([\w-]{22})$/u;

/** The line to be written, without its end. `before` is the tag of the line before it, nothing for the first. */
export function sealLine(key: Buffer, line: string, before: string): string {
  const { bytes, tag } = createSealer(key, 'journal').seal(Buffer.from(line), before);
  return `${bytes.toString('base64url')}.${tag.toString('base64url')}`;
}

/** The lines, one after the other, each bound to the one before it. */
export function sealLines(key: Buffer, lines: readonly string[]): readonly string[] {
  let before = '';
  return lines.map((line) => {
    const sealed = sealLine(key, line, before);
    before = tagOf(sealed);
    return sealed;
  });
}

/** What the lines say. Null for one that is not what was written in this place; the line after it may be. */
export function openLines(key: Buffer, lines: readonly string[]): readonly (string | null)[] {
  const sealer = createSealer(key, 'journal');
  return lines.map((line, place) => {
    const [, bytes, tag] = pattern.exec(line) ?? [];
    if (bytes === undefined || tag === undefined) return null;
    const before = tagOf(lines[place - 1] ?? '');
    return (
      sealer
        .open({ bytes: Buffer.from(bytes, 'base64url'), tag: Buffer.from(tag, 'base64url') }, before)
        ?.toString() ?? null
    );
  });
}

/** True of a line that only a key opens. */
export function isSealedLine(line: string): boolean {
  return pattern.test(line);
}

function tagOf(line: string): string {
  return line.slice(-tagChars);
}
