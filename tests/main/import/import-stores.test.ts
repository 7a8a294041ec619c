import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync } from '../../../src/main/store/engine';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { transact } from '../../../src/main/store/transact';
import { listEditions } from '../../../src/main/anchoring/editions';
import { listLineages } from '../../../src/main/notes/lineages';
import { importLimitBytes } from '../../../src/main/import/note-file';
import { insertNote } from '../../../src/main/notes/insert-note';
import { nameSteps, recordStep, redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { deleteNotes, renameTag } from '../../../src/main/notes/note-states';
import { changeNote, listNotes, listTrash } from '../../../src/main/notes/notes';
import { exportNotes } from '../../../src/main/export/notes-export';
import { previewImport } from '../../../src/main/import/notes-import';
import { importNotes } from './import-notes';
import { readGivenNotes } from '../../../src/main/import/given-notes';
import { type Note, settleContent } from '../../../src/shared/notes/note';
import { htmlWords } from '../../../src/shared/note-import/html-words';
import { countTaken } from '../../../src/shared/note-import/report';
import { reportLines } from '../../../src/shared/note-import/report-lines';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { say } from '../../../src/main/say';
import { writtenNote } from '../../renderer/written-note';
import { changeSettings, readSettings } from '../../../src/main/store/settings-store';
import { anyNotes, withHardText } from '../../shared/note-export/any-note';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { countBearers } from '../../../src/main/notes/own-notes';
import { signNotes } from '../../../src/main/notes/sign-notes';
import { temporaryFolder } from '../temporary-folder';

const briefing = withHardText(readBundledBriefing());
const atMs = 1_790_000_000_000;
const options = { briefing, file: 'notes.jsonld', atMs };
const formats = ['jsonld', 'annotations'] as const;

function store(): DatabaseSync {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  return database;
}

/** A store as a file, as the program writes it: whole, or some of it. */
function write(
  database: DatabaseSync,
  format: (typeof formats)[number] = 'jsonld',
  isWanted: (note: Note, index: number) => boolean = () => true,
): Promise<Uint8Array> {
  return exportNotes(format, {
    notes: listNotes(database, briefing.id).filter(isWanted),
    lineages: listLineages(database, briefing.id),
    briefing,
    labelNames: {},
    templates: { bundled: '', yours: '' },
    atMs,
  });
}

/** Every import of these tests counts the same before it, in its report and at its undo; or nothing, and is no step. */
function take(database: DatabaseSync, bytes: Uint8Array, at = atMs) {
  const asked = { ...options, atMs: at };
  const steps = () => database.prepare('SELECT count(*) AS count FROM step').get()?.['count'];
  const before = steps();
  const given = readGivenNotes(bytes, { ...asked, editions: listEditions(database, briefing.id) }, htmlWords);
  const preview = previewImport(database, given, asked);
  const report = importNotes(database, bytes, asked);
  const count = countTaken(report);
  expect(countTaken(preview)).toBe(count);
  expect(report.items.filter(({ outcome }) => !['same', 'refused'].includes(outcome))).toHaveLength(count);
  if (count === 0) expect(steps()).toBe(before);
  else expect(nameSteps(database, briefing.id).undo).toEqual({ action: 'import', count });
  return report;
}

function takeJson(database: DatabaseSync, file: unknown) {
  return take(database, new TextEncoder().encode(JSON.stringify(file)));
}

function seed(database: DatabaseSync, notes: readonly Note[]): void {
  takeJson(database, toJsonLd(notes, briefing));
}

/** A note as the reader wrote it here, with its history. */
function insertWritten(database: DatabaseSync, note: Note): void {
  transact(database, () => {
    const after = insertNote(database, note);
    const { briefingId, createdMs } = note;
    const transitions = [{ before: null, after }];
    recordStep(database, { briefingId, action: 'create', transitions, atMs: createdMs });
  });
}

/** Everything that the store holds, as one hash. */
function hashOf(database: DatabaseSync): string {
  const tables = ['note', 'history', 'step', 'edition', 'draft', 'setting', 'place'];
  const rows = tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** What a reader sees, in one order. */
function seen(database: DatabaseSync): readonly string[] {
  return listNotes(database, briefing.id)
    .map(({ id, motivation, workflow, colour, body, tags, links, target }) =>
      JSON.stringify([id, motivation, workflow, colour, body, tags.toSorted(), links, target]),
    )
    .toSorted();
}

describe.each(formats)('the notes of a store, written as %s,', (format) => {
  test('taken into an empty one are written again to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes(briefing), async (notes) => {
        const [one, other] = [store(), store()];
        signNotes(one, 'Kim', atMs);
        seed(one, notes);
        for (const note of listNotes(one, briefing.id).slice(0, 3)) {
          changeNote(
            one,
            { ...settleContent(note), id: note.id, rev: note.rev, body: 'Changed 👍🏽' },
            atMs + 5,
          );
        }
        const first = await write(one, format);
        take(other, first, atMs + 10);
        expect(Buffer.from(await write(other, format)).equals(Buffer.from(first))).toBe(true);
      }),
      { numRuns: 6, seed: 3 },
    );
  });
});

