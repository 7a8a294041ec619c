import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { noticesAsText, collectNotices } from '../../scripts/licence-notices.mjs';
import { programFolder } from '../../scripts/package/debian.mjs';
import { unbundledPackages } from '../../scripts/package/stage-app.mjs';
import { projectVersion, root } from '../../scripts/project.mjs';
import { deb } from './extracted';

const app = join(dirname(deb), 'linux-unpacked');
const read = (name: string): string => readFileSync(join(app, name), 'utf8');

describe('the package', () => {
  const archive = listPackage(join(app, 'resources/app.asar'), { isPack: false });

  it('holds what the program needs to run, and nothing else of the project', () => {
    const tops = new Set(archive.map((path) => path.split('/').slice(1, 3).join('/')));
    const unbundled = new Set(unbundledPackages().map((name) => `node_modules/${name.split('/')[0]}`));
    expect([...tops].toSorted()).toEqual(
      [
        ...(unbundled.size > 0 ? ['node_modules', ...unbundled] : []),
        'out',
        'out/main',
        'out/preload',
        'out/renderer',
        'package.json',
        'resources',
        'resources/briefings',
        'resources/templates',
      ].toSorted(),
    );
    expect(archive.filter((path) => /\.(?:tsx?|map|md)$|\.vite|build-stamp/.test(path))).toEqual([]);
  });

  it('says nothing of the folder that it was built in', () => {
    expect(readFileSync(join(app, 'resources/app.asar')).includes(root)).toBe(false);
  });

  it('has of native code only what this platform runs, outside the archive', () => {
    const native = archive.filter((path) => path.endsWith('.node'));
    const unpacked = native.map(
      (path) => readFileSync(join(app, 'resources/app.asar.unpacked', path)).length,
    );
    expect(native.filter((path) => !path.includes(`${process.platform}-${process.arch}`))).toEqual([]);
    expect(unpacked.every((size) => size > 0)).toBe(true);
  });

  it('brings Electron without its own program, and the one language that Lectern speaks', () => {
    const resources = readdirSync(join(app, 'resources'));
    expect(resources.filter((name) => !name.startsWith('app.asar'))).toEqual([]);
    expect(readdirSync(join(app, 'locales'))).toEqual(['en-US.pak']);
  });

  it('brings the licence of everything in it, Electron’s and Chromium’s too', () => {
    expect(read('LICENCES.txt')).toBe(noticesAsText(collectNotices()));
    expect(read('LICENSE.electron.txt')).toMatch(/Electron contributors/);
    expect(read('LICENSES.chromium.html').length).toBeGreaterThan(1_000_000);
  });

  it('lists everything in it, with its version and licence', () => {
    const sbom = JSON.parse(read('sbom.cdx.json')) as {
      readonly bomFormat: string;
      readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly licenses: readonly unknown[];
      }[];
    };
    expect(sbom.bomFormat).toBe('CycloneDX');
    expect(sbom.metadata.component).toMatchObject({ name: 'lectern', version: projectVersion() });
    const listed = sbom.components.map(({ name, version }) => `${name}@${version}`);
    const noticed = collectNotices().filter(({ version, name }) => version !== '' && name !== 'Lectern');
    expect(
      noticed.map(({ name, version }) => `${name}@${version}`).filter((each) => !listed.includes(each)),
    ).toEqual([]);
    const named = new Set(noticed.map(({ name }) => name));
    expect(
      sbom.components
        .map(({ name }) => name)
        .filter((name) => !named.has(name) && !['electron', 'chromium', 'v8', 'nodejs'].includes(name)),
    ).toEqual([]);
    const electron = readFileSync(join(app, 'version'), 'utf8').trim().replace(/^v/, '');
    expect(listed).toEqual(
      expect.arrayContaining([`electron@${electron}`, expect.stringMatching(/^chromium@\d/)]),
    );
    expect(sbom.components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
  });

  it('is the same to the byte when it is built again', { timeout: 120_000 }, () => {
    const out = mkdtempSync(join(tmpdir(), 'lectern-again-'));
    const first = join(out, basename(deb));
    execFileSync('cp', [deb, first]);
    // Another umask, and a clock that has gone on.
    execFileSync('sh', ['-c', 'umask 077; exec node scripts/package.mjs'], { cwd: root, stdio: 'ignore' });
    expect(readFileSync(deb).equals(readFileSync(first))).toBe(true);
    execFileSync('chmod', ['-R', 'a+rX', app]);
  });

  it('shows itself to the desktop in a way that the desktop understands', () => {
    const desktop = join(root, 'packaging/linux/lectern.desktop');
    expect(execFileSync('desktop-file-validate', [desktop], { encoding: 'utf8' })).toBe('');
    const files = execFileSync('dpkg-deb', ['-c', deb], { encoding: 'utf8' });
    for (const path of [
      'usr/bin/lectern',
      `${programFolder}/chrome-sandbox`,
      'usr/share/man/man1/lectern.1.gz',
    ])
      expect(files).toContain(path);
    expect(files.split('\n').filter((line) => line !== '' && !line.includes(' root/root '))).toEqual([]);
  });
});
