import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { writeManyNotes as WriteManyNotes } from './many-notes.ts';

/** The program is written for a bundler (imports without endings), so its writer is bundled the way the program is. */
export async function bundleWriter(): Promise<typeof WriteManyNotes> {
  // Where the driver of the store is found, which is not bundled.
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-writer-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: import.meta.dirname,
      ssr: { noExternal: true },
      build: {
        ssr: 'many-notes.ts',
        outDir: folder,
        emptyOutDir: true,
        rollupOptions: {
          external: ['better-sqlite3-multiple-ciphers'],
          output: { format: 'es', entryFileNames: 'writer.mjs' },
        },
      },
    });
    const made: { readonly writeManyNotes: typeof WriteManyNotes } = await import(
      pathToFileURL(join(folder, 'writer.mjs')).href
    );
    return made.writeManyNotes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