/** What two readers with a store each do, and take in of one another. */
const anyDeeds = fc.array(
  fc.record({
    who: fc.nat({ max: 1 }),
    kind: fc.constantFrom('words', 'label', 'retag', 'delete', 'undo', 'redo', 'take-in'),
    which: fc.nat({ max: 3 }),
    choice: fc.nat({ max: 3 }),
  }),
  { maxLength: 16, size: 'max' },
);

test('two stores that take in each other’s file show the same, whoever is first, and a second time nothing is written', async () => {
  await fc.assert(
    fc.asyncProperty(anyDeeds, async (deeds) => {
      const stores = [store(), store()] as const;
      const notes = [mine({ body: 'one', tags: ['a'] }), mine({ body: 'two', tags: ['a', 'b'] })];
      for (const each of stores) seed(each, notes);
      let now = atMs;
      for (const { who, kind, which, choice } of deeds) {
        const database = who === 0 ? stores[0] : stores[1];
        now += 10;
        const here = listNotes(database, briefing.id);
        const note = here[which % Math.max(1, here.length)];
        if (kind === 'take-in') {
          // Choice 0 is the whole of it.
          const some = (_: Note, index: number): boolean => choice === 0 || (index + choice) % 2 === 0;
          take(database, await write(who === 0 ? stores[1] : stores[0], 'jsonld', some), now);
        } else if (kind === 'undo') undoNotes(database, briefing.id, now);
        else if (kind === 'redo') redoNotes(database, briefing.id, now);
        else if (kind === 'retag')
          renameTag(database, { briefingId: briefing.id, from: 'a', to: `c${choice}` }, now);
        else if (note && kind === 'delete') deleteNotes(database, [note.id], now);
        else if (note) {
          const change =
            kind === 'words'
              ? { body: `words ${choice}` }
              : { colour: (['straw', 'sage', 'sky', null] as const)[choice] ?? null };
          changeNote(database, { ...settleContent(note), ...change, id: note.id, rev: note.rev }, now);
        }
      }
      const [a, b] = [await write(stores[0]), await write(stores[1])];
      take(stores[0], b, now + 10);
      take(stores[1], a, now + 20);
      expect(seen(stores[0])).toEqual(seen(stores[1]));
      const before = hashOf(stores[0]);
      const again = take(stores[0], b, now + 30);
      expect(again.items.every(({ outcome }) => outcome === 'same')).toBe(true);
      expect(hashOf(stores[0])).toBe(before);
    }),
    { numRuns: 40, seed: 99 },
  );
});

