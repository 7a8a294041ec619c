import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDiagnostics } from '../../../src/main/diagnostics/read-diagnostics';
import { createLog } from '../../../src/main/log/log';
import { say } from '../../../src/main/say';
import { createStore } from '../../../src/main/store/store';
import { diagnosticsAsText } from '../../../src/shared/diagnostics/diagnostics-text';
import { writeNote } from '../notes/written-notes';
import { temporaryFolder } from '../temporary-folder';

const about = { lectern: '1', electron: '2', chromium: '3', node: '4', sqlite: '5' };

it('diagnostics say how the notes are, and nothing of what they hold or where they lie', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'notes.db');
  const store = createStore(file);
  const log = createLog(join(folder, 'logs'), { now: () => 0 });
  log.write({ kind: 'started', about, system: 'linux' });
  writeNote(store.database(), { body: 'zyxwords', tags: ['zyxtag'] });
  const failure = new Error(`The notes cannot be kept: ${folder} cannot be written.`);
  const parts = { about, store, file, backupFailure: () => failure, log, now: () => 0 };
  const whole = diagnosticsAsText(readDiagnostics(parts), say);
  expect(whole).toMatch(/Notes: Whole to the last row: 1 note, \d+ changes, looked through in \d+ ms\./u);
  expect(whole).toContain('1970-01-01T00:00:00.000Z started: Lectern 1');
  expect(whole).toContain('The notes cannot be kept: … cannot be written.');
  expect(whole).not.toMatch(/zyx/u);
  expect(whole).not.toContain(folder);
  store.close();

  writeFileSync(file, 'not a database');
  writeFileSync(`${file}.journal`, readFileSync(file));
  const unread = diagnosticsAsText(readDiagnostics({ ...parts, store: createStore(file) }), say);
  expect(unread).toContain('They could not be read: The notes in … are damaged');
  expect(unread).not.toContain(folder);
});
