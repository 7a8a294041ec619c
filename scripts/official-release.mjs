// The release named in package.json: where electron's own installer puts it, and that installer.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';
import { lastLine, runCommand } from './run-command.mjs';
import { SetUpError } from './set-up-error.mjs';

const home = join(root, 'node_modules', 'electron');
const times = { answer: 5_000, download: 10 * 60_000 };

/** The version in package.json. Throws when the packages were not installed yet. */
export function officialVersion() {
  const file = join(home, 'package.json');
  if (!existsSync(file)) throw new SetUpError('The packages are not installed yet: run `npm ci` first.');
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

/**
 * The program, or null when it is not there or not whole. The installer writes path.txt last, so that a release
 * without it is half unpacked.
 * @returns {string | null}
 */
export function officialPath() {
  const named = join(home, 'path.txt');
  if (!existsSync(named)) return null;
  const path = join(home, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/**
 * Whether the place that releases are downloaded from answers for this version, decided within five seconds.
 * @param {string} version
 */
export async function isReachable(version) {
  const env = process.env;
  const base =
    env['npm_config_electron_mirror'] ??
    env['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/download/';
  try {
    const response = await fetch(
      `${base}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`,
      {
        method: 'HEAD',
        signal: AbortSignal.timeout(times.answer),
      },
    );
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Lets electron's installer fetch the release and check it against its list of checksums. Answers null when all
 * went well, and otherwise the reason; a half-unpacked release is removed.
 * @param {string} version
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>}
 */
export async function downloadOfficial(version, say) {
  say(`Downloading Electron ${version} (about 120 MB) …`);
  const { code, text } = await runCommand(process.execPath, [join(home, 'install.js')], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    limit: times.download,
    progress: `Downloading Electron ${version}`,
    say,
  });
  if (code === 0 && officialPath() !== null) return null;
  rmSync(join(home, 'dist'), { recursive: true, force: true });
  rmSync(join(home, 'path.txt'), { force: true });
  return text.split('\n').find((line) => /error|unsupported|ENOSPC|EACCES/i.test(line)) ?? lastLine(text);
}
