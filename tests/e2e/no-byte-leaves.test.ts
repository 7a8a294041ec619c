import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { findGuard, readGuardLog } from '../../scripts/network-guard.mjs';
import { program } from '../../scripts/project.mjs';
import { displayOfWorker } from '../../scripts/test-displays.mjs';
import { addresses, hostileScript, tricks } from './hostile/outbound-tricks';

const guard = findGuard();
const why = guard.kind === 'none' ? ` (${guard.reason})` : '';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How long a page has to send something; without a defence most of what leaves leaves in the first second. */
const waitMs = 4_000;

/** Tricks that are seen to work where nothing is in their way, of each kind; the slower ones are waited for. */
const proofs = ['dns-prefetch', 'stun', 'image', 'fetch', 'css-import', 'navigation'] as const;

describe.skipIf(guard.kind === 'none')(`a page that tries every way out${why}`, () => {
  let bare: readonly string[];
  let whole: readonly string[];
  let byFilter: readonly string[];
  let byNetwork: readonly string[];
  beforeAll(async () => {
    [bare, whole, byFilter, byNetwork] = await Promise.all([
      packetsOf(here('hostile/undefended.cjs'), [], proofs),
      packetsOf(program, []),
      packetsOf(program, ['policy', 'resolver']),
      packetsOf(program, ['policy', 'filter']),
    ]);
  });

  it('gets out of a program without defences, by name and by address, so that the rest of this is a proof', () => {
    const said = bare.join('\n');
    const names = [...tricks.keys()].filter((trick) => said.includes(`asking for ${trick}.leak.example`));
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual(expect.arrayContaining([...proofs]));
    expect(said).toContain(`TCP to ${addresses.four} port 80`);
    expect(said).toContain(`UDP to ${addresses.four} port 3478`);
  });

  it('sends nothing from Lectern', () => {
    expect(whole).toEqual([]);
  });

  it('makes no request past the filter alone; what is no request only asks for names, which the next layer refuses', () => {
    // A hint, a way to a server of its own kind, and a way to sign in; `srcdoc` holds a hint too.
    const unseen =
      /asking for (?:(?:dns-prefetch|preconnect|stun|turn|transport|credentials|srcdoc)\.)?leak\.example/;
    expect(
      byFilter.filter((said) => !unseen.test(said) && !said.startsWith(`UDP to ${addresses.four} port 443`)),
    ).toEqual([]);
  });

  it('sends nothing when the content policy and the filter are both lost: no name is known, and WebRTC has no way', () => {
    expect(byNetwork).toEqual([]);
  });
});

/** What left while the hostile page was open in the program, without some of its layers. It stays until the names were asked for. */
async function packetsOf(
  home: string,
  without: readonly string[],
  awaitedNames: readonly string[] = [],
): Promise<readonly string[]> {
  if (guard.kind === 'none') throw new Error(guard.reason);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-'));
  const [log, told] = [join(folder, 'packets'), join(folder, 'told')];
  const [command, ...args] = guard.around(log, process.execPath, [
    '--require',
    here('hostile/drive.cjs'),
    ...launchSwitches(process.execPath),
    '--disable-gpu',
    home,
    '--user-data',
    join(folder, 'data'),
    `--user-data-dir=${join(folder, 'chromium')}`,
  ]);
  await promisify(execFile)(command, args, {
    env: {
      ...programEnvironment({ ...process.env, ...displayOfWorker(process.env) }),
      LECTERN_HOSTILE: JSON.stringify({
        script: hostileScript,
        without,
        waitMs,
        told,
        awaited: { log, parts: awaitedNames.map((name) => Buffer.from(name).toString('hex')) },
      }),
    },
    timeout: 40_000,
  });
  expect(readFileSync(told, 'utf8')).toBe('done');
  return readGuardLog(log);
}