test('two readers who gave no name are never taken for one; once both sign, each of their words stands under its writer in both stores', async () => {
  const deeds = fc.array(
    fc.record({
      who: fc.nat({ max: 1 }),
      kind: fc.constantFrom('words', 'words', 'take-in', 'take-in', 'sign', 'undo', 'redo'),
      which: fc.nat({ max: 3 }),
    }),
    { maxLength: 14, size: 'max' },
  );
  const names = ['Pat', 'Quinn'] as const;
  const writerIn = ({ creator, modifiedBy }: Note): string => modifiedBy ?? creator;
  await fc.assert(
    fc.asyncProperty(deeds, async (deeds) => {
      const stores = [store(), store()] as const;
      let now = atMs;
      const told = (): void => {
        for (const [who, database] of stores.entries()) {
          const { creator: reader } = readSettings(database);
          for (const note of listNotes(database, briefing.id)) {
            expect([note.body, writerIn(note) === reader]).toEqual([
              note.body,
              note.body.startsWith(names[who] ?? ''),
            ]);
          }
        }
      };
      const takeIn = async (who: number): Promise<void> => {
        const [into, from] = who === 0 ? stores : [stores[1], stores[0]];
        take(into, await write(from), (now += 10));
      };
      insertWritten(stores[0], mine({ creator: 'You', body: 'Pat 0' }));
      insertWritten(stores[1], mine({ creator: 'You', body: 'Quinn 0' }));
      for (const { who, kind, which } of deeds) {
        const database = who === 0 ? stores[0] : stores[1];
        now += 10;
        const here = listNotes(database, briefing.id);
        const note = here[which % Math.max(1, here.length)];
        if (kind === 'take-in') await takeIn(who);
        else if (kind === 'sign') signNotes(database, names[who] ?? '', now);
        else if (kind === 'undo') undoNotes(database, briefing.id, now);
        else if (kind === 'redo') redoNotes(database, briefing.id, now);
        else if (note) {
          const body = `${names[who]} ${now}`;
          changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body }, now);
        }
        told();
      }
      for (const [who, database] of stores.entries()) signNotes(database, names[who] ?? '', now);
      for (const who of [0, 1, 0, 1]) await takeIn(who);
      told();
      const signed = stores.map((database) =>
        listNotes(database, briefing.id)
          .map((note) => {
            expect(note.body).toMatch(new RegExp(`^${writerIn(note)} `, 'u'));
            return [note.id, note.body, note.creator, note.modifiedBy].join();
          })
          .toSorted(),
      );
      expect(signed[0]).toEqual(signed[1]);
    }),
    {
      numRuns: 25,
      seed: 12,
      examples: [
        [
          [
            { who: 1, kind: 'take-in', which: 0 },
            { who: 0, kind: 'words', which: 0 },
            { who: 1, kind: 'words', which: 1 },
            { who: 1, kind: 'take-in', which: 0 },
          ],
        ],
        // What Pat changed twice of Quinn's, before giving a name, and then took back.
        [
          [
            { who: 0, kind: 'take-in', which: 0 },
            { who: 0, kind: 'words', which: 1 },
            { who: 0, kind: 'words', which: 1 },
            { who: 0, kind: 'sign', which: 0 },
            { who: 0, kind: 'undo', which: 0 },
          ],
        ],
      ],
    },
  );
});

test('a colleague’s later name takes the place of the earlier one, in whatever order the files come, and stays', async () => {
  const [pat, one, other] = [store(), store(), store()];
  insertWritten(pat, mine({ creator: 'You', body: 'by Pat' }));
  insertWritten(one, mine({ creator: 'You', body: 'to be reworded' }));
  take(pat, await write(one));
  const [, second] = listNotes(pat, briefing.id);
  if (!second) throw new Error('The note is there.');
  const words = { ...settleContent(second), id: second.id, rev: second.rev, body: 'reworded by Pat' };
  changeNote(pat, words, atMs + 1);
  const files = [];
  for (const [index, name] of ['Pat', 'Patricia', 'Patience'].entries()) {
    signNotes(pat, name, atMs + index);
    files.push(await write(pat));
  }
  const [pats, patricias, patiences] = files;
  if (!pats || !patricias || !patiences) throw new Error('Three files were written.');
  /** Who is said to have written Pat’s words: a note, and another reader’s note that Pat reworded. */
  const named = (database: DatabaseSync, name: string): void => {
    const pats = listNotes(database, briefing.id).filter(({ body }) => body.endsWith('by Pat'));
    expect(pats.map(({ creator, modifiedBy }) => modifiedBy ?? creator)).toEqual([name, name]);
  };
  take(one, pats, atMs + 20);
  named(one, 'Pat');
  take(one, patricias, atMs + 30);
  named(one, 'Patricia');
  for (const file of [patiences, pats, patricias]) {
    take(one, file, atMs + 40);
    named(one, 'Patience');
  }
  for (const file of [patiences, patricias, pats]) take(other, file, atMs + 20);
  named(other, 'Patience');
});

test('of a note that two readers without a name reworded, each sees who changed it, before and after they sign', async () => {
  const [p, q] = [store(), store()];
  const reword = (database: DatabaseSync, body: string, at: number): void => {
    const [note] = listNotes(database, briefing.id);
    if (note) changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body }, at);
  };
  const writers = (database: DatabaseSync) =>
    listNotes(database, briefing.id).map(({ body, creator, modifiedBy }) => [body, creator, modifiedBy]);
  insertWritten(p, mine({ creator: 'You', body: 'first' }));
  take(q, await write(p));
  reword(p, 'by P', atMs + 5);
  reword(q, 'by Q', atMs + 9);
  const [ofP, ofQ] = [await write(p), await write(q)];
  const [told] = take(p, ofQ, atMs + 20).items;
  take(q, ofP, atMs + 20);
  expect(told?.reasons.join(' ')).toContain('You and somebody who gave no name both changed its words');
  expect(writers(p)).toEqual([
    ['by Q', 'You', 'Author not given'],
    ['by P', 'You', null],
  ]);
  expect(writers(q)).toEqual([
    ['by Q', 'Author not given', 'You'],
    ['by P', 'Author not given', null],
  ]);
  signNotes(p, 'Pat', atMs);
  signNotes(q, 'Quinn', atMs);
  for (const at of [30, 50]) {
    take(p, await write(q), atMs + at);
    take(q, await write(p), atMs + at + 10);
  }
  const both = [
    ['by Q', 'Pat', 'Quinn'],
    ['by P', 'Pat', null],
  ];
  expect([writers(p), writers(q)]).toEqual([both, both]);
});

