import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../tools/bundle-for-node.ts';
import type { writeManyNotes as WriteManyNotes } from './many-notes.ts';

/** The writer of many notes, bundled the way the program is. */
export async function bundleWriter(): Promise<typeof WriteManyNotes> {
  const { file, drop } = await bundleForNode(join(import.meta.dirname, 'many-notes.ts'));
  try {
    const made: { readonly writeManyNotes: typeof WriteManyNotes } = await import(pathToFileURL(file).href);
    return made.writeManyNotes;
  } finally {
    await drop();
  }
}
