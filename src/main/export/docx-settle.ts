/** Takes the clock and the library's own counting out of a word processor's file: the same document gives the same bytes. */
import { unzipSync, zipSync } from 'fflate';

/** The same file with its times as they are given, in milliseconds UTC, and its parts dated alike. */
export function settle(bytes: Uint8Array, atMs: number): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, changed: (xml: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`The file has no ${name}.`);
    parts[name] = new TextEncoder().encode(changed(new TextDecoder().decode(part)));
  };
  const time = new Date(atMs).toISOString().replace(/\.\d+Z$/u, 'Z');
  change('docProps/core.xml', (xml) =>
    xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, (_, tag: string) => tag + time),
  );
  change('word/document.xml', renumber);
  return zipSync(parts, { mtime: oldest });
}

/** The first day that an archive can name, where the system is: archives know no zones. */
const oldest = new Date(1980, 0, 1);

/** The library counts places on from one file to the next; here each file's begin at 1. */
function renumber(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(
    /(<w:bookmark(?:Start|End) [^>]*?w:id=")([^"]*)/gu,
    (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${number}`;
    },
  );
}
