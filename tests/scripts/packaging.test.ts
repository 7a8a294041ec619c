import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controlText, programFolder } from '../../scripts/package/debian.mjs';
import { makeSbom } from '../../scripts/package/sbom.mjs';
import { sourceDate } from '../../scripts/package/source-date.mjs';
import { importsOf, isNeeded } from '../../scripts/package/stage-app.mjs';
import { root } from '../../scripts/project.mjs';
import { isOnPath } from '../../scripts/system-packages.mjs';

const linux = join(root, 'packaging/linux');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the configuration of the package', () => {
  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['onlyLoadAppFromAsar', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['enableCookieEncryption', false],
    ['loadBrowserProcessSpecificV8Snapshot', false],
    ['grantFileProtocolExtraPrivileges', false],
  ])('sets the fuse %s to %s', (fuse, value) => {
    expect(read('electron-builder.yml')).toMatch(new RegExp(`^  ${fuse}: ${value}$`, 'm'));
  });

  it('ships what the window speaks, and no other language', () => {
    expect(read('electron-builder.yml')).toMatch(/^electronLanguages: \[en-US\]$/m);
    expect(read('src/shared/messages/catalogue.ts')).toMatch(/locale = 'en-/);
  });

  it.skipIf(!isOnPath('desktop-file-validate'))('has a desktop entry that is valid', () => {
    const file = join(linux, 'lectern.desktop');
    expect(execFileSync('desktop-file-validate', [file], { encoding: 'utf8' })).toBe('');
  });

  it('opens exactly the kinds of file that it defines', () => {
    const opened = /^MimeType=(.*)$/m.exec(read('packaging/linux/lectern.desktop'))?.[1];
    const defined = [...read('packaging/linux/lectern-mime.xml').matchAll(/<mime-type type="([^"]+)"/g)];
    expect(new Set(opened?.split(';').filter(Boolean))).toEqual(new Set(defined.map(([, type]) => type)));
  });

  it.runIf(process.platform === 'linux').each(['lectern.sh', 'postinst', 'prerm'])(
    'has in %s a script that a plain shell understands, for the folder of the package',
    (script) => {
      execFileSync('sh', ['-n', join(linux, script)]);
      const folders = [...read(`packaging/linux/${script}`).matchAll(/\/usr\/lib\/[\w-]+/g)].map(String);
      expect(folders.filter((folder) => folder !== `/${programFolder}`)).toEqual([]);
    },
  );

  it('asks of the system a handful of packages, under the names of older and newer systems', () => {
    const control = controlText('1.2.3', 42);
    expect(control).toMatch(/^Version: 1\.2\.3$/m);
    const depends = /^Depends: (.*)$/m.exec(control)?.[1]?.split(', ') ?? [];
    expect(depends.length).toBeLessThan(10);
    expect(depends).toEqual(expect.arrayContaining(['libgtk-3-0 | libgtk-3-0t64', 'libx11-xcb1']));
  });

  it('has an icon of every usual size', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      const icon = join(linux, 'icons', `${size}x${size}.png`);
      expect([icon, existsSync(icon) && readFileSync(icon).readUInt32BE(16)]).toEqual([icon, size]);
    }
  });
});

describe('what is not bundled', () => {
  it.each([
    [`import a from 'one/lib/x'; export * from "@scope/two/y";`, ['one', '@scope/two']],
    [`const r = createRequire(import.meta.url); r$require('three'); import('four');`, ['three', 'four']],
    [`import 'node:fs'; import { app } from 'electron'; import './x.js'; import fs from 'fs/promises';`, []],
    [`/* import x from 'five' */ const said = "import y from 'six'"; call('seven');`, []],
  ])('is found in the code: %s', (code, packages) => {
    expect(importsOf(code)).toEqual(packages);
  });

  it.each([
    ['lib/index.js', true],
    ['package.json', true],
    ['LICENSE', true],
    ['prebuilds/linux-x64.node', true],
    ['prebuilds/linux-x64/engine.node', true],
    ['prebuilds/linuxmusl-x64.node', false],
    ['prebuilds/linux-arm64.node', false],
    ['prebuilds/win32-x64.node', false],
    ['deps/sqlite3/sqlite3.c', false],
    ['src/engine.cpp', false],
    ['index.d.ts', false],
    ['binding.gyp', false],
  ])('of a package with native code takes along %s: %s', (path, isTaken) => {
    expect(isNeeded(path, 'linux-x64')).toBe(isTaken);
  });
});

describe('what a package says of its time', () => {
  it('is what SOURCE_DATE_EPOCH says, else the same for the same sources', async () => {
    expect(await sourceDate({ SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000);
    expect(await sourceDate({})).toBe(await sourceDate({ SOURCE_DATE_EPOCH: 'soon' }));
  });

  it('leaves the list of what ships the same, to the letter', async () => {
    const electron = { version: '45.0.0', holds: { chromium: '150.0.0.0' } };
    const sbom = await makeSbom(electron, 1_700_000_000);
    expect(await makeSbom(electron, 1_700_000_000)).toBe(sbom);
    expect(JSON.parse(sbom)).toMatchObject({
      metadata: { timestamp: '2023-11-14T22:13:20.000Z', component: { name: 'lectern' } },
    });
  });
});
