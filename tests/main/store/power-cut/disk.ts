/**
 * A disk at the moment when its power is cut: what was brought to it is there, and of what was only written each sector is
 * or is not. So are names that were given in a folder that was not brought to it, in the order in which they were given.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Deed } from './record';

const sector = 512;

interface Held {
  safe: Buffer;
  pending: (Extract<Deed, { kind: 'write' }> | Extract<Deed, { kind: 'cut' }>)[];
}
type Naming = Extract<Deed, { kind: 'make' | 'rename' | 'remove' }>;

export interface Disk {
  readonly take: (deed: Deed) => void;
  /** Writes what would be found below the folder, into another one. SQLite's shared memory is never on a disk. */
  readonly writeImage: (into: string, random: () => number) => void;
}

/** An empty disk below the folder. */
export function createDisk(folder: string): Disk {
  const safeNames = new Map<string, Held>();
  const names = new Map<string, Held>();
  let namings: { readonly deed: Naming; readonly held: Held | null }[] = [];
  const name = (of: Map<string, Held>, deed: Naming, held: Held | null): void => {
    if (deed.kind === 'make') {
      if (held) of.set(deed.file, held);
      return;
    }
    const moved = of.get(deed.file);
    of.delete(deed.file);
    if (deed.kind === 'rename' && moved) of.set(deed.to, moved);
  };
  return {
    take: (deed) => {
      switch (deed.kind) {
        case 'make':
        case 'rename':
        case 'remove': {
          if (deed.kind === 'make' && names.has(deed.file)) return;
          const held = deed.kind === 'make' ? { safe: Buffer.alloc(0), pending: [] } : null;
          name(names, deed, held);
          namings.push({ deed, held });
          return;
        }
        case 'write':
        case 'cut':
          names.get(deed.file)?.pending.push(deed);
          return;
        case 'sync': {
          const held = names.get(deed.file);
          if (held) {
            held.safe = withDone(held.safe, held.pending, () => true);
            held.pending = [];
            // A file that is brought to the disk is found there: its name is too, as on every usual file system.
            for (const { deed: given, held: of } of namings.filter(({ held: each }) => each === held))
              name(safeNames, given, of);
            namings = namings.filter(({ held: each }) => each !== held);
            return;
          }
          const here = (each: { readonly deed: Naming }): boolean => dirname(each.deed.file) === deed.file;
          for (const each of namings.filter(here)) name(safeNames, each.deed, each.held);
          namings = namings.filter((each) => !here(each));
          return;
        }
        case 'say':
      }
    },
    writeImage: (into, random) => {
      const found = new Map(safeNames);
      const until = Math.floor(random() * (namings.length + 1));
      for (const { deed, held } of namings.slice(0, until)) name(found, deed, held);
      for (const [file, held] of found) {
        if (basename(file).endsWith('-shm')) continue;
        // What of it is on the disk: each sector or not, and the file as long as it was or as it would be.
        const bytes = withDone(held.safe, held.pending, () => random() < 0.5);
        const place = join(into, relative(folder, file));
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, bytes);
      }
    },
  };
}

/** The bytes with these deeds done, each or each in part. Room for all of them is made once. */
function withDone(safe: Buffer, deeds: Held['pending'], isThere: () => boolean): Buffer {
  const ends = deeds.map((deed) => (deed.kind === 'cut' ? deed.size : deed.at + deed.bytes.length));
  const bytes = Buffer.alloc(Math.max(safe.length, ...ends));
  safe.copy(bytes);
  let { length } = safe;
  for (const deed of deeds) {
    if (deed.kind === 'cut') {
      if (!isThere()) continue;
      if (deed.size < length) bytes.fill(0, deed.size, length);
      length = deed.size;
      continue;
    }
    const end = deed.at + deed.bytes.length;
    if (isThere()) length = Math.max(length, end);
    for (let from = deed.at; from < end;) {
      const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
      if (isThere()) {
        deed.bytes.copy(bytes, from, from - deed.at, to - deed.at);
        length = Math.max(length, to);
      }
      from = to;
    }
  }
  return bytes.subarray(0, length);
}
