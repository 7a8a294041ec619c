import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTree } from '../../scripts/check-archive.mjs';
import { installArchive, isInstalled } from '../../scripts/install-archive.mjs';
import { temporaryFolder, writeFiles } from './temporary-folder';

const files = { electron: 'the program', 'locales/en.pak': 'words', version: '42' };
const list = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Packs a release as its package would, and the order to install it under `cache/one`. */
function orderOf(packed: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(packed)) writeFiles(folder, { [`package/bin/${path}`]: text });
  execFileSync('tar', ['-czf', 'made.tgz', 'package'], { cwd: folder });
  const archive = readFileSync(join(folder, 'made.tgz'));
  const cache = join(folder, 'cache');
  return {
    cache,
    target: join(cache, 'one'),
    release: {
      integrity: `sha512-${createHash('sha512').update(archive).digest('base64')}`,
      files: list,
      folder: 'package/bin',
      executable: 'electron',
      executables: ['electron'],
    },
    fetchArchive: async () => join(folder, 'made.tgz'),
  };
}

describe('installing a release', () => {
  it('puts a whole release in its place, ready to run, and nothing beside it', async () => {
    const order = orderOf(files);
    await installArchive(order);
    expect(isInstalled(order.target, 'electron')).toBe(true);
    expect(statSync(join(order.target, 'dist/electron')).mode & 0o111).not.toBe(0);
    expect(readdirSync(order.cache)).toEqual(['one']);
  });

  it('refuses an archive that is not the pinned one, and leaves nothing behind', async () => {
    const order = orderOf(files);
    const release = { ...order.release, integrity: 'sha512-AAAA' };
    await expect(installArchive({ ...order, release })).rejects.toThrow('not the pinned one');
    expect(readdirSync(order.cache)).toEqual([]);
  });

  it.each([
    ['an extra file', { ...files, 'resources/extra.asar': 'x' }, 'resources/extra.asar does not belong'],
    ['a missing file', { electron: files.electron, version: files.version }, 'locales/en.pak is missing'],
    ['a changed file', { ...files, version: '43' }, 'version was changed'],
  ])('refuses a release with %s, and leaves nothing behind', async (_what, packed, message) => {
    const order = orderOf(packed);
    await expect(installArchive(order)).rejects.toThrow(message);
    expect(readdirSync(order.cache)).toEqual([]);
  });

  it('leaves nothing behind when the download fails', async () => {
    const order = orderOf(files);
    const fetchArchive = () => Promise.reject(new Error('no way out'));
    await expect(installArchive({ ...order, fetchArchive })).rejects.toThrow('no way out');
    expect(readdirSync(order.cache)).toEqual([]);
  });

  it('lets two starts install at once', async () => {
    const order = orderOf(files);
    await Promise.all([installArchive(order), installArchive(order)]);
    expect(isInstalled(order.target, 'electron')).toBe(true);
    expect(readdirSync(order.cache)).toEqual(['one']);
  });

  it('notices a program that was cut short, and replaces it', async () => {
    const order = orderOf(files);
    await installArchive(order);
    truncateSync(join(order.target, 'dist/electron'), 3);
    expect(isInstalled(order.target, 'electron')).toBe(false);
    await installArchive(order);
    expect(isInstalled(order.target, 'electron')).toBe(true);
  });

  it('does not take a folder without its mark for a release', () => {
    const folder = temporaryFolder({ 'dist/electron': files.electron });
    expect(isInstalled(folder, 'electron')).toBe(false);
  });

  it('clears away what a killed start left', async () => {
    const order = orderOf(files);
    const left = join(order.cache, '.fetch-999999999-abc');
    mkdirSync(left, { recursive: true });
    await installArchive(order);
    expect(existsSync(left)).toBe(false);
  });
});

it('refuses a link in the place of a file, whatever it leads to', async () => {
  const folder = temporaryFolder({ electron: files.electron, 'locales/en.pak': files['locales/en.pak'] });
  const elsewhere = temporaryFolder({ version: files.version });
  symlinkSync(join(elsewhere, 'version'), join(folder, 'version'));
  await expect(checkTree(folder, list)).rejects.toThrow('version does not belong');
});
