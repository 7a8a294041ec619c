/** Puts the reader's own library right after a program that ended while it was taking a briefing in. */
import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { briefingFiles } from './briefing-folder';

/** How the name of a copy begins that is not whole yet. */
export const coming = '.coming-';
/** How the name of a folder begins that is being replaced; an unique name of 36 characters, a hyphen and its own name follow. */
export const aside = '.aside-';
/** How the name of a folder ends that holds what the reader kept beside a briefing. */
const otherFiles = '-other-files';
const uniqueLength = 36;

/**
 * Drops copies that never became whole, and gives a folder its name back when what was to replace it is not there.
 * What cannot be put right now is left for the next time: nothing here keeps the program from starting.
 */
export function mendLibrary(library: string): void {
  for (const found of list(library)) {
    const path = join(library, found);
    try {
      if (found.startsWith(coming)) rmSync(path, { recursive: true, force: true });
      if (!found.startsWith(aside)) continue;
      const name = found.slice(aside.length + uniqueLength + 1);
      if (name === '') continue;
      if (existsSync(join(library, name))) dropKept(library, path, name);
      else renameSync(path, join(library, name));
    } catch {
      // Another time; its name with a dot keeps it out of the list until then.
    }
  }
}

/**
 * Drops a folder whose briefing was replaced. A link goes, and what it leads to stays. Whatever else the reader kept in
 * the folder stays too, in a folder of its own.
 */
export function dropKept(library: string, kept: string, name: string): void {
  if (lstatSync(kept).isSymbolicLink()) return unlinkSync(kept);
  for (const file of briefingFiles) rmSync(join(kept, file), { force: true });
  if (readdirSync(kept).length === 0) rmdirSync(kept);
  else renameSync(kept, freeName(join(library, `${name}${otherFiles}`)));
}

/** True for the name of a folder that `dropKept` left to the reader. */
export function holdsOtherFiles(name: string): boolean {
  return /-other-files(?:-\d+)?$/u.test(name);
}

function freeName(path: string): string {
  let free = path;
  for (let number = 2; existsSync(free); number += 1) free = `${path}-${number}`;
  return free;
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
