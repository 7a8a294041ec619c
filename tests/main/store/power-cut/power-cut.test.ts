import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { bundleForNode } from '../../../../bench/tools/bundle-for-node';
import { seeded } from '../../../../bench/tools/seeded';
import { findNote, listNotes } from '../../../../src/main/notes/notes';
import { makeKey, type WrappedKey, wrapKey, writeKeyFile } from '../../../../src/main/store/lock/key-file';
import { holdKey } from '../../../../src/main/store/lock/keyring';
import { findDamage } from '../../../../src/main/store/rows/find-damage';
import { createStore } from '../../../../src/main/store/store';
import { storeFiles } from '../../../../src/main/store/store-files';
import { NoteIdSchema } from '../../../../src/shared/notes/note';
import { briefingId } from '../../notes/written-notes';
import { filesWithWords } from '../lock/words-in-files';
import { temporaryFolder } from '../../temporary-folder';
import { createDisk } from './disk';
import { canRecord, type Deed, record } from './record';

/** 100 cuts with two images each: LECTERN_POWER_CUTS=100. */
const cuts = Number(process.env['LECTERN_POWER_CUTS'] ?? 10);
/** Of a locked store fewer in every run. */
const lockedCuts = Number(process.env['LECTERN_POWER_CUTS'] ?? 4);
const imagesACut = 2;
const notes = 130;

const SaidSchema = z.object({ id: NoteIdSchema, body: z.nullable(z.string()) });

let wrapped: WrappedKey;
beforeAll(async () => {
  wrapped = await wrapKey(makeKey(), 'not asked for here', { n: 2, r: 1, p: 1 });
});

interface Found {
  readonly images: number;
  /** How many images lacked something that was acknowledged, or could not be opened. */
  readonly lost: number;
  readonly corrupt: number;
}

/** What is left of the folder, after the power was cut at so many moments. */
function cutPower(
  deeds: readonly Deed[],
  folder: string,
  alone: 'whole' | 'database',
  key: Buffer | null = null,
): Found {
  const random = seeded(7);
  const moments = Array.from({ length: key ? lockedCuts : cuts }, () =>
    Math.floor(random() * deeds.length),
  ).toSorted((a, b) => a - b);
  const disk = createDisk(folder);
  const acknowledged = new Map<string, string | null>();
  let taken = 0;
  let [images, lost, corrupt] = [0, 0, 0];
  for (const moment of moments) {
    for (const deed of deeds.slice(taken, moment)) {
      disk.take(deed);
      if (deed.kind !== 'say') continue;
      const { id, body } = SaidSchema.parse(JSON.parse(deed.text));
      acknowledged.set(id, body);
    }
    taken = Math.max(taken, moment);
    for (let image = 0; image < imagesACut; image += 1) {
      const place = join(temporaryFolder(), 'image');
      mkdirSync(place);
      disk.writeImage(place, random);
      const file = join(place, 'notes.db');
      const { journal, backups } = storeFiles(file);
      if (alone === 'database')
        for (const each of [journal, backups.folder]) rmSync(each, { recursive: true, force: true });
      if (key) {
        writeKeyFile(storeFiles(file).key, wrapped);
        holdKey(file, Buffer.from(key));
      }
      images += 1;
      try {
        const store = createStore(file);
        const database = store.database();
        if (findDamage(database) !== null) corrupt += 1;
        const listed = new Set(listNotes(database, briefingId).map(({ id }) => id));
        const isHeld = ([id, body]: [string, string | null]): boolean => {
          const note = findNote(database, NoteIdSchema.parse(id));
          // What came after the last thing that was said may have been done.
          if (body === null) return note !== null && !listed.has(note.id);
          return note !== null && (note.body === body || note.rev > 1);
        };
        if (![...acknowledged].every(isHeld)) lost += 1;
        store.close();
      } catch {
        corrupt += 1;
      }
    }
  }
  return { images, lost, corrupt };
}

describe.runIf(canRecord)('when the power is cut', () => {
  let writer = '';
  let drop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    // A process of its own runs plain files.
    ({ file: writer, drop } = await bundleForNode(join(import.meta.dirname, 'writer.ts')));
  }, 60_000);
  afterAll(() => drop());

  const recorded = (
    synchronous: 'FULL' | 'NORMAL',
    key: Buffer | null = null,
  ): { readonly folder: string; readonly deeds: readonly Deed[] } => {
    const folder = join(temporaryFolder(), 'recorded');
    mkdirSync(folder);
    const command = [process.execPath, writer, join(folder, 'notes.db'), synchronous, String(notes)];
    if (key) command.push(key.toString('hex'));
    return { folder, deeds: record(command, folder, process.env) };
  };

  it('everything that was acknowledged is there, and whole; the database alone has it too', () => {
    const { folder, deeds } = recorded('FULL');
    expect(deeds.filter(({ kind }) => kind === 'say').length).toBeGreaterThan(notes);
    const images = cuts * imagesACut;
    expect(cutPower(deeds, folder, 'whole')).toEqual({ images, lost: 0, corrupt: 0 });
    expect(cutPower(deeds, folder, 'database')).toEqual({ images, lost: 0, corrupt: 0 });
  }, 180_000);

  it('a locked store has everything that was acknowledged too, and none of it in plain words', () => {
    const key = makeKey();
    const { folder, deeds } = recorded('FULL', key);
    const images = lockedCuts * imagesACut;
    expect(cutPower(deeds, folder, 'whole', key)).toEqual({ images, lost: 0, corrupt: 0 });
    expect(filesWithWords(folder, ['note 7', 'changed 8'])).toEqual([]);
  }, 180_000);

  it('a database that syncs less loses notes by itself, and none with its journal', () => {
    const { folder, deeds } = recorded('NORMAL');
    expect(cutPower(deeds, folder, 'database').lost).toBeGreaterThan(0);
    expect(cutPower(deeds, folder, 'whole')).toMatchObject({ lost: 0, corrupt: 0 });
  }, 180_000);
});
