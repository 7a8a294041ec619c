// The .deb, by dpkg-deb alone: what is in it, whose it is and what it may do is said here, and nothing is left to the
// machine it is made on.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../project.mjs';
import { lastLine, runCommand } from '../run-command.mjs';
import { SetUpError } from '../set-up-error.mjs';
import { isOnPath } from '../system-packages.mjs';

/** Where the program lies once it is installed. */
export const programFolder = 'usr/lib/lectern';

/**
 * What Electron is linked with, as packages that bring the rest along, and what it loads by itself (libX11-xcb). New names are
 * Debian 13's and Ubuntu 24.04's.
 */
const depends = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libx11-xcb1',
  'libc6 (>= 2.28)',
];

const linux = join(root, 'packaging', 'linux');

/** What stands beside the program, from `packaging/linux` to its place. */
const besides = /** @type {const} */ ([
  ['lectern.sh', 'usr/bin/lectern'],
  ['lectern.apparmor', `${programFolder}/lectern.apparmor`],
  ['lectern.desktop', 'usr/share/applications/lectern.desktop'],
  ['lectern-mime.xml', 'usr/share/mime/packages/lectern.xml'],
]);

/** These may be run; everything else may be read. The sandbox's helper works only as root, for whoever starts it. */
const modes = new Map([
  ['usr/bin/lectern', 0o755],
  [`${programFolder}/lectern`, 0o755],
  [`${programFolder}/chrome_crashpad_handler`, 0o755],
  [`${programFolder}/chrome-sandbox`, 0o4755],
]);

/**
 * @typedef {object} DebOrder
 * @property {string} app the unpacked app, with LICENCES.txt and the SBOM in it
 * @property {string} version
 * @property {number} atSeconds
 * @property {string} folder where the package goes
 * @property {'zstd' | 'xz'} compression
 * @property {(line: string) => void} say
 */

/**
 * Builds the package and answers its path: the same bytes for the same app and time.
 * @param {DebOrder} order
 */
export async function buildDeb({ app, version, atSeconds, folder, compression, say }) {
  if (!isOnPath('dpkg-deb'))
    throw new SetUpError('A .deb needs dpkg-deb, which Debian and Ubuntu have: sudo apt-get install dpkg');
  const tree = join(folder, 'deb');
  rmSync(tree, { recursive: true, force: true });
  layOut(tree, app);
  writeControl(tree, version);
  settle(tree, atSeconds);

  const architecture = debArchitecture();
  const file = join(folder, `lectern_${version}_${architecture}.deb`);
  say(`Packing ${basename(file)} (${compression}) …`);
  const { code, text } = await runCommand(
    'dpkg-deb',
    ['--root-owner-group', `-Z${compression}`, '--threads-max=1', '--build', tree, file],
    {
      env: { ...process.env, SOURCE_DATE_EPOCH: String(atSeconds) },
      limit: 15 * 60_000,
      progress: 'Packing',
      say,
    },
  );
  if (code !== 0) throw new SetUpError(`dpkg-deb failed: ${lastLine(text)}`);
  rmSync(tree, { recursive: true });
  return file;
}

/**
 * @param {string} tree
 * @param {string} app
 */
function layOut(tree, app) {
  cpSync(app, join(tree, programFolder), { recursive: true });
  for (const [from, to] of besides) put(join(tree, to), readFileSync(join(linux, from)));
  for (const icon of readdirSync(join(linux, 'icons')))
    put(
      join(tree, 'usr/share/icons/hicolor', icon.replace('.png', ''), 'apps/lectern.png'),
      readFileSync(join(linux, 'icons', icon)),
    );
  put(
    join(tree, 'usr/share/icons/hicolor/scalable/apps/lectern.svg'),
    readFileSync(join(root, 'resources/icon.svg')),
  );
  put(
    join(tree, 'usr/share/man/man1/lectern.1.gz'),
    gzipSync(readFileSync(join(linux, 'lectern.1')), { level: 9 }),
  );
  const documents = join(tree, 'usr/share/doc/lectern');
  put(join(documents, 'copyright'), readFileSync(join(app, 'LICENCES.txt')));
  put(join(documents, 'sbom.cdx.json'), readFileSync(join(app, 'sbom.cdx.json')));
  put(join(documents, 'changelog.gz'), gzipSync(readFileSync(join(root, 'CHANGELOG.md')), { level: 9 }));
}

/**
 * @param {string} tree
 * @param {string} version
 */
function writeControl(tree, version) {
  const files = filesOf(tree);
  const kilobytes = Math.ceil(files.reduce((sum, file) => sum + statSync(join(tree, file)).size, 0) / 1024);
  const sums = files.map(
    (file) =>
      `${createHash('md5')
        .update(readFileSync(join(tree, file)))
        .digest('hex')}  ${file}\n`,
  );
  const control = join(tree, 'DEBIAN');
  put(join(control, 'control'), controlText(version, kilobytes));
  put(join(control, 'md5sums'), sums.join(''));
  for (const script of ['postinst', 'prerm']) {
    put(join(control, script), readFileSync(join(linux, script)));
    modes.set(`DEBIAN/${script}`, 0o755);
  }
}

/**
 * @param {string} version
 * @param {number} kilobytes
 */
export function controlText(version, kilobytes) {
  return `Package: lectern
Version: ${version}
Architecture: ${debArchitecture()}
Maintainer: The Lectern authors <lectern@localhost>
Installed-Size: ${kilobytes}
Depends: ${depends.join(', ')}
Recommends: libgl1, fonts-dejavu-core, shared-mime-info, desktop-file-utils
Suggests: xvfb, xauth, apparmor
Section: text
Priority: optional
Description: desktop reader for sensitive briefings
 Read an article with numbered sentences, see of each claim what kind it is,
 who says so and how sure, compare what it says of two documents topic by
 topic, write on any of it, and print a numbered, marked pack.
 .
 Everything lies on the computer. Nothing is asked of a network.
`;
}

function debArchitecture() {
  return process.arch === 'arm64' ? 'arm64' : 'amd64';
}

/**
 * The same modes and times whatever the machine's umask and clock say.
 * @param {string} tree
 * @param {number} atSeconds
 */
function settle(tree, atSeconds) {
  for (const entry of [...readdirSync(tree, { recursive: true, encoding: 'utf8' }), '.']) {
    const path = join(tree, entry);
    chmodSync(path, statSync(path).isDirectory() ? 0o755 : (modes.get(relative(tree, path)) ?? 0o644));
    lutimesSync(path, atSeconds, atSeconds);
  }
}

/** @param {string} tree */
function filesOf(tree) {
  return readdirSync(tree, { recursive: true, encoding: 'utf8' })
    .filter((entry) => statSync(join(tree, entry)).isFile())
    .toSorted();
}

/**
 * @param {string} path
 * @param {string | Uint8Array} content
 */
function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
