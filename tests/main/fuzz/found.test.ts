/** What changed inputs found once, as cases that can be read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../src/main/export/note-template';
import { readGivenNotes } from '../../../src/main/import/given-notes';
import { listDraftRows, listDrafts } from '../../../src/main/notes/drafts';
import { listNotes } from '../../../src/main/notes/notes';
import { openDatabase } from '../../../src/main/store/database';
import { readChangeLine } from '../../../src/main/store/journal/journal-line';
import { createStore } from '../../../src/main/store/store';
import { storeFiles } from '../../../src/main/store/store-files';
import { transact } from '../../../src/main/store/transact';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { htmlWords } from '../../../src/shared/note-import/html-words';
import { readBriefing, readJson } from '../../../src/shared/validate/validate';
import { readPdfPlaces } from '../../../src/main/pack/pdf-destinations';
import { writePdf } from '../pack/write-pdf';
import { writtenNote } from '../../renderer/written-note';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { briefingId, writeNote } from '../notes/written-notes';
import { temporaryFolder } from '../temporary-folder';

const briefing = readBundledBriefing();
/** A `length` that no comparison can make a number of. */
const oddLength = { length: { toString: 1, valueOf: 1 } };

function read(file: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  return readGivenNotes(bytes, { briefing, editions: new Map(), atMs: 0 }, htmlWords).items;
}

function sealed(text: string): string {
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}`;
}

describe('a file of notes', () => {
  const file = () =>
    structuredClone(toJsonLd([writtenNote({ briefingId: briefing.id })], briefing)) as object;
  const withNote = (change: (note: Record<string, unknown>) => void): unknown => {
    const text = JSON.stringify(file());
    const whole = JSON.parse(text) as { first: { items: Record<string, unknown>[] } };
    for (const item of whole.first.items) change(item);
    return whole;
  };

  it('in which an id has half a character is read', () => {
    const [item] = read(withNote((note) => (note['id'] = 'urn:\uD800:1')));
    expect(item?.given).toHaveProperty('note');
  });

  it('on a briefing of a very long name is refused in a short sentence', () => {
    const other = withNote((note) => {
      note['lectern:note'] = { ...(note['lectern:note'] as object), briefing: '"'.repeat(50_000) };
    });
    expect(() => read(other)).toThrow(/^.{1,400}$/su);
  });

  it('in which a text is an object with a length that is none refuses that note in words', () => {
    const [item] = read(
      withNote((note) => {
        note['lectern:note'] = { ...(note['lectern:note'] as object), breadcrumb: oddLength };
      }),
    );
    expect(item?.given).toMatchObject({ refused: expect.stringMatching(/is damaged/u) });
  });
});

it('a briefing with such a text is refused with a problem', () => {
  const { editionHash: _, ...file } = briefing;
  const found = {
    json: { ...file, language: oddLength },
    articleText: '',
    articleSha256: '',
    articleBytes: 0,
    editionHash: '',
  };
  expect(readBriefing(found)).toHaveProperty('problems.0');
});

it('a briefing with a thousand lists within one another is refused with a problem', () => {
  const text = `{"format":"lectern-briefing","topics":${'['.repeat(1000)}${']'.repeat(1000)}}`;
  expect(readJson(text)).toMatchObject({
    problems: [{ message: expect.stringMatching(/a hundred times/u) }],
  });
});

it('a PDF whose pages hold themselves is refused in words', () => {
  const pdf = writePdf(['<</Type /Catalog\n/Pages 2 0 R>>', '<</Type /Pages\n/Kids [2 0 R]>>']);
  expect(() => readPdfPlaces(pdf)).toThrow('The PDF has pages that hold themselves.');
});

it('a broken template with a section of a very long name is refused in a short sentence', () => {
  const text = `{{#${'x'.repeat(50_000)}}}`;
  expect(() => fillTemplate({ file: 'notes.mustache', text }, {}, {})).toThrow(/^.{1,400}$/su);
});

it('a draft of another program is not offered, is in no draft’s way, and stays on the disk', () => {
  const database = openDatabase(':memory:');
  for (const draft of ['{"body":', '{"body":1}'])
    transact(database, () =>
      database
        .prepare(
          'INSERT INTO draft (briefing_id, target_key, note_id, draft, kept_ms) VALUES (?, ?, ?, ?, 0)',
        )
        .run(briefingId, draft, '', draft),
    );
  expect([listDrafts(database, briefingId), listDraftRows(database)]).toEqual([[], []]);
  expect(database.prepare('SELECT count(*) AS n FROM draft').get()).toEqual({ n: 2 });
  database.close();
});

describe('a journal', () => {
  it.each([
    ['rows that are none', '{"change":4,"rows":[["put","note",[{}]]]}'],
    ['a table that is none', '{"change":4,"rows":[["put","nothing",[1,4]]]}'],
    ['too few values', '{"change":4,"rows":[["put","note",[1,4]]]}'],
    ['a number that cannot be read back', '{"change":4,"rows":[["put","setting",["a",9007199254740993,4]]]}'],
    ['a value of another kind', '{"change":4,"rows":[["put","place",["x","b","read","",4]]]}'],
  ])('whose last line has its checksum and %s costs no note that was saved', (_, line) => {
    const file = join(temporaryFolder(), 'notes.db');
    const first = createStore(file);
    for (const body of ['one', 'two']) writeNote(first.database(), { body });
    first.close();
    const { journal } = storeFiles(file);
    const change = readFileSync(journal, 'utf8').split('\n').length - 1;
    writeFileSync(
      journal,
      `${readFileSync(journal, 'utf8')}${sealed(line.replace('4', String(change + 1)))}\n`,
    );
    const store = createStore(file);
    expect(listNotes(store.database(), briefingId).map(({ body }) => body)).toEqual(['one', 'two']);
    store.close();
  });

  it('with a change of a number that no store has is damaged there', () => {
    expect(readChangeLine(sealed('{"change":9007199254740993,"rows":[]}'))).toBeNull();
    expect(readChangeLine(sealed('{"change":7,"rows":[]}'))?.change).toBe(7);
  });
});
