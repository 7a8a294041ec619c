import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { readGivenFile } from '../../../src/main/import/given-notes';
import { createNoteImportCalls } from '../../../src/main/import/note-import-calls';
import { listNotes } from '../../../src/main/notes/notes';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { writtenNote } from '../../renderer/written-note';
import { openBundledBriefing } from '../bundled-briefing';
import { temporaryFolder } from '../temporary-folder';

const briefing = await openBundledBriefing();

function calls(chosen: () => string | null = () => null) {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  const told: string[] = [];
  const made = createNoteImportCalls({
    services: { openBriefing: async () => briefing, now: () => 1_790_000_000_000 },
    database: () => database,
    readGivenFile: ({ bytes, options }) => readGivenFile(bytes, options),
    chooseFile: async () => chosen(),
    copyText: async (text) => void told.push(text),
    saveText: async (name, text) => (told.push(text), `/saved/${name}`),
    onNotesChanged: (id) => told.push(id),
  });
  return { ...made, told, notes: () => listNotes(database, briefing.id) };
}

function fileOf(bodies: readonly string[]): string {
  const file = join(temporaryFolder(), 'ana.jsonld');
  const notes = bodies.map((body) => writtenNote({ briefingId: briefing.id, body, creator: 'Ana' }));
  writeFileSync(file, JSON.stringify(toJsonLd(notes, briefing)));
  return file;
}

test('what was read is imported although the file has gone since, and only what was read last', async () => {
  const { chooseNoteFile, importNotes, notes, told } = calls(() => fileOf(['one', 'two']));
  const first = await chooseNoteFile(briefing.id);
  const second = await chooseNoteFile(briefing.id);
  expect(second).toMatchObject({
    file: 'ana.jsonld',
    format: 'jsonld',
    writers: [{ name: 'Ana', count: 2 }],
  });
  expect(notes()).toEqual([]);
  await expect(importNotes(first?.importId ?? 0, 'taken')).rejects.toThrow('not at hand any more');
  expect(await importNotes(second?.importId ?? 0, 'taken')).toMatchObject({ counts: { added: 2 } });
  expect(notes()).toHaveLength(2);
  await vi.waitFor(() => expect(told).toEqual([briefing.id]));
});

test('the report is copied and saved as text, before and after', async () => {
  const { chooseNoteFile, importNotes, tellImport, told } = calls(() => fileOf(['one']));
  const { importId } = (await chooseNoteFile(briefing.id)) ?? { importId: 0 };
  expect(await tellImport(importId, 'copy')).toBeNull();
  await importNotes(importId, 'taken');
  await vi.waitFor(() => expect(told).toContain(briefing.id));
  expect(await tellImport(importId, 'save')).toBe('/saved/ana.jsonld-import');
  expect(told.map((each) => each.trimEnd().split('\n').at(-1))).toEqual([
    'To be added: 1',
    briefing.id,
    'Added: 1',
  ]);
});

test('a reader who cancels is told nothing', async () => {
  expect(await calls().chooseNoteFile(briefing.id)).toBeNull();
});

test.each([
  ['that is not there', (file: string) => file, 'There is no file notes.json.'],
  [
    'that is a folder',
    (file: string) => (mkdirSync(file), file),
    'notes.json cannot be read: it is not a file.',
  ],
  [
    'of 200 MB',
    (file: string) => (writeFileSync(file, ''), truncateSync(file, 200 * 2 ** 20), file),
    'notes.json is larger than 64 MB and was not read.',
  ],
  [
    'that is empty',
    (file: string) => (writeFileSync(file, ''), file),
    'notes.json was not imported. It is empty. Export the notes again.',
  ],
])('a file %s is named without its folder, and nothing is written', async (_, make, reason) => {
  const { readNoteFileAt, notes } = calls();
  const file = make(join(temporaryFolder(), 'notes.json'));
  await expect(readNoteFileAt(briefing.id, file)).rejects.toThrow(reason);
  expect(notes()).toEqual([]);
});
