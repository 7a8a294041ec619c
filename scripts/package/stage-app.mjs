// Lays out what goes into the package: the bundles, the briefings and templates that come with the program, and the
// packages that are not bundled, each with what one platform alone needs of it.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { out, root } from '../project.mjs';

/** Where it lies. `app` becomes app.asar; `modules` its node_modules, which electron-builder passes over in `app`. */
export const staged = { app: join(root, 'dist', 'app'), modules: join(root, 'dist', 'modules') };

/** The folders of `resources` that the program reads; the others are for people. */
const resources = ['briefings', 'templates'];

/**
 * @param {string} target such as `linux-x64`
 * @returns {readonly string[]} the packages that are not bundled
 */
export function stageApp(target) {
  for (const folder of Object.values(staged)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const bundle of ['main', 'preload', 'renderer']) {
    cpSync(join(out, bundle), join(staged.app, 'out', bundle), {
      recursive: true,
      filter: (path) => !path.endsWith('.vite'),
    });
  }
  for (const folder of resources)
    cpSync(join(root, 'resources', folder), join(staged.app, 'resources', folder), { recursive: true });
  const unbundled = unbundledPackages();
  for (const name of unbundled) stagePackage(name, target);
  writeFileSync(join(staged.app, 'package.json'), `${JSON.stringify(manifestOfApp(), null, 2)}\n`);
  return unbundled;
}

/** What Electron and electron-builder read of package.json; dependencies are none of theirs. */
function manifestOfApp() {
  const { name, version, description, license, author, type, main } = readManifest(root);
  return { name, version, description, license, author, type, main, desktopName: 'lectern.desktop' };
}

/**
 * The packages that the built code imports as they are, with what those need in turn.
 * @param {string} [folder] of the bundles
 * @returns {readonly string[]}
 */
export function unbundledPackages(folder = out) {
  const named = ['main', 'preload']
    .flatMap((bundle) =>
      readdirSync(join(folder, bundle), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, bundle, file),
      ),
    )
    .filter((file) => /\.[cm]?js$/.test(file))
    .flatMap((file) => importsOf(readFileSync(file, 'utf8')));
  /** @type {Set<string>} */
  const found = new Set();
  const take = (/** @type {string} */ name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const needed of Object.keys(readManifest(join(root, 'node_modules', name)).dependencies ?? {}))
      take(needed);
  };
  for (const name of named) take(name);
  return [...found].toSorted();
}

/**
 * The names of the packages that code imports or requires; a file beside it, Node's own modules and Electron are none.
 * @param {string} code
 * @returns {readonly string[]}
 */
export function importsOf(code) {
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {any} */ node) => {
    if (node === null || typeof node !== 'object') return;
    const isRequire = node.type === 'CallExpression' && /require/i.test(node.callee.name ?? '');
    const named = node.type === 'CallExpression' ? isRequire && node.arguments[0] : node.source;
    if (typeof named?.value === 'string') found.push(named.value);
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code));
  return found.flatMap((specifier) => {
    const name = /^(?:@[\w.-]+\/)?[\w.-]+/.exec(specifier)?.[0] ?? '';
    const isOther = name === '' || /^[./]|^node:|^electron$/.test(specifier) || builtinModules.includes(name);
    return isOther ? [] : [name];
  });
}

/** What no running program reads of a package: sources of native code, types, and the like. */
const idle =
  /(?:^|\/)(?:deps|src|test|tests|docs|examples|benchmark)(?:\/|$)|\.(?:d\.[cm]?ts|map|md|gyp|gypi|[ch]pp|[ch]|cc)$/;

/**
 * @param {string} name
 * @param {string} target
 */
function stagePackage(name, target) {
  const from = join(root, 'node_modules', name);
  cpSync(from, join(staged.modules, name), {
    recursive: true,
    dereference: true,
    filter: (path) => isNeeded(path.slice(from.length + 1).replaceAll('\\', '/'), target),
  });
}

/**
 * Whether a package's file is needed on that platform: of native code that lies ready for several, only its own.
 * @param {string} path within the package
 * @param {string} target
 */
export function isNeeded(path, target) {
  if (path.startsWith('node_modules') || idle.test(path)) return false;
  return !path.endsWith('.node') || path.includes(`/${target}.`) || path.includes(`/${target}/`);
}

/**
 * @param {string} folder
 * @returns {Record<string, string> & { dependencies?: Record<string, string> }}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
