/** Whole files that are kept encrypted beside a locked store: what was damaged, and copies of older forms. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../sync-to-disk';
import { createSealer, tagLength } from './seal';

const ending = '.sealed';

/** Puts the file encrypted in its own place, under a name that says so. It can be interrupted, and begun again. */
export function sealFile(file: string, key: Buffer): void {
  const { bytes, tag } = createSealer(key, 'file').seal(readFileSync(file), '');
  exchange(file, freeName(file), Buffer.concat([bytes, tag]));
}

/** The file as it was. One that this key does not open, or that was damaged, stays as it is. */
export function unsealFile(file: string, key: Buffer): void {
  const whole = readFileSync(file);
  const end = Math.max(0, whole.length - tagLength);
  const opened = createSealer(key, 'file').open(
    { bytes: whole.subarray(0, end), tag: whole.subarray(end) },
    '',
  );
  if (opened) exchange(file, file.replace(/\.sealed\d*$/u, ''), opened);
}

export function isSealedFile(file: string): boolean {
  return /\.sealed\d*$/u.test(file);
}

/** Every file in the folder and in those in it. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function exchange(file: string, other: string, bytes: Buffer): void {
  replaceFile(other, bytes);
  rmSync(file, { force: true });
}

function freeName(file: string): string {
  let name = `${file}${ending}`;
  for (let number = 2; existsSync(name); number += 1) name = `${file}${ending}${number}`;
  return name;
}