test('an import that is taken back leaves in the trash what the reader wrote on its notes, and not what was only labelled or deleted', () => {
  const database = store();
  seed(database, [mine({ body: 'one', tags: [] }), mine({ body: 'two', tags: [] })]);
  const change = (index: number, fields: Partial<Note>): void => {
    const note = listNotes(database, briefing.id)[index];
    if (!note) throw new Error('The note is not there.');
    changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, ...fields }, atMs + 5);
  };
  change(0, { colour: 'sky' });
  change(0, { tags: ['law'] });
  change(1, { body: 'two, in my words' });
  const ids = listNotes(database, briefing.id).map(({ id }) => id);
  deleteNotes(database, ids, atMs + 6);
  while (undoNotes(database, briefing.id, atMs + 7));
  expect(listTrash(database, briefing.id).map(({ body }) => body)).toEqual(['two']);
});

test('of two labels that two readers chose for one note the report says which stands, and that it was chosen later', async () => {
  const [p, q] = [store(), store()];
  const label = (database: DatabaseSync, colour: Note['colour'], at: number): void => {
    const [note] = listNotes(database, briefing.id);
    if (note) changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, colour }, at);
  };
  const said = async (into: DatabaseSync, from: DatabaseSync, at: number) =>
    take(into, await write(from), at).items.flatMap(({ reasons }) => reasons.map(withoutIsolates));
  insertWritten(p, mine({ creator: 'You', colour: null }));
  expect(await said(q, p, atMs)).toEqual([]);
  changeSettings(p, { labelNames: { rose: 'Raise' } });
  label(p, 'rose', atMs + 5);
  label(q, 'sage', atMs + 9);
  const ofP = await write(p);
  expect(await said(p, q, atMs + 20)).toEqual([
    `Its label here, Raise, gave way to ${say('colour.sage')}, chosen later in the file.`,
  ]);
  const [told] = take(q, ofP, atMs + 20).items;
  expect([told?.outcome, told?.reasons]).toEqual(['same', ['What is here was written later, and stays.']]);
  label(q, null, atMs + 30);
  expect(await said(p, q, atMs + 40)).toEqual([
    `Its label here, ${say('colour.sage')}, was taken away later in the file.`,
  ]);
});

test('a name that another reader bears takes over none of that reader’s notes, whatever name comes after it', async () => {
  const [ann, here] = [store(), store()];
  const creators = () =>
    listNotes(here, briefing.id)
      .map(({ body, creator }) => `${body} by ${creator}`)
      .toSorted();
  for (const body of ['hers 1', 'hers 2', 'hers 3']) insertWritten(ann, mine({ creator: 'You', body }));
  signNotes(ann, 'Ann', atMs);
  insertWritten(here, mine({ creator: 'You', body: 'own' }));
  take(here, await write(ann));
  deleteNotes(here, [listNotes(here, briefing.id)[1]?.id ?? mine().id], atMs);

  expect(countBearers(here, ' ann ', 'You')).toBe(3);
  expect(countBearers(here, 'Anna', 'You')).toBe(0);
  expect(signNotes(here, 'Ann', atMs)).toMatchObject({ count: 1 });
  expect(countBearers(here, 'ann', 'Ann')).toBe(0);
  expect(signNotes(here, 'Carla', atMs)).toMatchObject({ count: 1 });
  expect(creators()).toEqual(['hers 2 by Ann', 'hers 3 by Ann', 'own by Carla']);
  expect(listTrash(here, briefing.id)).toMatchObject([{ body: 'hers 1', creator: 'Ann' }]);
  undoNotes(here, briefing.id, atMs);
  undoNotes(here, briefing.id, atMs);
  // What was taken back with its import bears no name that could not be taken.
  expect(countBearers(here, 'Ann', 'Carla')).toBe(0);
});

