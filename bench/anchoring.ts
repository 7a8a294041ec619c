/**
 * Anchoring: passages marked in a text and looked for in its next edition, beside a plain matcher in the manner of
 * Hypothesis, in one run. Seeded texts of 10 kB to 1 MB. Usage: npm run bench -- anchoring [--quotes N]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

// The program is written for a bundler (imports without endings), so it is bundled the way the program is.
const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-anchoring-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: {
      ssr: 'anchoring/measure.ts',
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: 'measure.mjs' } },
    },
  });
  await import(pathToFileURL(join(folder, 'measure.mjs')).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
