// The proof that no byte leaves: a command is run where the only way out is a device that is read, packet by packet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeLog } from './decode-packet.mjs';
import { root } from './project.mjs';
import { lastLine } from './run-command.mjs';

/**
 * @typedef {object} Guard
 * @property {'guard'} kind
 * @property {(log: string, command: string, args: readonly string[]) => readonly [string, ...string[]]} around what to
 *   run instead, so that the command's packets are written to the log
 */

/** @typedef {{ readonly kind: 'none', readonly reason: string }} NoGuard */

/** Root may have a network of its own; whoever else has one as the owner of a world of its own. */
const ways = [
  ['--net', '--mount'],
  ['--user', '--map-current-user', '--keep-caps', '--net', '--mount'],
];

/**
 * The guard that this system allows, or the reason why there is none.
 * @returns {Guard | NoGuard}
 */
export function findGuard() {
  if (process.platform !== 'linux')
    return { kind: 'none', reason: 'only Linux has networks of a program’s own' };
  const folder = mkdtempSync(join(tmpdir(), 'lectern-guard-'));
  let reason = '';
  try {
    for (const way of process.getuid?.() === 0 ? ways : ways.slice(1)) {
      const guard = guardOf(way);
      const [command, ...args] = guard.around(join(folder, 'log'), 'true', []);
      const tried = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 });
      if (tried.status === 0) return guard;
      reason = tried.error?.message ?? lastLine(tried.stderr);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kind: 'none', reason };
}

/**
 * What left while the log was written, in words, alike packets once. A log that was never begun is no proof, and says so.
 * @param {string} log
 * @returns {readonly string[]}
 */
export function readGuardLog(log) {
  return existsSync(log)
    ? decodeLog(readFileSync(log, 'latin1'))
    : ['nobody knows: the guard never began to look'];
}

/**
 * @param {readonly string[]} way
 * @returns {Guard}
 */
function guardOf(way) {
  return {
    kind: 'guard',
    around: (log, command, args) => [
      'unshare',
      ...way,
      'perl',
      join(root, 'scripts', 'network-guard.pl'),
      log,
      command,
      ...args,
    ],
  };
}