test.each([
  [0, 1],
  [1, 0],
])(
  'two readers who came to one name have each their own notes again as soon as they sign otherwise (%j first)',
  async (...order) => {
    const stores = [store(), store()] as const;
    let now = atMs;
    const signAll = (...names: readonly string[]): void => {
      for (const who of order) signNotes(stores[who] ?? stores[0], names[who] ?? '', (now += 10));
    };
    const exchange = async (): Promise<void> => {
      for (const who of [...order, ...order]) {
        const [into, from] = who === 0 ? stores : [stores[1], stores[0]];
        take(into, await write(from), (now += 10));
      }
    };
    const reword = (who: number, body: string): void => {
      const database = stores[who] ?? stores[0];
      const note = listNotes(database, briefing.id).find((each) => each.body === 'first');
      if (!note) throw new Error('The note is not there.');
      changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body }, (now += 10));
    };
    insertWritten(stores[0], mine({ creator: 'You', body: 'first' }));
    insertWritten(stores[0], mine({ creator: 'You', body: 'of 0' }));
    insertWritten(stores[1], mine({ creator: 'You', body: 'of 1' }));
    signAll('Sam', 'sam');
    await exchange();
    for (const who of order) reword(who, `reworded by ${who}`);
    signAll('Sam', 'Sam');
    await exchange();
    signAll('Samuel', 'Samira');
    await exchange();
    const seenBy = stores.map((database) =>
      listNotes(database, briefing.id)
        .map(({ body, creator, modifiedBy }) => `${body}: ${creator}, ${modifiedBy}`)
        .toSorted(),
    );
    expect(seenBy[0]).toEqual(seenBy[1]);
    expect(seenBy[0]?.filter((each) => each.startsWith('of'))).toEqual([
      'of 0: Samuel, null',
      'of 1: Samira, null',
    ]);
  },
);

/** Without the signs around a name that keep its direction. */
const withoutIsolates = (text: string): string => text.replaceAll(/[\u2066-\u2069]/gu, '');

const mine = (fields: Partial<Note> = {}) => writtenNote({ briefingId: briefing.id, ...fields });

