import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { countNotes } from '../../src/main/backups/backup-calls';
import { DatabaseSync } from '../../src/main/store/engine';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { seeded } from '../../bench/tools/seeded';
import { findDamage } from '../../src/main/store/rows/find-damage';
import { NoteIdSchema } from '../../src/shared/notes/note';
import { briefingId } from '../main/notes/written-notes';
import { type Launched, launchLectern } from './launch';

/** `LECTERN_KILLS=20` for twenty, which take a minute. */
const rounds = Number(process.env['LECTERN_KILLS'] ?? 3);
/** How many notes are written, changed and deleted in a round, if it comes to that. */
const operations = 25;

const AcknowledgedSchema = z.object({
  id: NoteIdSchema,
  rev: z.int(),
  body: z.string(),
  isDeleted: z.boolean(),
});
type Acknowledged = z.infer<typeof AcknowledgedSchema>;

/** Writes, changes and deletes notes through the window's own calls, and says each one as soon as it is answered. */
function writeMany({ page }: Launched, round: number): Promise<void> {
  return page.evaluate(
    async ({ of, first, count }) => {
      const say = (note: object, isDeleted: boolean): void =>
        console.debug(`acknowledged ${JSON.stringify({ ...note, isDeleted })}`);
      const content = {
        motivation: 'commenting' as const,
        colour: null,
        tags: [],
        workflow: null,
        links: [],
      };
      for (let number = first; number < first + count; number += 1) {
        const body = `note ${number} ${'word '.repeat(number % 50)}`;
        const target = { kind: 'article' as const };
        const { editionHash } = await window.lectern.openBriefing(of);
        const note = await window.lectern.createNote({
          ...content,
          briefingId: of,
          target,
          seenIn: editionHash,
          body,
        });
        say(note, false);
        if (number % 3 === 0)
          say(
            await window.lectern.changeNote({
              ...content,
              id: note.id,
              rev: note.rev,
              body: `changed ${number}`,
            }),
            false,
          );
        if (number % 7 === 0) {
          await window.lectern.deleteNotes([note.id]);
          say(note, true);
        }
      }
    },
    { of: briefingId, first: round * operations, count: operations },
  );
}

it('a program that is killed at any moment has every note that it acknowledged, and starts again', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-killed-'));
  const random = seeded(20);
  const acknowledged = new Map<string, Acknowledged>();
  let heard = 0;
  for (let round = 0; round < rounds; round += 1) {
    const lectern = await launchLectern({ userData, args: ['--briefing', briefingId] });
    const { app, page } = lectern;
    const found = await page.evaluate((of) => window.lectern.listNotes(of), briefingId);
    const byId = new Map(found.map((note) => [String(note.id), note]));
    for (const { id, rev, body, isDeleted } of acknowledged.values()) {
      const note = byId.get(id);
      if (isDeleted) {
        expect(note).toBeUndefined();
        continue;
      }
      // The deletion of a changed note may have been done without having been said.
      if (note) expect(note.rev).toBeGreaterThanOrEqual(rev);
      else
        expect(await page.evaluate((of) => window.lectern.listTrash(of), briefingId)).toContainEqual(
          expect.objectContaining({ id }),
        );
      if (note?.rev === rev) expect(note.body).toBe(body);
    }
    const stop = Math.floor(random() * operations * 1.3);
    const enough = Promise.withResolvers<void>();
    let said = 0;
    page.on('console', (message) => {
      const [, json] = /^acknowledged (.*)$/su.exec(message.text()) ?? [];
      if (json === undefined) return;
      const each = AcknowledgedSchema.parse(JSON.parse(json));
      acknowledged.set(each.id, each);
      said += 1;
      if (said >= stop) enough.resolve();
    });
    const writing = writeMany(lectern, round).then(enough.resolve, enough.resolve);
    if (stop > 0) await enough.promise;
    await pause(random() * 20);
    const gone = once(app.process(), 'exit');
    app.process().kill('SIGKILL');
    await Promise.all([gone, writing]);
    heard += said;
  }
  const database = new DatabaseSync(join(userData, 'notes.db'), { readOnly: true });
  expect(findDamage(database)).toBeNull();
  database.close();
  expect(readdirSync(userData)).not.toContain('damaged');
  expect(heard).toBeGreaterThan((rounds * operations) / 3);
}, 180_000);

it('a backup is made soon after the first words, and where the program was killed before, soon after its next start', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-killed-early-'));
  const noteCounts = (): readonly (number | null)[] => {
    const folder = join(userData, 'backups');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => /-\d{4}-\d{2}-\d{2}\.db$/u.test(name))
      .map((name) => countNotes(join(folder, name)));
  };
  const killed = await launchLectern({ userData, args: ['--briefing', briefingId] });
  await writeMany(killed, 1);
  const { length: written } = await killed.page.evaluate((of) => window.lectern.listNotes(of), briefingId);
  const gone = once(killed.app.process(), 'exit');
  killed.app.process().kill('SIGKILL');
  await gone;
  await using _again = await launchLectern({ userData, args: ['--briefing', briefingId] });
  await expect.poll(noteCounts, { timeout: 15_000 }).toContain(written);
}, 60_000);
