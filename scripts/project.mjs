// Where things are in this checkout.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Where the bundles go: `out`, or what LECTERN_OUT names (the build configuration reads the same variable). */
export const out = resolve(root, process.env['LECTERN_OUT'] ?? 'out');

/** What Electron is asked to open: the project, or the main bundle itself when it was built somewhere else. */
export const program = process.env['LECTERN_OUT'] === undefined ? root : resolve(out, 'main/index.js');

/** The briefing that comes with the program. */
export const bundledBriefing = 'berlin-guarantees';

/** The version in package.json. */
export function projectVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  return version;
}
