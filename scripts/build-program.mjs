import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { noticesFile, writeNotices } from './licence-notices.mjs';
import { withLock } from './lock.mjs';
import { pinnedRelease } from './pinned-release.mjs';
import { out, root } from './project.mjs';
import { runCommand } from './run-command.mjs';
import { SetUpError } from './set-up-error.mjs';

/** What the bundles are made of. */
const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** One file of each bundle: without it the bundle is not there, whatever the stamp says. */
const bundles = [
  'main/index.js',
  'main/cli.js',
  'preload/index.cjs',
  'renderer/index.html',
  `renderer/${noticesFile}`,
];
const stampFile = join(out, 'build-stamp');

/**
 * Builds the program when it was never built or its sources changed since; answers at once otherwise. Rejects with
 * what the build said.
 * @param {(line: string) => void} say
 */
export async function ensureBuilt(say) {
  if (isFresh(sourceStamp())) return;
  await withLock(`${stampFile}.lock`, async () => {
    const stamp = sourceStamp();
    if (!isFresh(stamp)) await build(stamp, say);
  });
}

/**
 * Builds the program whatever there is.
 * @param {(line: string) => void} say
 */
export async function rebuild(say) {
  await withLock(`${stampFile}.lock`, () => build(sourceStamp(), say));
}

/**
 * The stamp is taken before the build and written after it, so that a source changed in between is built again.
 * @param {string} stamp
 * @param {(line: string) => void} say
 */
async function build(stamp, say) {
  say('Building Lectern …');
  rmSync(stampFile, { force: true });
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(vite)) throw new SetUpError('The packages are not installed yet: run `npm ci` first.');
  // The older of the two Electrons we run on decides what the bundles may be written in.
  const oldest = pinnedRelease.version.split('.')[0];
  const { code, text } = await runCommand(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: {
      ...process.env,
      ELECTRON_MAJOR_VER: oldest,
      NODE_ENV: 'production',
    },
    limit: 5 * 60_000,
    progress: 'Building Lectern',
    say,
  });
  if (code !== 0) throw new SetUpError(`Lectern could not be built:\n${plainReason(text)}`);
  writeNotices();
  mkdirSync(out, { recursive: true });
  writeFileSync(stampFile, stamp);
}

/**
 * What a person can use of a builder's text: no colours, and no stacks of the builder itself.
 * @param {string} text
 */
function plainReason(text) {
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n')
    .trim();
}

/** @param {string} stamp */
function isFresh(stamp) {
  return (
    bundles.every((file) => existsSync(join(out, file))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  );
}

/** The names, sizes and times of every source in one hash: a few milliseconds, where reading them would be felt. */
function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).toSorted()) addTo(hash, `${path}/${name}`);
}
