import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { bundleForNode } from '../../../bench/tools/bundle-for-node';
import { openDatabase } from '../../../src/main/store/database';
import { listDrafts } from '../../../src/main/notes/drafts';
import { noteSteps } from '../../../src/main/notes/note-history';
import { findNote, listNotes } from '../../../src/main/notes/notes';
import { NoteIdSchema } from '../../../src/shared/notes/note';
import { temporaryFolder } from '../temporary-folder';
import { briefingId } from '../notes/written-notes';

/** `LECTERN_KILLS=20` for twenty. */
const kills = Number(process.env['LECTERN_KILLS'] ?? 6);
const SaidSchema = z.object({ id: z.string(), rev: z.int(), body: z.string() });
type Said = z.infer<typeof SaidSchema>;

let writer = '';
let drop = async (): Promise<void> => undefined;
beforeAll(async () => {
  // A process of its own runs plain files.
  ({ file: writer, drop } = await bundleForNode(join(import.meta.dirname, 'kill-writer.ts')));
}, 60_000);
afterAll(() => drop());

/** Lets the writer write until it has said so many lines, then kills it in the middle of whatever it does. */
async function writeAndKill(file: string, lines: number): Promise<readonly Said[]> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const said: Said[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(SaidSchema.parse(JSON.parse(line)));
    // Lines that were on their way are read too: what was said counts, however late it is heard.
    if (said.length === lines) child.kill('SIGKILL');
  }
  expect((await gone)[1]).toBe('SIGKILL');
  return said;
}

it('nothing that was acknowledged is lost when the program is killed while it writes', async () => {
  const file = join(temporaryFolder(), 'notes.db');
  const acknowledged = new Map<string, Said>();
  for (let round = 0; round < kills; round += 1) {
    for (const said of await writeAndKill(file, 1 + round * 3)) acknowledged.set(said.id, said);
    const database = openDatabase(file);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    for (const { id, rev, body } of acknowledged.values()) {
      if (id === 'draft') continue;
      const found = findNote(database, NoteIdSchema.parse(id));
      // The last thing before the kill may be on disk without having been said.
      expect(found?.rev).toBeGreaterThanOrEqual(rev);
      if (found?.rev === rev) expect(found.body).toBe(body);
    }
    if (acknowledged.has('draft')) expect(listDrafts(database, briefingId).length).toBeLessThanOrEqual(1);
    expect(listNotes(database, briefingId).length).toBeGreaterThan(0);
    const { undo, redo } = noteSteps(database, briefingId);
    expect(undo !== null || redo !== null).toBe(true);
    database.close();
  }
  expect(acknowledged.size).toBeGreaterThan(kills);
}, 120_000);
