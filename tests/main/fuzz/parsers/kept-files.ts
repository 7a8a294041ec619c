/** What the program itself keeps on the disk, where anything may have become of it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { countNotes } from '../../../../src/main/backups/backup-calls';
import { listDrafts, listDraftRows } from '../../../../src/main/notes/drafts';
import { listBackups } from '../../../../src/main/store/backups/backup-files';
import { openDatabase, openDatabaseReadOnly } from '../../../../src/main/store/database';
import { readJournal, readJournalHead } from '../../../../src/main/store/journal/journal-file';
import { readChangeLine, readHeadLine, rowsOf } from '../../../../src/main/store/journal/journal-line';
import { readSettings } from '../../../../src/main/store/settings-store';
import { createStore } from '../../../../src/main/store/store';
import { storeFiles } from '../../../../src/main/store/store-files';
import { transact } from '../../../../src/main/store/transact';
import { readWindowState } from '../../../../src/main/store/window-state';
import { readSegment, writeSegment } from '../../../../src/shared/search/index/segment-file';
import { buildSegment } from '../../../../src/shared/search/index/build-segment';
import { defaultSettings } from '../../../../src/shared/contract/settings';
import { parsePlace } from '../../../../src/renderer/state/parse-place';
import { usualRequest } from '../../../../src/shared/pack/pack';
import { presetChoices } from '../../../../src/shared/pack/pack-preset';
import { entriesOfBundled } from '../../../shared/search/read-bundled';
import { briefingId, writeNote } from '../../notes/written-notes';
import { tmpdir } from 'node:os';
import { mutateJson } from '../mutate-json';
import { mutateBytes, mutateText } from '../mutate-text';
import { type AnyParser, parser } from '../run-fuzz';

const draft = JSON.stringify({
  briefingId,
  target: { kind: 'block', blockId: 'B6' },
  noteId: null,
  seenIn: 'c'.repeat(64),
  motivation: 'commenting',
  colour: 'sky',
  tags: ['law'],
  body: 'half a sentence',
  workflow: null,
  links: [{ role: 'supports', target: { kind: 'article' } }],
});
const settings = {
  ...defaultSettings,
  packPresets: [{ name: 'Mine', choices: presetChoices(usualRequest(briefingId)) }],
};
const place = JSON.stringify({ view: 'reference', page: 'gaps', item: 'g1', sentence: 'S1', tension: 't' });
const windowState = JSON.stringify({
  bounds: { x: 1, y: 2, width: 900, height: 700 },
  maximised: false,
  theme: 'dark',
});

/** With a checksum that is right: what lies behind it is to be looked at too. */
function sealed(text: string): string {
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}`;
}

export async function keptParsers(): Promise<readonly AnyParser[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'));
  const memory = openDatabase(':memory:');
  const file = join(folder, 'notes.db');
  const store = openDatabase(file);
  for (let number = 1; number <= 5; number += 1) writeNote(store, { body: `note ${number}`, tags: ['one'] });
  store.close();
  const database = readFileSync(file);
  const { journal } = storeFiles(file);
  const journalText = readFileSync(journal, 'utf8');
  const lines = journalText.split('\n').filter(Boolean);
  const entries = entriesOfBundled().slice(0, 30);
  const index = await writeSegment(buildSegment(entries), entries);
  const side = join(folder, 'side');
  mkdirSync(side);
  const put = (key: string, value: string): void => {
    transact(memory, () =>
      memory.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(key, value),
    );
  };
  let stores = 0;

  return [
    parser({
      name: 'a draft',
      share: 3000,
      make: (chance) => mutateJson(draft, chance),
      take: (text) => {
        transact(memory, () => {
          memory.exec('DELETE FROM draft');
          memory
            .prepare(
              'INSERT INTO draft (briefing_id, target_key, note_id, draft, kept_ms) VALUES (?, ?, ?, ?, ?)',
            )
            .run(briefingId, 'article', '', text, 0);
        });
        listDraftRows(memory);
        listDrafts(memory, briefingId);
      },
      neverThrows: true,
    }),
    parser<readonly [string, string]>({
      name: 'settings',
      share: 5000,
      make: (chance) => {
        const [key, value] = chance.pick(Object.entries(settings));
        return [key, mutateJson(JSON.stringify(value), chance)];
      },
      take: ([key, value]) => {
        put(key, value);
        readSettings(memory);
        transact(memory, () => memory.prepare('DELETE FROM setting WHERE key = ?').run(key));
      },
    }),
    parser({
      name: 'a place',
      share: 2000,
      make: (chance) => mutateJson(place, chance),
      take: (text) => parsePlace(parsed(text)),
    }),
    parser({
      name: 'the state of a window',
      share: 3000,
      make: (chance) => mutateJson(windowState, chance),
      take: (text) => {
        writeFileSync(join(folder, 'window.json'), text);
        readWindowState(join(folder, 'window.json'));
      },
    }),
    parser({
      name: 'a line of the journal',
      share: 8000,
      make: (chance) => {
        const line = chance.pick(lines);
        return chance.onceIn(3) ? mutateText(line, chance) : sealed(mutateJson(line.slice(9), chance));
      },
      take: (line) => {
        readHeadLine(line);
        const change = readChangeLine(line);
        if (change) rowsOf(change);
      },
    }),
    parser({
      name: 'a journal',
      share: 2000,
      make: (chance) => mutateBytes(Buffer.from(journalText), chance),
      take: (bytes) => {
        writeFileSync(join(side, 'journal'), bytes);
        readJournalHead(join(side, 'journal'));
        readJournal(join(side, 'journal'));
      },
      neverThrows: true,
    }),
    parser({
      name: 'a store with its journal',
      share: 300,
      make: (chance) =>
        [
          chance.onceIn(2) ? database : mutateBytes(database, chance),
          chance.onceIn(2)
            ? Buffer.from(
                `${lines.map((line) => (chance.onceIn(4) ? sealed(mutateJson(line.slice(9), chance)) : line)).join('\n')}\n`,
              )
            : mutateBytes(Buffer.from(journalText), chance),
        ] as const,
      take: ([bytes, changes]) => {
        stores += 1;
        const at = join(side, `store-${stores}`);
        mkdirSync(at);
        try {
          writeFileSync(join(at, 'notes.db'), bytes);
          writeFileSync(join(at, 'notes.db.journal'), changes);
          countNotes(join(at, 'notes.db'));
          openDatabaseReadOnly(join(at, 'notes.db'))?.close();
          const opened = createStore(join(at, 'notes.db'));
          try {
            opened.database();
          } finally {
            opened.close();
          }
        } finally {
          rmSync(at, { recursive: true });
        }
      },
    }),
    parser({
      name: 'the names of backups',
      share: 2000,
      make: (chance) =>
        mutateText('notes-0000000203-2026-11-27.db', chance, ['notes', '-', '.db', '9999999999'])
          .replaceAll(/[/\0]/gu, '')
          .slice(0, 80)
          .toWellFormed(),
      take: (name) => {
        const backups = join(folder, 'names');
        mkdirSync(backups, { recursive: true });
        if (name !== '' && name !== '.' && name !== '..' && Buffer.byteLength(name) < 250)
          writeFileSync(join(backups, name), '');
        listBackups({ folder: backups, name: 'notes' });
        if (readdirSync(backups).length > 50) rmSync(backups, { recursive: true });
      },
      neverThrows: true,
    }),
    parser({
      name: 'a kept index',
      share: 1500,
      make: (chance) => mutateBytes(index, chance),
      take: (bytes) => readSegment(bytes, entries),
      neverThrows: true,
    }),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
