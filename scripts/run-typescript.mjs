// `node run-typescript.mjs FILE [arguments]`: runs a TypeScript file. Vite resolves its imports as it does for the
// bundles; Node alone would ask for file extensions that our sources leave out.
import { runnerImport } from 'vite';

const [file = ''] = process.argv.splice(2, 1);
process.argv[1] = file;
await runnerImport(file, { logLevel: 'warn' });
