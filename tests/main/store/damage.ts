/** Ways in which a file goes bad. Each changes at least one byte, or cuts the file. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { seeded } from '../../../bench/tools/seeded';

export type Random = ReturnType<typeof seeded>;

/** By name, what is done to the bytes; null leaves a file that was cut already. */
export const damages: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'one bit': (bytes, random) => flipped(bytes, 1, random),
  'twenty bits': (bytes, random) => flipped(bytes, 20, random),
  'a page of zeros': (bytes, random) => {
    const page = Math.floor(random() * Math.ceil(bytes.length / 4096));
    return Buffer.from(bytes).fill(0, page * 4096, Math.min(bytes.length, (page + 1) * 4096));
  },
  'a head of zeros': (bytes) => Buffer.from(bytes).fill(0, 0, 100),
  'cut short': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'nothing left': () => Buffer.alloc(0),
  garbage: (bytes, random) => {
    const copy = Buffer.from(bytes);
    const from = Math.floor(random() * bytes.length);
    for (let at = from; at < Math.min(copy.length, from + 65_536); at += 1)
      copy[at] = Math.floor(random() * 256);
    return copy;
  },
};

function flipped(bytes: Buffer, bits: number, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let count = 0; count < bits; count += 1) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}

export function damageFile(file: string, how: string, random: Random): void {
  const bytes = damages[how]?.(readFileSync(file), random);
  if (!bytes) throw new Error(`There is no damage ${how}.`);
  if (bytes.length === 0) truncateSync(file, 0);
  else writeFileSync(file, bytes);
}
