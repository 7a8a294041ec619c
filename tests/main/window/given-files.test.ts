import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createGivenFiles, takeGiven } from '../../../src/main/window/given-files';
import { temporaryFolder } from '../temporary-folder';

const takers = {
  addBriefingAt: async (folder: string) => ({ kind: 'failed', folder, reason: 'taken' }) as const,
  readNoteFileAt: async (_briefingId: string, path: string) => {
    throw new Error(`read ${path}`);
  },
};

it('files are taken up in the order in which they were given, each once', () => {
  const given = createGivenFiles('/a');
  given.add('/b');
  expect([given.next(), given.next(), given.next()]).toEqual(['/a', '/b', null]);
});

it('a folder and a briefing.json are for the library, whatever is open; all else is notes for what is open', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'some.annotations'));
  writeFileSync(join(folder, 'notes.json'), '');
  const kindOf = async (name: string, briefingId: string | null) =>
    (await takeGiven(join(folder, name), briefingId, takers)).kind;
  expect(await kindOf('some.annotations', 'berlin')).toBe('briefing');
  expect(await kindOf('briefing.json', null)).toBe('briefing');
  expect(await kindOf('notes.json', 'berlin')).toBe('notes-refused');
  expect(await kindOf('notes.json', null)).toBe('no-briefing');
  expect(await kindOf('gone.annotations', 'berlin')).toBe('notes-refused');
});
