import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Extracted, extractDeb, run, withoutRoot } from './extracted';

const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

let ours: Extracted;
/** The same with every fuse the other way, which shows that the tests below can fail. */
let unfused: Extracted;

beforeAll(async () => {
  if (withoutRoot) return;
  ours = extractDeb();
  unfused = extractDeb();
  await flipFuses(unfused.program, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
});
afterAll(() => {
  ours[Symbol.dispose]();
  unfused[Symbol.dispose]();
});

describe.skipIf(withoutRoot)('the fuses of the packaged program', () => {
  it('are read back as they were set', async () => {
    const wire = await getCurrentFuseWire(ours.program);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.EnableCookieEncryption]: off,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  const attacks: readonly (readonly [string, (of: Extracted) => boolean])[] = [
    [
      'ELECTRON_RUN_AS_NODE does not make it Node',
      (of) => run(of, { args: ['-p', '6 * 7'], env: { ELECTRON_RUN_AS_NODE: '1' } }).stdout === '42\n',
    ],
    [
      'NODE_OPTIONS is not even read',
      (of) =>
        run(of, { args: ['--version'], env: { NODE_OPTIONS: '--require=/nothing.cjs' } }).stderr.includes(
          'NODE_OPTION',
        ),
    ],
    [
      '--inspect opens no debugger',
      (of) =>
        run(of, { args: ['--inspect=127.0.0.1:0', '--', '--version'] }).stderr.includes('Debugger listening'),
    ],
    [
      'a folder in the place of the archive is not loaded',
      (of) => {
        const archive = join(of.folder, 'resources', 'app.asar');
        const folder = join(of.folder, 'resources', 'app');
        renameSync(archive, `${archive}.away`);
        mkdirSync(folder);
        writeFileSync(join(folder, 'package.json'), '{ "main": "main.js" }');
        writeFileSync(join(folder, 'main.js'), 'process.stdout.write("hijacked"); process.exit(0);');
        const { stdout } = run(of, { args: ['--version'] });
        rmSync(folder, { recursive: true });
        renameSync(`${archive}.away`, archive);
        return stdout.includes('hijacked');
      },
    ],
  ];

  it.each(attacks)('%s, as it would without its fuse', (_, succeeds) => {
    expect(succeeds(ours)).toBe(false);
    expect(succeeds(unfused)).toBe(true);
  });

  it('a folder named as an argument is never run as a program', () => {
    const folder = join(ours.home, 'evil.app');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "main": "main.js" }');
    writeFileSync(join(folder, 'main.js'), 'process.stdout.write("hijacked"); process.exit(0);');
    const { stdout, stderr, code } = run(ours, { args: [folder] });
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(/There is no display/);
  });

  it('brings no program of Electron’s own that would run any folder', () => {
    expect(() => readFileSync(join(ours.folder, 'resources', 'default_app.asar'))).toThrow('ENOENT');
    expect(() => copyFileSync(join(ours.folder, 'resources', 'app'), '/dev/null')).toThrow('ENOENT');
  });
});
