import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeEnvironment } from '../../scripts/launch-settings.mjs';
import { findGuard, type Guard, type NoGuard, readGuardLog } from '../../scripts/network-guard.mjs';
import { root } from '../../scripts/project.mjs';
import { tellPackets } from '../../scripts/run-tests.mjs';
import { temporaryFolder, writeFiles } from './temporary-folder';

const guard = findGuard();
const why = guard.kind === 'none' ? ` (${guard.reason})` : '';

describe.skipIf(guard.kind === 'none')(`a command under the guard of the network${why}`, () => {
  it('fails the run by each packet that it sends, and says which', () => {
    const { packets } = runGuarded(
      `send('udp4', 443, '203.0.113.7');
       send('udp6', 443, '2001:db8:7::1');
       connect({ host: '203.0.113.7', port: 80 });
       lookup('secret.example.org', () => {});
       send('udp4', 5353, '224.0.0.251')`,
    );
    // Each is told with the program that sent it, unless that had closed its socket already.
    expect(packets.filter((said) => said.includes(`, from ${process.execPath} -e `))).not.toEqual([]);
    const bare = packets.map((said) => said.replace(/(?:, from .*?)?(?: \(\d times\))?$/, ''));
    expect([...new Set(bare)].toSorted()).toEqual([
      'TCP to 203.0.113.7 port 80',
      'UDP to 192.0.2.53 port 53, asking for secret.example.org',
      'UDP to 2001:db8:7::1 port 443',
      'UDP to 203.0.113.7 port 443',
      'UDP to 224.0.0.251 port 5353',
    ]);
  });

  it('sends nothing when it stays on this computer, and ends as it would by itself', () => {
    const server = `const own = createServer((socket) => socket.end());
      own.listen(0, '127.0.0.1', () => connect(own.address().port, '127.0.0.1', () => (process.exitCode = 7)).on('close', () => own.close()).resume());`;
    expect(runGuarded(server)).toEqual({ status: 7, packets: [] });
  });
});

describe('the test that no byte left', () => {
  const guarded: Guard = { kind: 'guard', around: () => ['true'] };
  const counted = (log: string, by: Guard | NoGuard = guarded) => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      const counts = tellPackets(by, log);
      return { counts, said: String(said.mock.calls[0]) };
    } finally {
      said.mockRestore();
    }
  };
  const folder = () =>
    temporaryFolder({ none: '', one: `4500001c00004000400100000a00000108080808080000000000\n` });

  it('passes without a packet', () => {
    expect(counted(join(folder(), 'none')).counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it('fails by a single one, which is said', () => {
    const { counts, said } = counted(join(folder(), 'one'));
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(said).toMatch(/ICMP to 8\.8\.8\.8/);
  });

  it('is skipped, with the reason, where there can be no guard', () => {
    const { counts, said } = counted('', { kind: 'none', reason: 'no device' });
    expect(counts).toEqual({ passed: 0, failed: 0, skipped: 1 });
    expect(said).toMatch(/^skipped: no byte leaves .* \(no device\)$/);
  });

  it('fails when nobody looked', () => {
    expect(counted(join(folder(), 'never')).counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it.skipIf(guard.kind === 'none')('fails a whole run whose tests all pass but that sent one', () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'tests'));
    writeFiles(home, {
      'run.mjs': `import { runTests } from ${JSON.stringify(join(root, 'scripts/run-tests.mjs'))};
        process.exitCode = await runTests({ electron: process.execPath, projects: ['e2e'], home: ${JSON.stringify(home)} });`,
      'vitest.config.mjs': `export default { test: { globals: true, projects: [{ test: { name: 'e2e', globals: true } }] } };`,
      'leak.test.ts': `import { createSocket } from 'node:dgram';
        it('passes', () => new Promise((done) => {
          const socket = createSocket('udp4');
          socket.send('x', 443, '203.0.113.7', () => { socket.close(); done(); });
        }));`,
    });
    const run = spawnSync(process.execPath, [join(home, 'run.mjs')], {
      env: nodeEnvironment({ ...process.env, DISPLAY: ':0' }),
      encoding: 'utf8',
    });
    expect(run.stdout).toMatch(/What left:\n\s+UDP to 203\.0\.113\.7 port 443/);
    expect(run.stdout.trimEnd()).toMatch(/1 passed, 1 failed$/);
    expect(run.status).not.toBe(0);
  });
});

function runGuarded(deed: string): {
  readonly status: number | null;
  readonly packets: readonly string[];
} {
  if (guard.kind === 'none') throw new Error(guard.reason);
  const log = join(temporaryFolder(), 'log');
  const script = `const { createSocket } = require('node:dgram');
    const { connect, createServer } = require('node:net');
    const { lookup } = require('node:dns');
    const send = (kind, port, to) => { const socket = createSocket(kind); socket.send('x', port, to, () => socket.close()); };
    process.on('uncaughtException', () => process.exit(1));
    ${deed};
    setTimeout(() => process.exit(), 300);`;
  const [command, ...args] = guard.around(log, process.execPath, ['-e', script]);
  const { status } = spawnSync(command, args, { env: nodeEnvironment(process.env) });
  return { status, packets: readGuardLog(log) };
}
