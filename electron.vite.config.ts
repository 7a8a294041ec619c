import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import manifest from './package.json' with { type: 'json' };

const renderer = resolve(import.meta.dirname, 'src/renderer');

/** Where the bundles go. LECTERN_OUT names another folder, so that two builds can live side by side. */
const out = resolve(import.meta.dirname, process.env['LECTERN_OUT'] ?? 'out');

/** Which packages a bundle holds: each has its notice among those that ship (`scripts/licence-notices.mjs`). */
const licences = { fileName: '.vite/license.json' };

/**
 * Three bundles: main (two entries: the program and its command line), preload (one CommonJS file, because a
 * sandboxed preload cannot be a module) and renderer (two pages: the reader's window and the paper that is printed).
 */
export const config = defineConfig({
  main: {
    define: { __LECTERN_VERSION__: JSON.stringify(manifest.version) },
    // What it has for Node declares a `require` of its own, beside the one that the bundle brings.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: resolve(out, 'main'),
      emptyOutDir: true,
      externalizeDeps: false,
      license: licences,
      rollupOptions: {
        // Comments that name modules would hold where this folder lies.
        experimental: { attachDebugInfo: 'none' },
        // It loads a library of the system's own kind, that lies beside it.
        external: ['better-sqlite3-multiple-ciphers'],
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          cli: resolve(import.meta.dirname, 'src/main/cli.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(out, 'preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: renderer,
    plugins: [react()],
    build: {
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      license: licences,
      minify: 'oxc',
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: resolve(renderer, 'index.html'), paper: resolve(renderer, 'paper.html') },
      },
    },
  },
});

// electron-vite reads the default export of its configuration file.
export default config;
