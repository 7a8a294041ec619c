// The licence notices of everything that ships: the packages that the bundles may hold something of, the fonts among
// them, and the Electron that runs them.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineNotices } from './engine-notices.mjs';
import { bundledBriefing, out, root } from './project.mjs';

/**
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version empty where it is told elsewhere
 * @property {string} licence as an SPDX expression
 * @property {string} text the licence as it came with the package; empty where it brings none
 */

/** Where the built page finds them. */
export const noticesFile = 'licences/notices.json';

/**
 * Those of the packages that ship, by name: Lectern's own comes first, Electron's and Chromium's follow, and what the store's engine is made of
 * comes last. A package that
 * others bundle into theirs is among them, because whatever `npm ci --omit=dev` would install is.
 * @returns {readonly Notice[]}
 */
export function collectNotices() {
  const packages = shippedPackages().map(({ folder, ...named }) => ({ ...named, text: licenceText(folder) }));
  return [
    noticeOf(root, 'Lectern'),
    { ...noticeOf(join(root, 'node_modules', 'electron'), 'Electron'), version: '' },
    {
      name: 'Chromium',
      version: '',
      licence: 'BSD-3-Clause',
      text:
        'Electron holds Chromium, V8, Node.js, FFmpeg and what they are made of. Their licences, some hundreds, are in the ' +
        'file LICENSES.chromium.html in the folder of the program.',
    },
    articleNotice(),
    ...packages,
    ...engineNotices(),
  ];
}

/** The bundled article is somebody's, nobody knows whose. @returns {Notice} */
function articleNotice() {
  const file = join(root, 'resources', 'briefings', bundledBriefing, 'briefing.json');
  /** @type {{ title: { text: string }, sourceDescriptor: string }} */
  const { title, sourceDescriptor } = JSON.parse(readFileSync(file, 'utf8'));
  const text = `The words of the article are not Lectern’s, and its licence does not cover them. ${sourceDescriptor}`;
  return { name: `The article of the bundled briefing, “${title.text}”`, version: '', licence: '', text };
}

/**
 * The packages of package-lock.json that the program needs to run and that are here. Those of types alone leave nothing in it.
 * @returns {readonly { readonly name: string, readonly version: string, readonly licence: string, readonly folder: string }[]}
 */
export function shippedPackages() {
  /** @type {{ packages: Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, license?: string }> }} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, each]) => path !== '' && !(each.dev || each.optional || each.devOptional))
    .map(([path, { version = '', license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      folder: join(root, path),
    }))
    .filter(({ folder }) => existsSync(folder) && hasCode(folder))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} folder */
function hasCode(folder) {
  /** @type {{ main?: string, module?: string, exports?: unknown, name: string }} */
  const { name, main, module, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (name.startsWith('@types/')) return false;
  return Boolean(main || module || exports) || existsSync(join(folder, 'index.js'));
}

/** Writes them beside the built page, which shows them. */
export function writeNotices() {
  mkdirSync(join(out, 'renderer', 'licences'), { recursive: true });
  writeFileSync(join(out, 'renderer', noticesFile), JSON.stringify(collectNotices()));
}

/**
 * All in one text, for the package.
 * @param {readonly Notice[]} notices
 */
export function noticesAsText(notices) {
  const line = '='.repeat(78);
  return notices
    .map(({ name, version, licence, text }) =>
      [
        line,
        [name, version, licence && `(${licence})`].filter(Boolean).join(' '),
        line,
        '',
        text.trim(),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Notice}
 */
function noticeOf(folder, name) {
  /** @type {{ version: string, license: string }} */
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license, text: licenceText(folder) };
}

/** @param {string} folder */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}
