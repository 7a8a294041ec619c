// `npm run package [-- TARGET] [-- --xz]`: the unpacked app in dist/, and of it the installer named; on Linux the .deb
// when none is. Of the targets `dir` and `deb` need nothing but this project and Electron; the others need tools that
// electron-builder downloads.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rebuild } from './build-program.mjs';
import { findElectron } from './find-electron.mjs';
import { nodeEnvironment } from './launch-settings.mjs';
import { collectNotices, noticesAsText } from './licence-notices.mjs';
import { buildDeb } from './package/debian.mjs';
import { makeSbom } from './package/sbom.mjs';
import { sourceDate } from './package/source-date.mjs';
import { stageApp } from './package/stage-app.mjs';
import { builderTargets, buildApp, unpackedFolder } from './package/unpacked-app.mjs';
import { projectVersion, root } from './project.mjs';
import { runCommand } from './run-command.mjs';
import { runScript, say, SetUpError } from './set-up-error.mjs';

await runScript(async () => {
  const { target, compression } = readOrder(process.argv.slice(2));
  const electron = await findElectron(say);
  await rebuild(say);
  const unbundled = stageApp(`${process.platform}-${process.arch}`);
  if (unbundled.length > 0) say(`Not bundled: ${unbundled.join(', ')}`);
  const atSeconds = await sourceDate();
  const holds = await componentsOf(electron.path);
  const besides = {
    'LICENCES.txt': noticesAsText(collectNotices()),
    'sbom.cdx.json': await makeSbom({ version: electron.version, holds }, atSeconds),
  };
  say(`Packing the app with Electron ${electron.version} …`);
  const builderTarget = builderTargets.find((each) => each === target) ?? 'dir';
  await buildApp(electron, builderTarget, besides);
  if (builderTarget !== 'dir') return 0;

  const app = unpackedFolder();
  console.log(app);
  if (target === 'deb')
    console.log(
      await buildDeb({
        app,
        version: projectVersion(),
        atSeconds,
        folder: join(root, 'dist'),
        compression,
        say,
      }),
    );
  return 0;
});

/**
 * @param {readonly string[]} args
 * @returns {{ readonly target: string, readonly compression: 'zstd' | 'xz' }}
 */
function readOrder(args) {
  const usual = process.platform === 'linux' ? 'deb' : 'dir';
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { xz: { type: 'boolean' } },
    allowPositionals: true,
  });
  const targets = [...builderTargets, 'deb'];
  const [target = usual] = positionals;
  if (!targets.includes(target))
    throw new SetUpError(`There is no target ${target}: choose of ${targets.join(', ')}.`);
  return { target, compression: values.xz === true ? 'xz' : 'zstd' };
}

/**
 * What Electron says it is made of, where it tells.
 * @param {string} electron
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
async function componentsOf(electron) {
  const asked =
    'const { chrome, node, v8 } = process.versions; console.log(JSON.stringify({ chromium: chrome, nodejs: node, v8 }))';
  const { code, text } = await runCommand(electron, ['-e', asked], {
    env: nodeEnvironment(process.env),
    cwd: root,
  });
  if (code !== 0) throw new SetUpError(`Electron does not tell what it is made of: ${text.trim()}`);
  return JSON.parse(text.slice(text.indexOf('{')));
}
