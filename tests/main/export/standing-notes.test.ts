/** Exports of notes on an edition that has changed since: what is read says what the screen says. */
import type { DatabaseSync } from '../../../src/main/store/engine';
import { beforeEach, expect, it } from 'vitest';
import { placeNotesIn } from '../../../src/main/anchoring/anchor-notes';
import { listEditions } from '../../../src/main/anchoring/editions';
import { putElsewhere } from '../../../src/main/notes/move-notes';
import { listNotes } from '../../../src/main/notes/notes';
import { writeNote } from '../../../src/main/notes/write-note';
import { say } from '../../../src/main/say';
import { openDatabase } from '../../../src/main/store/database';
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import { numberNotes } from '../../../src/shared/notes/note-order';
import { fates, keepersFirst, secondEdition } from '../../cases/keepers-notes';
import { openMade } from '../../cases/made-editions';
import { newNote } from '../notes/written-notes';
import { exported, exportedText } from './export-notes';
import { readCsv } from './read-csv';
import { readDocx } from './read-docx';

const second = openMade(secondEdition);
const article = second.blocks.map(({ text }) => withoutMarks(text)).join('\n');

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  for (const [body, [target]] of Object.entries(fates))
    writeNote(database, keepersFirst, newNote({ briefingId: 'keepers', target, body }), 1000);
  return () => database.close();
});

function inSecond() {
  const notes = listNotes(database, 'keepers');
  return { notes, ...standing(notes) };
}

function standing(notes: ReturnType<typeof listNotes>) {
  const { notes: placed, anchors } = placeNotesIn(second, notes, listEditions(database, 'keepers'));
  return { placed, anchors };
}

async function table(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const { notes, anchors } = inSecond();
  const [head = [], ...rows] = readCsv((await exportedText('csv', notes, second, { anchors })).slice(1));
  const named = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
  return new Map(named.map((row) => [row['Note'] ?? '', row]));
}

it('a table has the numbers of the screen, quotes nothing that the edition does not say, and says how each note stands', async () => {
  const { placed, anchors } = inSecond();
  const numbers = numberNotes(placed, second);
  const rows = await table();
  for (const [body, [target, status]] of Object.entries(fates)) {
    const note = placed.find((each) => each.body === body);
    const row = rows.get(body);
    if (!note || !row) throw new Error(`“${body}” is not in the table.`);
    const isNowhere = anchors.get(note.id)?.anchor.target === null;
    expect(row['Number']).toBe(String(numbers.get(note.id)));
    expect(row['How it stands']).toBe(status === 'exact' ? '' : say(`notes.anchor.${status}`));
    if (target.kind === 'passage') {
      expect(article).toContain(row['Quote']);
      const says = status === 'exact' || status === 'moved' ? '' : withoutMarks(target.passage.exact);
      expect(row['Said when written']).toBe(says);
    }
    expect(row['Place'] === 'No place in this edition').toBe(isNowhere);
    if (isNowhere) expect([row['Quote'], row['Sentences']]).toEqual(['', '']);
    else if (target.kind === 'passage') expect(row['Sentences']).not.toBe('');
    expect(row['Written on']).toBe(status === 'exact' ? '' : `${note.breadcrumb} in edition 1`);
  }
  expect(rows.get('How many boats?')?.['Said when written']).not.toBe('');
});

it('Markdown and the web page say what was said then beside what is said now', async () => {
  const { notes, anchors } = inSecond();
  for (const format of ['markdown', 'html'] as const) {
    const text = (await exportedText(format, notes, second, { anchors })).replace(/[\u2068\u2069]/gu, '');
    expect(text).not.toMatch(/(> |<blockquote[^>]*>)[^<\n]*tower 30 counts the seals at dusk/u);
    expect(text).toMatch(/(> |<blockquote[^>]*>)[^<\n]*tower 30 counts the seals at nightfall/u);
    expect(text).toMatch(/When the note was written: the keeper of tower 30 counts the seals at dusk/u);
    expect(text).toMatch(/No place in this edition/u);
    expect(text).toMatch(/written on: Sentence 130 in edition 1/iu);
    expect(text).toMatch(/stands on words that were edited/u);
  }
});

it('Word has the notes on the words where they stand, and only those that stand nowhere after the article', async () => {
  const { notes, anchors } = inSecond();
  const { text } = readDocx(await exported('docx', notes, second, { anchors }));
  const paragraphs = text.split('\n');
  const after = paragraphs.slice(paragraphs.indexOf('Notes on nothing in the text') + 1);
  const nowhere = [...anchors.values()].filter(({ anchor }) => anchor.target === null);
  expect(after.filter((each) => each === 'No place in this edition')).toHaveLength(nowhere.length);
  expect(after.join('\n')).toContain('Zinnias bloomed behind the chapel');
});

it('of words that were accepted it is said what the note was written on', async () => {
  const { notes, anchors } = inSecond();
  const note = notes.find(({ body }) => body === 'Edited words.');
  const target = note && anchors.get(note.id)?.anchor.target;
  if (!note || !target) throw new Error('The note stands on edited words.');
  const move = { id: note.id, rev: note.rev, target };
  putElsewhere(database, second, [move], { deed: 'accept-words', atMs: 2000 });
  const row = (await table()).get('Edited words.');
  expect(row?.['Quote']).toContain('at nightfall');
  expect(row?.['Said when written']).toContain('at dusk');
  expect(row?.['Written on']).toBe('Sentence 130 in edition 1');
  expect(row?.['How it stands']).toBe('');
});
