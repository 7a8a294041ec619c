import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './bundle-for-node.ts';

/** Bundles a file of `bench`, named from there, and runs it to its end: what is measured is bundled the way the program is. */
export async function runBundled(name: string): Promise<void> {
  const { file, drop } = await bundleForNode(join(import.meta.dirname, '..', name));
  try {
    await import(pathToFileURL(file).href);
  } finally {
    await drop();
  }
}