describe('an import', () => {
  test('that was only looked at has written nothing, and says what one that is carried out says', async () => {
    const [one, other] = [store(), store()];
    seed(one, [mine({ body: 'one' }), mine({ body: 'two' })]);
    const bytes = await write(one);
    const before = hashOf(other);
    const given = readGivenNotes(bytes, { ...options, editions: new Map() }, htmlWords);
    const preview = previewImport(other, given, options);
    expect(hashOf(other)).toBe(before);
    expect(take(other, bytes)).toEqual(preview);
  });

  test('of words that both changed keeps both, is taken back in one step, and comes out the same when it is done again', async () => {
    const [one, other] = [store(), store()];
    const note = mine({ body: 'first' });
    for (const each of [one, other]) seed(each, [note]);
    const change = (database: DatabaseSync, body: string, at: number) => {
      const found = listNotes(database, briefing.id)[0];
      if (found) changeNote(database, { ...settleContent(found), id: found.id, rev: found.rev, body }, at);
    };
    changeSettings(one, { creator: 'Cy' });
    change(one, 'mine', atMs + 1);
    changeSettings(other, { creator: 'Bo' });
    change(other, 'yours', atMs + 2);
    const file = await write(other);
    const before = seen(one);
    expect(take(one, file, atMs + 3).counts).toMatchObject({ both: 1 });
    const after = seen(one);
    expect(
      listNotes(one, briefing.id).map(({ body, motivation, modifiedBy }) => [body, motivation, modifiedBy]),
    ).toEqual([
      ['yours', 'commenting', 'Bo'],
      ['mine', 'replying', 'Cy'],
    ]);
    undoNotes(one, briefing.id, atMs + 4);
    expect(seen(one)).toEqual(before);
    expect(take(one, file, atMs + 5).counts).toMatchObject({ both: 1 });
    expect(seen(one)).toEqual(after);
    expect(listTrash(one, briefing.id)).toEqual([]);
  });

  test('of another program’s file stands where its words stand; what was changed there since is taken over, what was changed here stays', () => {
    const database = store();
    const item = (text: string, updated: string) => ({
      export_date: '2026-06-01',
      annotations: [
        {
          id: 'x1',
          user: 'acct:ana@hypothes.is',
          uri: 'https://example.org',
          created: '2026-05-01T00:00:00Z',
          updated,
          text,
          tags: ['a, b'],
          target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'legally binding' }] }],
        },
      ],
    });
    const first = takeJson(database, item('How?', '2026-05-01T00:00:00Z'));
    expect(first).toMatchObject({
      format: 'hypothesis',
      writers: [{ name: 'ana', count: 1 }],
      items: [{ outcome: 'added', place: 'Sentence 17', status: 'exact', quote: 'legally binding' }],
    });
    expect(takeJson(database, item('How so?', '2026-05-02T00:00:00Z')).counts).toMatchObject({ updated: 1 });
    const [note] = listNotes(database, briefing.id);
    if (!note) throw new Error('There is no note.');
    expect([note.body, note.tags, note.creator]).toEqual(['How so?', ['a b'], 'ana']);
    changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body: 'Settled' }, atMs);
    expect(takeJson(database, item('How so?', '2026-05-02T00:00:00Z')).counts).toMatchObject({ same: 1 });
    expect(takeJson(database, item('But how?', '2026-05-03T00:00:00Z')).counts).toMatchObject({ both: 1 });
  });

  test('of a file on another text is told in words, and leaves its notes out unless they are asked for', () => {
    const database = store();
    const table =
      'Highlight,Note\r\n"Call me Ishmael, he said to nobody at all",a\r\n"It was the best of times in the worst of towns",b\r\n';
    const bytes = new TextEncoder().encode(table);
    const left = importNotes(database, bytes, options);
    expect(left).toMatchObject({ counts: { refused: 2 }, lost: { count: 2, all: 2, are: 'left' } });
    expect(reportLines(left, 'will', say).join('\n')).toContain(
      'None of the 2 notes was found in this article.',
    );
    const taken = importNotes(database, bytes, { ...options, lost: 'taken' });
    expect(taken.counts).toMatchObject({ added: 2 });
    expect(taken.items[0]).toMatchObject({ status: 'orphaned', place: '' });
    expect(listNotes(database, briefing.id)[0]?.target).toMatchObject({
      passage: { exact: 'Call me Ishmael, he said to nobody at all' },
    });
  });

  test('of any file a second time, a day later, leaves every row of the store as it was, whatever times the file says', () => {
    const day = 86_400_000;
    const anyTime = fc.constantFrom(undefined, atMs - 5 * day, atMs - day, atMs + day / 2, atMs + 9 * day);
    const anyItem = fc.record({
      id: fc.constantFrom('x1', 'x2', 'x3'),
      created: anyTime,
      changed: anyTime,
      text: fc.constantFrom('How?', 'How so?', ''),
    });
    const time = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());
    const exact = { type: 'TextQuoteSelector', exact: 'legally binding' };
    const files = {
      table: (items: readonly Item[]) =>
        ['Highlight,Note,Highlighted at']
          .concat(items.map(({ text, changed }) => `legally binding,${text},${time(changed) ?? ''}`))
          .join('\n'),
      hypothesis: (items: readonly Item[]) =>
        JSON.stringify({
          export_date: 'x',
          annotations: items.map(({ id, created, changed, text }) => ({
            id,
            uri: 'x',
            user: 'acct:ana@x',
            text,
            created: time(created),
            updated: time(changed),
            target: [{ selector: [exact] }],
          })),
        }),
      w3c: (items: readonly Item[]) =>
        JSON.stringify(
          items.map(({ id, created, changed, text }) => ({
            type: 'Annotation',
            id,
            bodyValue: text,
            target: { source: 'x', selector: exact },
            created: time(created),
            modified: time(changed),
          })),
        ),
      ours: (items: readonly Item[]) =>
        JSON.stringify(
          items.map(({ id, created, changed, text }) => ({
            ...toJsonLd([mine({ body: text })], briefing).first?.items[0],
            id: `urn:uuid:00000000-0000-4000-8000-00000000000${id[1]}`,
            created: time(created),
            modified: time(changed),
          })),
        ),
    };
    type Item = typeof anyItem extends fc.Arbitrary<infer T> ? T : never;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(files)),
        fc.array(fc.array(anyItem, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (write, several) => {
          const database = store();
          for (const [index, items] of several.entries()) {
            const bytes = new TextEncoder().encode(write(items));
            take(database, bytes, atMs + index * 1000);
            const before = hashOf(database);
            take(database, bytes, atMs + day + index * 1000);
            expect(hashOf(database)).toBe(before);
          }
        },
      ),
      { numRuns: 60, seed: 8 },
    );
  });

  test('of an undated file does not say that a note was changed now', () => {
    const database = store();
    const bytes = new TextEncoder().encode('Highlight,Note\nlegally binding,How?\n');
    take(database, bytes, atMs);
    const times = () =>
      listNotes(database, briefing.id).map(({ createdMs, modifiedMs }) => [createdMs, modifiedMs]);
    expect(take(database, bytes, atMs + 500).counts).toMatchObject({ same: 1 });
    expect(times()).toEqual([[atMs, atMs]]);
    deleteNotes(
      database,
      listNotes(database, briefing.id).map(({ id }) => id),
      atMs + 600,
    );
    expect(take(database, bytes, atMs + 700).counts).toMatchObject({ updated: 1 });
    expect(times()).toEqual([[atMs, atMs]]);
  });

  test('of a script in a note is an import of harmless text', () => {
    const database = store();
    const body = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    takeJson(database, { type: 'Annotation', id: 'x', bodyValue: body, target: 'urn:x' });
    expect(listNotes(database, briefing.id)).toMatchObject([{ body, target: { kind: 'article' } }]);
  });

  test('of a thousand notes takes in a thousand, with replies under what they answer', () => {
    const database = store();
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      id: `r${index}`,
      uri: 'x',
      user: 'acct:ana@x',
      text: `note ${index}`,
      ...(index % 10 === 9
        ? { references: [`r${index - 1}`] }
        : { target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'legally binding' }] }] }),
    }));
    const report = takeJson(database, { export_date: 'x', annotations: rows });
    expect(report.counts).toMatchObject({ added: 1000 });
    const ids = new Set(listNotes(database, briefing.id).map(({ id }) => id));
    const replies = listNotes(database, briefing.id).filter(({ target }) => target.kind === 'note');
    expect(replies).toHaveLength(100);
    expect(replies.every(({ target }) => target.kind === 'note' && ids.has(target.noteId))).toBe(true);
  });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const whole = (): string => JSON.stringify(toJsonLd([mine({ body: 'A note' })], briefing), null, 2);

