import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDeb } from '../../scripts/package/debian.mjs';
import { displayOfWorker } from '../../scripts/test-displays.mjs';
import { writeVariant } from '../main/briefing-variant';
import { type CleanRoot, makeCleanRoot } from './clean-root';
import { deb, withoutRoot } from './extracted';

const harbour = 'The harbour concession';
const env = { ...process.env, ...displayOfWorker(process.env) };

let root: CleanRoot;
let installed: readonly string[] = [];

beforeAll(async () => {
  if (withoutRoot) return;
  root = await makeCleanRoot();
  await root.run('useradd --create-home reader');
}, 900_000);
afterAll(() => root[Symbol.dispose]());

/** Puts a file of ours where the clean system sees it. */
function bring(file: string): string {
  copyFileSync(file, join(root.folder, 'tmp', basename(file)));
  return `/tmp/${basename(file)}`;
}

async function seeTitle(title: string): Promise<void> {
  const find = ['search', '--onlyvisible', '--name', `^${title} · Lectern$`];
  await expect.poll(() => spawnSync('xdotool', find, { env }).status, { timeout: 30_000 }).toBe(0);
}

function press(...keys: readonly string[]): void {
  execFileSync('xdotool', ['key', '--delay', '150', ...keys], { env });
}

const notes = async (): Promise<string> => root.run('lectern notes list', 'reader');

// In this order: the life of one installation.
describe.skipIf(withoutRoot)('in a clean Debian', () => {
  it(
    'the package installs with all that it needs, and few packages besides',
    { timeout: 300_000 },
    async () => {
      const before = await count();
      await root.run('apt-get update -qq');
      await root.run(`apt-get install -y -qq --no-install-recommends ${bring(deb)} 2>&1`);
      const more = (await count()) - before;
      console.log(`installed with ${more} packages`);
      expect(more).toBeLessThan(130);
      expect(await root.run('dpkg -V lectern')).toBe('');
      expect(await root.run('ldd /usr/lib/lectern/lectern /usr/lib/lectern/*.so')).not.toMatch(/not found/);
      expect(await root.run('stat -c "%U:%G %a" /usr/lib/lectern/chrome-sandbox')).toBe('root:root 4755\n');
      expect(await root.run('find /usr/lib/lectern ! -user root -o -perm /022 ! -type l')).toBe('');
      installed = (await root.run('dpkg -L lectern')).trim().split('\n');
    },
  );

  it('its files are opened with it', async () => {
    const globs = await root.run('cat /usr/share/mime/globs2');
    expect(globs).toMatch(/^50:application\/vnd\.lectern\.annotations:\*\.annotations$/m);
    expect(globs).toMatch(/^80:application\/vnd\.lectern\.briefing\+json:briefing\.json$/m);
    await root.run('apt-get install -y -qq --no-install-recommends desktop-file-utils 2>&1');
    const opened = await root.run('cat /usr/share/applications/mimeinfo.cache');
    expect(opened).toMatch(/^application\/vnd\.lectern\.annotations=lectern\.desktop;$/m);
  });

  it('an ordinary user asks it on the command line, without a display', async () => {
    expect(await root.run('lectern --version', 'reader')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await root.run('lectern briefings', 'reader')).toMatch(/^berlin-guarantees /);
    expect(await root.run('lectern search says:officials --limit 1', 'reader')).toMatch(/^Sentences/);
    await expect(root.run('lectern', 'reader')).rejects.toThrow(/There is no display to open a window on/);
    await expect(root.run('lectern open', 'reader')).rejects.toThrow(/There is no display/);
    await expect(root.run('lectern nosuch', 'reader')).rejects.toThrow(/unknown command/);
  });

  it('root is refused, who could have no sandbox', async () => {
    await expect(root.run('lectern --version')).rejects.toThrow(/does not run as root/);
  });

  it('opens a briefing, saves a note, takes in what a second start names, and prints a pack', async () => {
    await using _ = root.start('lectern berlin-guarantees', 'reader');
    await seeTitle('Two security guarantees for Ukraine');
    const renderer = execFileSync('pgrep', ['-f', '^/usr/lib/lectern/lectern --type=renderer'], {
      encoding: 'utf8',
    });
    const status = execFileSync('cat', [`/proc/${renderer.trim().split('\n')[0]}/status`], {
      encoding: 'utf8',
    });
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NSpid:\s+\d+\s+\d+/m);

    press('j', 'j', 'n');
    execFileSync('xdotool', ['type', '--delay', '30', 'Written in the installed program.'], { env });
    press('ctrl+Return');
    await expect.poll(notes, { timeout: 15_000 }).toMatch(/Written in the installed program\./);

    writeVariant(join(root.folder, 'home/reader/harbour'), { id: 'harbour', title: harbour });
    await using __ = root.start('lectern harbour/briefing.json', 'reader');
    await seeTitle(harbour);

    await using ___ = root.start('lectern pack berlin-guarantees --out pack.pdf', 'reader');
    const pdf = join(root.folder, 'home/reader/pack.pdf');
    await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true);
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    expect(info).toMatch(/^Title:\s+Two security guarantees for Ukraine/m);
    expect(Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])).toBeGreaterThan(5);
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain(
      'Written in the installed program.',
    );
  });

  it('stays what it was when it is installed again, and when a newer one takes its place', async () => {
    const reinstall = 'apt-get install -y -qq --no-install-recommends --reinstall';
    await root.run(`${reinstall} /tmp/${basename(deb)} 2>&1`);
    expect(await notes()).toMatch(/Written in the installed program\./);
    const newer = await buildDeb({
      app: join(dirname(deb), 'linux-unpacked'),
      version: '99.0.0',
      atSeconds: 0,
      folder: mkdtempSync(join(tmpdir(), 'lectern-newer-')),
      compression: 'zstd',
      say: () => undefined,
    });
    await root.run(`apt-get install -y -qq --no-install-recommends ${bring(newer)} 2>&1`);
    expect(await root.run("dpkg-query -W -f '${Version}' lectern")).toBe('99.0.0');
    expect(await root.run('dpkg -V lectern')).toBe('');
    expect(await notes()).toMatch(/Written in the installed program\./);
  });

  it('is removed without a trace, and leaves the reader their notes', async () => {
    await root.run('apt-get purge -y -qq lectern 2>&1');
    const left = installed.filter((path) => path.includes('lectern') && existsSync(join(root.folder, path)));
    expect(left).toEqual([]);
    expect(
      await root.run("find / -xdev -path /tmp -prune -o -path /home -prune -o -name '*lectern*' -print"),
    ).toBe('');
    expect(await root.run('dpkg-query -W lectern 2>&1 || true')).toMatch(/no packages found/);
    expect(readdirSync(join(root.folder, 'home/reader/.config/lectern'))).toContain('notes.db');
  });
});

async function count(): Promise<number> {
  return Number(await root.run('dpkg-query -W | wc -l'));
}
