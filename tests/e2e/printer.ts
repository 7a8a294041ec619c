/** A printer of the tests' own: CUPS with one raw queue, on a socket in a folder, seen by nobody who is not told of it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface TestPrinter extends AsyncDisposable {
  readonly name: string;
  /** For the environment of the program that is to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** What was sent to it, oldest first: the files as CUPS got them. */
  readonly jobs: () => readonly string[];
}

const cupsd = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
  .map((folder) => join(folder, 'cupsd'))
  .find((file) => existsSync(file));

/** Without CUPS there is none, and its tests are skipped. */
export const hasPrinter = cupsd !== undefined;

/** Starts it and waits until it listens. Disposed of, it ends and leaves nothing. */
export async function startPrinter(): Promise<TestPrinter> {
  if (cupsd === undefined) throw new Error('There is no CUPS here.');
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cups-'));
  const inside = (name: string): string => join(folder, name);
  const spool = inside('spool');
  for (const name of ['etc', 'spool', 'spool/tmp', 'cache', 'state', 'state/certs', 'log'])
    mkdirSync(inside(name));
  const name = 'paper';
  const socket = inside('cups.sock');
  writeFileSync(
    inside('etc/cupsd.conf'),
    `Listen ${socket}
DefaultAuthType None
Browsing No
WebInterface No
PreserveJobFiles Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`,
  );
  writeFileSync(
    inside('etc/cups-files.conf'),
    `FileDevice Yes
ServerRoot ${inside('etc')}
RequestRoot ${spool}
TempDir ${inside('spool/tmp')}
CacheDir ${inside('cache')}
StateDir ${inside('state')}
AccessLog ${inside('log/access')}
ErrorLog ${inside('log/error')}
PageLog ${inside('log/page')}
${process.getuid?.() === 0 ? 'User lp\nGroup lp\nSystemGroup root\n' : ''}`,
  );
  writeFileSync(
    inside('etc/printers.conf'),
    `<DefaultPrinter ${name}>
Info ${name}
DeviceURI file:///dev/null
State Idle
Accepting Yes
Shared No
</DefaultPrinter>
`,
  );
  const server = spawn(cupsd, ['-f', '-c', inside('etc/cupsd.conf'), '-s', inside('etc/cups-files.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await isListening(socket)); tries += 1) {
    if (tries > 100 || server.exitCode !== null) {
      await stop();
      throw new Error('CUPS did not start.');
    }
    await setTimeout(50);
  }
  return {
    name,
    env: { CUPS_SERVER: socket },
    jobs: () =>
      readdirSync(spool)
        .filter((file) => file.startsWith('d'))
        .toSorted()
        .map((file) => join(spool, file)),
    [Symbol.asyncDispose]: stop,
  };
}

function isListening(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