test.each([
  [
    'notes.json',
    utf8('<html><p>Notes</p></html>'),
    'It is called .json, but it is not JSON. Lectern takes in notes as',
  ],
  ['notes.JSON', utf8('Hello, world'), 'It is called .json, but it is not JSON.'],
  ['notes.jsonld', Uint8Array.from([1, 2, 3, 4, 255]), 'It is called .jsonld, but it is not JSON.'],
  [
    'a.annotations',
    utf8('Hello, world'),
    'It is called .annotations, but it is not a ZIP archive. Lectern takes in',
  ],
  [
    'a.annotations',
    Uint8Array.from([1, 2, 3, 4, 255]),
    'It is called .annotations, but it is not a ZIP archive.',
  ],
  ['notes.json', utf8('"Notes"'), 'The file is JSON, but it holds neither W3C annotations'],
  ['notes.json', utf8('{"items": ['), 'It is not whole JSON'],
  ['notes.csv', utf8('Hello, world'), 'The table has no column “Highlight”.'],
  ['notes.txt', Uint8Array.from([1, 2, 3, 4, 255]), 'It is not a file of notes. Lectern takes in notes as'],
])('a file %s that is something else is refused as what it is not', (name, bytes, said) => {
  const reading = { briefing, editions: new Map(), atMs };
  expect(() => readGivenNotes(bytes, { ...reading, name }, htmlWords)).toThrow(said);
});

test.each(['a.json', 'a.annotations', 'a.csv'])(
  'a file of notes is taken in whatever it is called, as %s',
  (name) => {
    const reading = { briefing, editions: new Map(), atMs, name };
    const table = utf8('Highlight,Note\nlegally binding,How?\n');
    for (const bytes of [utf8(whole()), table, zipSync({ 'annotations.json': utf8(whole()) })]) {
      expect(readGivenNotes(bytes, reading, htmlWords).items).toHaveLength(1);
    }
  },
);

