import { root } from '../project.mjs';
import { runCommand } from '../run-command.mjs';

/** The day of the first release, for sources without a history. */
const otherwise = 1_767_225_600;

/**
 * The time that everything in a package bears, in seconds: SOURCE_DATE_EPOCH, else that of the last commit, else a fixed
 * one. So the same sources give the same bytes.
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function sourceDate(env = process.env) {
  const named = Number(env['SOURCE_DATE_EPOCH'] || Number.NaN);
  if (Number.isSafeInteger(named) && named >= 0) return named;
  const { code, text } = await runCommand('git', ['log', '-1', '--format=%ct'], { cwd: root });
  return code === 0 && /^\d+\s*$/.test(text) ? Number(text) : otherwise;
}
