/**
 * Search: one keystroke against a plain scan (`includes` on lower-cased text), turn by turn in one run, on the bundled
 * briefing and on 1,000 and 10,000 generated passages. Usage: npm run bench -- search
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

// The search is written for a bundler (imports without endings), so it is bundled the way the program is.
const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-search-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: {
      ssr: 'search/measure.ts',
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: 'measure.mjs' } },
    },
  });
  await import(pathToFileURL(join(folder, 'measure.mjs')).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
