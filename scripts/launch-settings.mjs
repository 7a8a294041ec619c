import { accessSync, constants, statSync, statfsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { SetUpError } from './set-up-error.mjs';

/** Chromium puts whole pages into shared memory; the 64 MB that containers give are not enough. */
const sharedMemoryNeeded = 128 * 2 ** 20;

/**
 * The switches Electron needs on this computer, to be put before the program's path. Root cannot have Chromium's
 * sandbox; everybody else must, so that it throws a sentence where the system does not allow it.
 * @param {string} electron
 * @returns {readonly string[]}
 */
export function launchSwitches(electron) {
  if (process.platform !== 'linux') return [];
  const switches = hasSharedMemory() ? [] : ['--disable-dev-shm-usage'];
  if (process.getuid?.() === 0) return ['--no-sandbox', ...switches];
  if (!hasSandbox(electron)) throw new SetUpError(sandboxSentence(join(dirname(electron), 'chrome-sandbox')));
  return switches;
}

/**
 * The environment of the program: the given one without what would turn Electron into Node.
 * @param {NodeJS.ProcessEnv} env
 */
export function programEnvironment(env) {
  const { ELECTRON_RUN_AS_NODE: _node, ELECTRON_NO_ASAR: _asar, ...rest } = env;
  return rest;
}

/**
 * The environment that turns Electron into Node; archives of the asar kind are left plain files.
 * @param {NodeJS.ProcessEnv} env
 */
export function nodeEnvironment(env) {
  return { ...env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
}

/**
 * Chromium's sandbox stands on a helper that belongs to root, or on user namespaces.
 * @param {string} electron
 */
function hasSandbox(electron) {
  return isSetuidRoot(join(dirname(electron), 'chrome-sandbox')) || hasUserNamespaces();
}

/** @param {string} helper */
function isSetuidRoot(helper) {
  const stat = statSync(helper, { throwIfNoEntry: false });
  return (
    stat !== undefined &&
    stat.uid === 0 &&
    (stat.mode & constants.S_IXOTH) !== 0 &&
    (stat.mode & 0o4000) !== 0
  );
}

function hasUserNamespaces() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { timeout: 5_000 }).status === 0;
}

/** @param {string} helper */
function sandboxSentence(helper) {
  return (
    'This system does not let Lectern put its window in a sandbox; allow it with: ' +
    `sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`
  );
}

function hasSharedMemory() {
  try {
    accessSync('/dev/shm', constants.W_OK);
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= sharedMemoryNeeded;
  } catch {
    return false;
  }
}
