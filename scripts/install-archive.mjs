import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { checkIntegrity, checkTree } from './check-archive.mjs';
import { isAlive } from './lock.mjs';
import { lastLine, runCommand } from './run-command.mjs';

/**
 * @typedef {object} Release
 * @property {string} integrity `sha512-…` of the archive
 * @property {Readonly<Record<string, string>>} files every file of the release and its SHA-256
 * @property {string} folder the folder of the archive that holds them
 * @property {string} executable the one that a later start looks at
 * @property {readonly string[]} executables
 */

/**
 * Puts a release in `target`, whole and checked, or rejects and leaves nothing behind. `fetchArchive` is given an
 * empty folder and answers the path of the archive in it. When another process was quicker its copy stays.
 * @param {{ readonly target: string, readonly release: Release, readonly fetchArchive: (folder: string) => Promise<string> }} order
 */
export async function installArchive({ target, release, fetchArchive }) {
  const beside = dirname(target);
  mkdirSync(beside, { recursive: true });
  dropLeftovers(beside);
  const work = mkdtempSync(join(beside, `.fetch-${process.pid}-`));
  const drop = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', drop);
  try {
    const archive = await fetchArchive(work);
    await checkIntegrity(archive, release.integrity);
    await unpack(archive, work);
    const tree = join(work, 'tree');
    mkdirSync(tree);
    renameSync(join(work, release.folder), join(tree, 'dist'));
    await checkTree(join(tree, 'dist'), release.files);
    for (const name of release.executables) chmodSync(join(tree, 'dist', name), 0o755);
    const { size } = statSync(join(tree, 'dist', release.executable));
    writeFileSync(join(tree, 'verified.json'), `${JSON.stringify({ executableBytes: size })}\n`);
    if (existsSync(target) && !isInstalled(target, release.executable)) {
      renameSync(target, join(work, 'damaged'));
    }
    if (!existsSync(target)) renameSync(tree, target);
  } finally {
    process.off('exit', drop);
    drop();
  }
}

/**
 * Whether `target` holds a release that was checked when it was put there. Only the size of its program is looked
 * at again: enough to notice a full disk or a cleaner's work, and too cheap to feel.
 * @param {string} target
 * @param {string} executable
 */
export function isInstalled(target, executable) {
  try {
    /** @type {unknown} */
    const marker = JSON.parse(readFileSync(join(target, 'verified.json'), 'utf8'));
    if (typeof marker !== 'object' || marker === null || !('executableBytes' in marker)) return false;
    return statSync(join(target, 'dist', executable)).size === marker.executableBytes;
  } catch {
    return false;
  }
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const { code, text } = await runCommand('tar', ['-xzf', archive, '-C', folder, '--no-same-owner'], {
    limit: 180_000,
  });
  if (code !== 0) throw new Error(`the archive could not be unpacked (${lastLine(text)})`);
}

/**
 * What a killed process left: its folders carry its id.
 * @param {string} beside
 */
function dropLeftovers(beside) {
  for (const name of readdirSync(beside)) {
    const owner = /^\.fetch-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      rmSync(join(beside, name), { recursive: true, force: true });
    }
  }
}
