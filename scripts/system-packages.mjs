// What a Linux system has to bring along: the libraries Electron is linked with, and for tests the tools that look
// at the printed PDF. Elsewhere Electron brings everything itself.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLine, runCommand } from './run-command.mjs';
import { SetUpError } from './set-up-error.mjs';

/** @typedef {'libraries' | 'display' | 'fonts' | 'pdf-tools' | 'printing' | 'tracing' | 'packaging'} Need */

/**
 * The packages that hold a library, by the beginning of its file name. What is not named here is something that
 * GTK brings along.
 */
const libraryPackages = /** @type {const} */ ([
  ['libnss', 'libnss3'],
  ['libnspr', 'libnss3'],
  ['libsmime', 'libnss3'],
  ['libasound', 'libasound2'],
  ['libgbm', 'libgbm1'],
  ['libdrm', 'libgbm1'],
  ['', 'libgtk-3-0'],
]);

/** Tools by the command that shows whether they are there. */
const toolPackages = /** @type {const} */ ({
  Xvfb: 'xvfb',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  cupsd: 'cups-daemon',
  strace: 'strace',
  debootstrap: 'debootstrap',
  xdotool: 'xdotool',
  'desktop-file-validate': 'desktop-file-utils',
});

/** Debian 13 and Ubuntu 24.04 renamed these when they widened their clock. */
const renamed = new Map([
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
]);

/**
 * Sees to it that the system has what the needs name. As root on a Debian-like system missing packages are
 * installed; for anybody else it rejects with the one command to run. Elsewhere than on Linux it does nothing.
 * @param {{ readonly electron: string, readonly needs: readonly Need[], readonly say: (line: string) => void }} order
 */
export async function ensureSystemPackages({ electron, needs, say }) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(electron, needs);
  if (missing.length === 0) return;
  const names = packageNames(missing, osRelease());
  const hasApt = isOnPath('apt-get');
  if (process.getuid?.() !== 0 || !hasApt) throw new SetUpError(installSentence(names, hasApt));

  say(`Installing ${names.join(' ')} …`);
  await apt(['update', '-qq'], 'Reading the package lists', say);
  await apt(
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
    `Installing ${names.length} system packages`,
    say,
  );
  const still = packageNames(await missingPackages(electron, needs), osRelease());
  if (still.length > 0) throw new SetUpError(installSentence(still, true));
  say('The system packages are installed.');
}

/**
 * The same for what a few tests need, which are skipped without it: what cannot be had is said, and the run goes on.
 * @param {Parameters<typeof ensureSystemPackages>[0]} order
 */
export async function wishSystemPackages(order) {
  try {
    await ensureSystemPackages(order);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    order.say(`${error.message} Without it some tests are skipped.`);
  }
}

/**
 * The Debian 12 names of the packages that are missing for these needs, each once.
 * @param {string} electron
 * @param {readonly Need[]} needs
 * @returns {Promise<readonly string[]>}
 */
async function missingPackages(electron, needs) {
  const missing = new Set();
  if (needs.includes('libraries')) {
    const { text } = await runCommand('ldd', [electron]);
    for (const name of packagesOfLibraries(text)) missing.add(name);
  }
  if (needs.includes('display') && !isOnPath('Xvfb')) missing.add(toolPackages.Xvfb);
  if (needs.includes('pdf-tools')) {
    if (!isOnPath('pdftotext')) missing.add(toolPackages.pdftotext);
    if (!isOnPath('qpdf')) missing.add(toolPackages.qpdf);
  }
  // It lies where only root's PATH leads.
  if (needs.includes('printing') && !isOnPath('cupsd') && !existsSync('/usr/sbin/cupsd'))
    missing.add(toolPackages.cupsd);
  if (needs.includes('tracing') && !isOnPath('strace')) missing.add(toolPackages.strace);
  if (needs.includes('packaging')) {
    for (const tool of /** @type {const} */ (['debootstrap', 'xdotool', 'desktop-file-validate']))
      if (!isOnPath(tool) && !existsSync(`/usr/sbin/${tool}`)) missing.add(toolPackages[tool]);
  }
  // With the letters of mathematics, which articles hold too; it brings the plain ones along.
  if (needs.includes('fonts') && !hasFonts()) missing.add('fonts-dejavu-extra');
  return [...missing];
}

/**
 * The packages whose libraries `ldd` did not find, each once.
 * @param {string} lddText
 * @returns {readonly string[]}
 */
export function packagesOfLibraries(lddText) {
  const names = [...lddText.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [
    ...new Set(names.map((name) => libraryPackages.find(([start]) => name.startsWith(start))?.[1] ?? name)),
  ];
}

/**
 * The same packages under the names of this system.
 * @param {readonly string[]} packages
 * @param {string} release the text of os-release
 */
export function packageNames(packages, release) {
  const field = (/** @type {string} */ name) =>
    new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '';
  const version = Number(field('VERSION_ID') || Infinity); // Debian's testing has none
  const isNew = field('ID') === 'ubuntu' ? version >= 24.04 : field('ID') === 'debian' && version >= 13;
  return packages.map((name) => (isNew ? (renamed.get(name) ?? name) : name));
}

/**
 * The one sentence for somebody who has to install packages by hand.
 * @param {readonly string[]} packages
 * @param {boolean} hasApt
 */
export function installSentence(packages, hasApt) {
  return hasApt
    ? `Some system packages are missing; install them with: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
    : `Some system packages are missing; install what your system calls these Debian packages: ${packages.join(' ')}`;
}

/**
 * Whether a command can be run by its bare name.
 * @param {string} command
 */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/**
 * @param {readonly string[]} args
 * @param {string} progress
 * @param {(line: string) => void} say
 */
async function apt(args, progress, say) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { code, text } = await runCommand('apt-get', args, { env, limit: 15 * 60_000, progress, say });
  if (code === 0) return;
  const reason = text.split('\n').find((line) => line.startsWith('E: ')) ?? lastLine(text);
  throw new SetUpError(`apt-get ${args[0]} failed: ${reason}`);
}

function hasFonts() {
  const home = process.env['HOME'] ?? '';
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
  ];
  return folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/i.test(String(file))),
  );
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
