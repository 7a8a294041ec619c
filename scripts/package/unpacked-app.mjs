// Makes the unpacked app, and with it the installers that electron-builder makes by itself, of what was staged. The
// configuration is electron-builder.yml; here stands only what it cannot know.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../project.mjs';
import { reasonOf, SetUpError } from '../set-up-error.mjs';

/** What electron-builder is asked for, by the names it has for its targets. */
export const builderTargets = /** @type {const} */ (['dir', 'AppImage', 'rpm', 'dmg', 'nsis']);

const chromiumLicences = 'LICENSES.chromium.html';

/**
 * Rejects with what electron-builder said when it could not.
 * @param {import('../find-electron.mjs').Electron} electron
 * @param {(typeof builderTargets)[number]} target
 * @param {Readonly<Record<string, string>>} besides texts that go beside the program, by the name of the file
 */
export async function buildApp(electron, target, besides) {
  const { Arch, Platform, build } = await import('electron-builder');
  const platform = Platform.current();
  const ordered = build({
    projectDir: root,
    targets: platform.createTarget(target, process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
    publish: 'never',
    config: {
      electronVersion: electron.version,
      electronDist: distOf(electron),
      // What ships of node_modules was staged; nothing is compiled or collected.
      beforeBuild: async () => false,
      afterPack: async ({ appOutDir, packager }) => {
        const resources = packager.getResourcesDir(appOutDir);
        rmSync(join(resources, 'default_app.asar'), { force: true });
        // On macOS only what is in the program's own folder goes on.
        const isMac = process.platform === 'darwin';
        for (const [name, text] of Object.entries(besides))
          writeFileSync(join(isMac ? resources : appOutDir, name), text);
        if (isMac) copyFileSync(join(distOf(electron), chromiumLicences), join(resources, chromiumLicences));
      },
    },
  });
  await ordered.catch((error) => {
    const needs = target === 'dir' ? '' : ' It downloads the tools that this target needs.';
    throw new SetUpError(`electron-builder could not make ${target}: ${reasonOf(error)}.${needs}`);
  });
}

/** The folder of the unpacked app, for the platform this runs on. */
export function unpackedFolder() {
  const arch = process.arch === 'arm64' ? '-arm64' : '';
  switch (process.platform) {
    case 'darwin':
      return join(root, 'dist', `mac${arch}`);
    case 'win32':
      return join(root, 'dist', `win${arch}-unpacked`);
    default:
      return join(root, 'dist', `linux${arch}-unpacked`);
  }
}

/**
 * The folder of a release; on macOS the program lies deep inside it.
 * @param {import('../find-electron.mjs').Electron} electron
 */
function distOf({ path }) {
  const [app] = path.split('/Electron.app/');
  return process.platform === 'darwin' && app !== undefined ? app : dirname(path);
}
