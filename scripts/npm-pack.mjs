import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lastLine, runCommand } from './run-command.mjs';

/**
 * Fetches a package's archive into a folder, with the npm and the npm settings of the person who runs this, and
 * runs nothing of it. Answers the archive's path; rejects with npm's last line.
 * @param {{ readonly name: string, readonly version: string, readonly folder: string, readonly progress: string, readonly say: (line: string) => void }} order
 */
export async function fetchPackage({ name, version, folder, progress, say }) {
  const [command, ...first] = npmCommand(process.env);
  const { code, text } = await runCommand(
    command,
    [...first, 'pack', `${name}@${version}`, '--ignore-scripts', '--pack-destination', folder],
    { cwd: folder, limit: 15 * 60_000, progress, say },
  );
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || archive === undefined) throw new Error(`npm pack failed: ${reasonIn(text)}`);
  return join(folder, archive);
}

/**
 * npm as it was called, when a script of package.json runs us; otherwise the npm beside this Node, or the first on
 * the path.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
function npmCommand(env) {
  const cli = env['npm_execpath'];
  if (cli !== undefined && basename(cli) === 'npm-cli.js' && existsSync(cli)) return [process.execPath, cli];
  return ['npm'];
}

/** @param {string} text */
function reasonIn(text) {
  const errors = text.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  return (errors.find((line) => !/code|errno|syscall/.test(line)) ?? lastLine(text)).replace(
    /^npm (error|ERR!) /,
    '',
  );
}
