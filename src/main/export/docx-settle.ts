/** Takes the clock out of a word processor's file, so that the same document gives the same bytes. */
import { unzipSync, zipSync } from 'fflate';

/** The same file with its times as they are given, in milliseconds UTC, and its parts dated alike. */
export function settle(bytes: Uint8Array, atMs: number): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts['docProps/core.xml'];
  if (!core) throw new Error('The file has no properties.');
  const time = new Date(atMs).toISOString().replace(/\.\d+Z$/u, 'Z');
  const settled = new TextDecoder()
    .decode(core)
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, (_, tag: string) => tag + time);
  // The date of the oldest file that an archive can hold.
  return zipSync(
    { ...parts, 'docProps/core.xml': new TextEncoder().encode(settled) },
    { mtime: new Date(1980, 0, 1) },
  );
}
