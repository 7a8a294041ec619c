import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { bundleForNode } from '../../../../bench/tools/bundle-for-node';
import { seeded } from '../../../../bench/tools/seeded';
import { listNotes } from '../../../../src/main/notes/notes';
import { dropKey } from '../../../../src/main/store/lock/keyring';
import { createStoreLock } from '../../../../src/main/store/lock/store-lock';
import { findDamage } from '../../../../src/main/store/rows/find-damage';
import { createStore } from '../../../../src/main/store/store';
import { briefingId } from '../../notes/written-notes';
import { temporaryFolder } from '../../temporary-folder';
import { createDisk } from './disk';
import { canRecord, type Deed, record } from './record';

/** LECTERN_POWER_CUTS=100 for 100 cuts, beside those around the few moments at which one store takes the place of the other. */
const cuts = Number(process.env['LECTERN_POWER_CUTS'] ?? 4);
const passphrase = 'correct horse battery';
const SaidSchema = z.object({ id: z.string(), body: z.string() });

/** Before, at and after each moment at which the store gets its name or goes, and at those of its key. */
function aroundNaming(deeds: readonly Deed[]): readonly number[] {
  return deeds.flatMap((deed, place) => {
    const given = deed.kind === 'rename' ? deed.to : deed.kind === 'remove' ? deed.file : '';
    if (basename(given) === 'notes.db') return [place, place + 1, place + 2];
    return basename(given) === 'notes.key' ? [place + 1] : [];
  });
}

describe.runIf(canRecord)('when the power is cut while notes are locked or unlocked', () => {
  let writer = '';
  let drop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    // A process of its own runs plain files.
    ({ file: writer, drop } = await bundleForNode(join(import.meta.dirname, 'lock-writer.ts')));
  }, 60_000);
  afterAll(() => drop());

  it('everything that was acknowledged is there, and whole, plain or with the passphrase', async () => {
    const folder = join(temporaryFolder(), 'recorded');
    mkdirSync(folder);
    const deeds = record(
      [process.execPath, writer, join(folder, 'notes.db'), passphrase],
      folder,
      process.env,
    );
    const random = seeded(3);
    const begin = deeds.findIndex(({ kind }) => kind === 'say');
    const anywhere = Array.from(
      { length: cuts },
      () => begin + Math.floor(random() * (deeds.length - begin)),
    );
    const moments = [...anywhere, ...aroundNaming(deeds).filter((moment) => moment > begin)];
    const disk = createDisk(folder);
    const acknowledged = new Map<string, string>();
    const found = { plain: 0, locked: 0, unlocking: 0 };
    const lost: string[] = [];
    let taken = 0;
    for (const moment of moments.toSorted((a, b) => a - b)) {
      for (const deed of deeds.slice(taken, moment)) {
        disk.take(deed);
        if (deed.kind !== 'say') continue;
        const { id, body } = SaidSchema.parse(JSON.parse(deed.text));
        acknowledged.set(id, body);
      }
      taken = moment;
      const place = join(temporaryFolder(), 'image');
      mkdirSync(place);
      disk.writeImage(place, random);
      const file = join(place, 'notes.db');
      const store = createStore(file);
      const lock = createStoreLock({ store, file });
      const state = lock.state();
      if (state !== 'plain' && state !== 'locked' && state !== 'unlocking') {
        lost.push(`deed ${moment}: ${state}`);
        continue;
      }
      found[state] += 1;
      try {
        if (state === 'locked' && !(await lock.unlock(passphrase))) lost.push(`deed ${moment}: refused`);
        const listed = new Map(
          listNotes(store.database(), briefingId).map(({ id, body }) => [String(id), body]),
        );
        const missing = [...acknowledged].filter(([id, body]) => listed.get(id) !== body);
        if (missing.length > 0) lost.push(`deed ${moment}, ${state}: ${missing.length}`);
        if (findDamage(store.database()) !== null || store.recoveries().length > 0)
          lost.push(`deed ${moment}, ${state}: damaged`);
      } catch (error) {
        lost.push(`deed ${moment}, ${state}: ${String(error)}`);
      }
      store.close();
      dropKey(file);
    }
    process.stdout.write(
      `power cut while locking or unlocking, of ${deeds.length} deeds: ${JSON.stringify(found)}\n`,
    );
    expect(lost).toEqual([]);
    expect(found.plain).toBeGreaterThan(0);
    expect(found.locked).toBeGreaterThan(0);
  }, 300_000);
});