/** An archive whose set says in both places that it is of ten bytes, and is of seventy million. */
function lyingArchive(): Uint8Array {
  const bytes = zipSync({ 'annotations.json': new Uint8Array(70_000_000).fill(0x5b) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const central = bytes.length - 22 - 46 - 'annotations.json'.length;
  view.setUint32(22, 10, true);
  view.setUint32(central + 24, 10, true);
  return bytes;
}

describe('a file', () => {
  test.each([
    ['that is empty', new Uint8Array(), /is empty/u],
    ['of white space', utf8('\n \n'), /is empty/u],
    ['that is no JSON', utf8('<html><p>Notes</p></html>'), /neither W3C annotations, EPUB/u],
    ['that is broken off', utf8(whole().slice(0, -40)), /not whole JSON: line \d+, column \d+/u],
    ['of other JSON', utf8('{"a":1}'), /neither W3C annotations nor/u],
    ['of rows of other JSON', utf8('[{"a":1},{"b":2}]'), /neither W3C annotations nor/u],
    ['of UTF-16', Buffer.from(`\ufeff${whole()}`, 'utf16le'), /UTF-16. Save it in UTF-8/u],
    ['of UTF-16 without a mark', Buffer.from(whole(), 'utf16le'), /UTF-16. Save it in UTF-8/u],
    ['of Latin-1', Buffer.from('[\n"Caf\u00e9"]', 'latin1'), /Line 2 is not UTF-8/u],
    ['of a table without highlights', utf8('Title,Note\na,b\n'), /no column “Highlight”/u],
    [
      'of a broken table',
      utf8('Highlight,Note\nc,d\n"a,b\ne,f\n'),
      /line 3: a quotation mark is opened and never closed. Export/u,
    ],
    ['that is a damaged archive', utf8('PK\u0003\u0004 and no more'), /ZIP archive, but it is damaged/u],
    [
      'that is an archive broken off',
      zipSync({ 'annotations.json': utf8(whole()) }).slice(0, 90),
      /damaged/u,
    ],
    [
      'that is an archive without notes',
      zipSync({ 'notes.json': utf8('[]') }),
      /archive without annotations\.json/u,
    ],
    [
      'that leaves its archive',
      zipSync({ 'annotations.json': utf8(whole()), '../../evil.txt': utf8('x') }),
      /lie outside it, “..\/..\/evil.txt”/u,
    ],
    [
      'of a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2, 255]),
      /not a file of notes/u,
    ],
    [
      'that swells beyond measure',
      zipSync({ 'annotations.json': new Uint8Array(importLimitBytes + 1) }),
      /larger than 64 MB and was not unpacked/u,
    ],
    ['that swells and says that it does not', lyingArchive(), /ZIP archive, but it is damaged/u],
    ['that is larger than 64 MB', new Uint8Array(importLimitBytes + 1), /larger than 64 MB/u],
    [
      'that is a Word document',
      zipSync({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': utf8('<x/>') }),
      /is a Word document/u,
    ],
    [
      'of another briefing’s notes',
      utf8(whole().replaceAll('"briefing": "berlin-guarantees"', '"briefing": "harbour-accords"')),
      /another briefing, harbour-accords. Open it/u,
    ],
    [
      'whose pages are elsewhere',
      utf8('{"type":"AnnotationCollection","first":"http://example.org/1"}'),
      /pages by address/u,
    ],
  ])('%s is refused with what is wrong and what can be done, and nothing changes', (_, bytes, reason) => {
    const database = store();
    seed(database, [mine()]);
    const before = hashOf(database);
    expect(() => take(database, bytes)).toThrow(reason);
    expect(hashOf(database)).toBe(before);
  });
});

test.each([
  ['stored', 0],
  ['compressed', 9],
] as const)(
  'an archive, %s, of which a byte was changed is damaged, or brings the very notes',
  (_, level) => {
    const packed = zipSync({ 'annotations.json': utf8(whole()) }, { level });
    const asked = { briefing, editions: new Map(), atMs };
    const sound = JSON.stringify(readGivenNotes(packed, asked, htmlWords));
    const data = {
      from: 30 + 'annotations.json'.length,
      to: packed.length - 22 - 46 - 'annotations.json'.length,
    };
    fc.assert(
      fc.property(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = packed.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const read = () => JSON.stringify(readGivenNotes(damaged, asked, htmlWords));
        // The last byte of what is compressed may be bits that mean nothing.
        if (at >= data.from && at < data.to - 1) expect(read).toThrow(/ZIP archive, but it is damaged/u);
        else {
          try {
            expect(read()).toBe(sound);
          } catch (error) {
            expect((error as Error).message).toMatch(/[^.]\.$/u);
          }
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  },
);

test('a file that was damaged anywhere is refused in a sentence, or what is whole of it is taken in; the store can be read', async () => {
  const source = store();
  fc.sample(anyNotes(briefing), { numRuns: 3, seed: 9 }).forEach((notes) => seed(source, notes));
  const text = new TextDecoder().decode(await write(source));
  const database = store();
  fc.assert(
    fc.property(
      fc.nat({ max: text.length - 1 }),
      fc.nat({ max: 12 }),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '1e400',
        '"',
        '[]',
        '{}',
        'null',
        '\u0000',
        '\ud800',
        'é',
        '#,',
        '999999999999999999999',
      ),
      (at, length, put) => {
        const damaged = utf8(text.slice(0, at) + put + text.slice(at + length));
        try {
          expect(
            take(database, damaged).items.every(({ reasons }) => reasons.every((each) => each.endsWith('.'))),
          ).toBe(true);
        } catch (error) {
          expect((error as Error).message).toMatch(/[^.]\.$/u);
        }
        listNotes(database, briefing.id);
      },
    ),
    { numRuns: 150, seed: 4 },
  );
  expect(await write(database)).toBeInstanceOf(Uint8Array);
});
