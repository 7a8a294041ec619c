/** Disks that are small or cannot be written: the real thing, which only an administrator may make. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Why there can be none here, or null. */
export const noSmallDisk: string | null =
  process.platform === 'linux' && process.getuid?.() === 0
    ? canMount()
    : 'only an administrator of Linux can make a small disk';

/** A folder on a disk of its own with so many megabytes; it goes with the test. */
export function smallDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-small-'));
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Makes a small disk one that cannot be written, or can be again. */
export function remount(folder: string, how: 'ro' | 'rw'): void {
  mount('-o', `remount,${how}`, folder);
}

/** The same folder at another place, where it cannot be written; it goes with the test. */
export function readOnlyView(folder: string): string {
  const view = mkdtempSync(join(tmpdir(), 'lectern-view-'));
  mount('--bind', folder, view);
  mount('-o', 'remount,bind,ro', view);
  onTestFinished(() => {
    execFileSync('umount', ['-l', view]);
    rmSync(view, { recursive: true, force: true });
  });
  return view;
}

/** Makes such a place one that can be written. */
export function letWrite(view: string): void {
  mount('-o', 'remount,bind,rw', view);
}

const block = 4096;

/** Fills what is left of the disk, to the last block but so many. */
export function fillDisk(folder: string, blocksLeft = 0): void {
  let count = 0;
  for (let blocks = 16 * 1024; blocks > 0; blocks = Math.floor(blocks / 2)) {
    for (let isRoom = true; isRoom;) {
      const ballast = join(folder, `ballast-${count}`);
      try {
        writeFileSync(ballast, Buffer.alloc(blocks * block));
        count += 1;
      } catch {
        rmSync(ballast, { force: true });
        isRoom = false;
      }
    }
  }
  const smallest = readdirSync(folder).filter(
    (name) => name.startsWith('ballast-') && statSync(join(folder, name)).size === block,
  );
  for (const name of smallest.slice(0, blocksLeft)) rmSync(join(folder, name));
}

/** Takes away what it was filled with. */
export function freeDisk(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith('ballast-')) rmSync(join(folder, name));
}

function mount(...args: readonly string[]): void {
  execFileSync('mount', [...args], { stdio: 'pipe' });
}

function canMount(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
    execFileSync('umount', [folder]);
    return null;
  } catch {
    return 'disks cannot be mounted here';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
