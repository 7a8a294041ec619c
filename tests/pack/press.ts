/** One running program that makes many packs, as its window asks for them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Note } from '../../src/shared/notes/note';
import type { PackRequest, PreparedPack } from '../../src/shared/pack/pack';
import { openKept } from '../cases/every-briefing';
import { launchLectern, type LaunchOptions } from '../e2e/launch';
import type { Asked } from './check/finding';
import { seedNoteSets } from './note-sets';

export interface Press extends AsyncDisposable {
  /** What there is to print of a briefing; ready for a checker together with the request. */
  asked(request: PackRequest): Promise<Asked>;
  /** Lays the pack out, writes its very bytes under the name and answers the file. */
  print(request: PackRequest, name: string): Promise<{ readonly file: string; readonly pack: PreparedPack }>;
}

const folders = fileURLToPath(new URL('../fixtures/briefings/', import.meta.url));

/** Starts it on a store with the notes given for each briefing, by id. */
export async function startPress(
  seeds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  options: LaunchOptions = {},
): Promise<Press> {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-press-'));
  cpSync(folders, join(userData, 'briefings'), { recursive: true });
  for (const [id, sets] of Object.entries(seeds)) seedNoteSets(userData, openKept(id), sets);
  const lectern = await launchLectern({ userData, ...options });
  const { page } = lectern;
  const kept = new Map<string, readonly Note[]>();
  return {
    asked: async (request) => {
      const id = request.briefingId;
      const notes =
        kept.get(id) ?? ((await page.evaluate((each) => window.lectern.listNotes(each), id)) as Note[]);
      kept.set(id, notes);
      return { request, briefing: openKept(id), notes };
    },
    print: async (request, name) => {
      const { pack, base64 } = await page.evaluate(async (wanted) => {
        const prepared = await window.lectern.preparePack(wanted);
        const bytes = new Uint8Array(await (await fetch(prepared.url)).arrayBuffer());
        let binary = '';
        for (let at = 0; at < bytes.length; at += 8192)
          binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
        return { pack: prepared, base64: btoa(binary) };
      }, request);
      const file = join(userData, `${name}.pdf`);
      writeFileSync(file, Buffer.from(base64, 'base64'));
      return { file, pack };
    },
    [Symbol.asyncDispose]: async () => {
      await lectern.close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}
