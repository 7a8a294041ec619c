/** The program is written for a bundler (imports without endings), so what is measured is bundled the way it is. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles a file of `bench`, named from there, and runs it to its end; the bundle is gone afterwards. */
export async function runBundled(file: string): Promise<void> {
  // Where the driver of the store is found, which is not bundled.
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: dirname(import.meta.dirname),
      ssr: { noExternal: true },
      build: {
        ssr: file,
        outDir: folder,
        emptyOutDir: true,
        rollupOptions: {
          external: ['better-sqlite3-multiple-ciphers'],
          output: { format: 'es', entryFileNames: 'measure.mjs' },
        },
      },
    });
    await import(pathToFileURL(join(folder, 'measure.mjs')).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
