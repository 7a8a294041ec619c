import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';

export interface Bundle {
  readonly file: string;
  /** Takes it away again. */
  readonly drop: () => Promise<void>;
}

export interface BundleOptions {
  /** Its name, from a folder of its own; by default `bundle.mjs`. */
  readonly as?: string;
  /** Words that stand for others in the sources. */
  readonly define?: Readonly<Record<string, string>>;
}

/** The program is written for a bundler (imports without endings): bundles a file the way it is, so that Node alone can run it. */
export async function bundleForNode(
  entry: string,
  { as = 'bundle.mjs', define = {} }: BundleOptions = {},
): Promise<Bundle> {
  // Where the driver of the store is found, which is not bundled.
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bundle-'));
  const file = join(folder, as);
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: dirname(entry),
      define: { ...define },
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: dirname(file),
        emptyOutDir: true,
        target: 'node24',
        rollupOptions: {
          external: ['better-sqlite3-multiple-ciphers'],
          output: { format: 'es', entryFileNames: as.replace(/^.*\//u, '') },
        },
      },
    });
    return { file, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}
