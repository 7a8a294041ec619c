// Makes the unpacked app, and with it the installers that electron-builder makes by itself, of what was staged. The
// configuration is electron-builder.yml; here stands only what it cannot know.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../project.mjs';
import { reasonOf, SetUpError } from '../set-up-error.mjs';

/** What electron-builder is asked for, by the names it has for its targets. */
export const builderTargets = /** @type {const} */ (['dir', 'AppImage', 'rpm', 'dmg', 'nsis']);

/**
 * Rejects with what electron-builder said when it could not.
 * @param {import('../find-electron.mjs').Electron} electron
 * @param {(typeof builderTargets)[number]} target
 */
export async function buildApp(electron, target) {
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
      afterPack: async ({ appOutDir }) => {
        rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
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
