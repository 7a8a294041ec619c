import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/main/store/database';
import { importNotes } from '../main/import/import-notes';
import { listNotes } from '../../src/main/notes/notes';
import { readBundledBriefing } from '../shared/search/read-bundled';

const samples = join(
  process.env['LECTERN_CONFORMANCE'] ?? '',
  'w3c-web-annotation-tests',
  'tools',
  'samples',
);
const briefing = readBundledBriefing();

/** What becomes of a sample in an empty store: an outcome for each item, or why the file is refused. */
function taken(folder: string, file: string): readonly string[] {
  const database = openDatabase(':memory:');
  try {
    const bytes = readFileSync(join(samples, folder, file));
    const options = { briefing, file, atMs: 1_790_000_000_000, lost: 'taken' } as const;
    const { items } = importNotes(database, bytes, options);
    expect(listNotes(database, briefing.id)).toHaveLength(
      items.filter(({ outcome }) => outcome === 'added').length,
    );
    return items.map(({ outcome, reasons }) => [outcome, ...reasons].join(' '));
  } catch (error) {
    return [(error as Error).message];
  } finally {
    database.close();
  }
}

test.each(['correct', 'incorrect'])(
  'each sample of the W3C suite that is %s is taken in, or refused with a sentence',
  (folder) => {
    const files = readdirSync(join(samples, folder)).filter((file) => file.endsWith('.json'));
    const told = files.map((file) => [file, taken(folder, file)] as const);
    for (const [file, lines] of told) {
      for (const line of lines) {
        const isSaid = line.startsWith('added') || line.endsWith('.');
        expect(isSaid && !/undefined|\[object|null/u.test(line) ? file : `${file}: ${line}`).toBe(file);
      }
    }
  },
);
