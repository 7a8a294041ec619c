/** Notes on an edition that is followed by another one: through the desk, the store and the command line's function. */
import type { DatabaseSync } from '../../../src/main/store/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnchorDesk } from '../../../src/main/anchoring/anchor-desk';
import { anchorNotes, type Editions, groundIn, placeNotesIn } from '../../../src/main/anchoring/anchor-notes';
import type { AnchorThread } from '../../../src/main/anchoring/anchor-thread';
import { openDatabase } from '../../../src/main/store/database';
import { listEditions } from '../../../src/main/anchoring/editions';
import { putElsewhere } from '../../../src/main/notes/move-notes';
import { reviewNotes } from '../../../src/main/notes/note-states';
import { listNotes } from '../../../src/main/notes/notes';
import { writeNote } from '../../../src/main/notes/write-note';
import { anchorNote } from '../../../src/shared/anchoring/anchor-note';
import { createBudget } from '../../../src/shared/anchoring/budget';
import { linkKey } from '../../../src/shared/anchoring/linked-places';
import type { AnchoredNote } from '../../../src/shared/anchoring/placed-notes';
import type { Note, Target } from '../../../src/shared/notes/note';
import { describePassage, wordsAt } from '../../../src/shared/notes/passage';
import { openKept } from '../../cases/every-briefing';
import { openNext } from '../../cases/next-editions';
import { newNote } from '../notes/written-notes';

const old = openKept('harbour-accords');
const next = openNext();

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  return () => database.close();
});

function quoting(words: string): Target {
  const block = old.blocks.find(({ text }) => text.includes(words));
  const start = block?.text.indexOf(words) ?? -1;
  if (!block) throw new Error(`The article does not say “${words}”.`);
  return { kind: 'passage', passage: describePassage(block, start, start + words.length) };
}

function write(target: Target, body: string): Note {
  return writeNote(database, old, newNote({ briefingId: old.id, target, body }), 1000);
}

/** What becomes of each note in the next edition, by its body. */
const fates: Readonly<Record<string, readonly [Target, string]>> = {
  stays: [quoting('eleven years of quarrels'), 'exact'],
  edited: [quoting('The Schedule leaves the keeping of the seven lighthouses to Ostrin'), 'edited'],
  'in a block that was split': [quoting('the drowned bells of Île-Sans-Nom'), 'moved'],
  'of a sentence that is gone': [
    quoting('The talks had twice broken down over the herring grounds'),
    'suggested',
  ],
  'on a number': [{ kind: 'statement', statementId: 'a-S7-1' }, 'changed'],
  'on the cell of it': [{ kind: 'cell', topicId: 'fishing-grounds', columnId: 'doc1' }, 'changed'],
  'on a cell that stays': [{ kind: 'cell', topicId: 'ferry', columnId: 'doc1' }, 'exact'],
  'on a statement that is gone': [{ kind: 'statement', statementId: 'a-S4-1' }, 'orphaned'],
  'on a block that moved in the order': [{ kind: 'block', blockId: 'B6' }, 'exact'],
  'after a letter of two units': [quoting('harbour mark 𝑯 and at twice'), 'exact'],
};

function writeAll(): readonly Note[] {
  for (const [body, [target]] of Object.entries(fates)) write(target, body);
  return listNotes(database, old.id);
}

describe('in the next edition', () => {
  it('each note stands where it should, or is said not to', () => {
    const { notes, anchors } = placeNotesIn(next, writeAll(), listEditions(database, old.id));
    const statuses = notes.map(({ id, body }) => [body, anchors.get(id)?.anchor.status]);
    expect(statuses).toEqual(Object.entries(fates).map(([body, [, status]]) => [body, status]));
    const blocks = new Map(next.blocks.map((block) => [block.id, block]));
    for (const { id, body, target } of notes) {
      if (target.kind !== 'passage') continue;
      const stands = anchors.get(id)?.anchor.target !== null;
      expect([body, wordsAt(target.passage, blocks)]).toEqual([body, stands ? target.passage.exact : null]);
    }
    const words = [...anchors.values()].flatMap(({ anchor }) =>
      anchor.status === 'changed' ? [anchor.words] : [],
    );
    expect(
      words.map((each) => [/\d+ boats/u.exec(each?.old ?? '')?.[0], /\d+ boats/u.exec(each?.new ?? '')?.[0]]),
    ).toEqual([
      ['40 boats', '36 boats'],
      ['40 boats', '36 boats'],
    ]);
  });

  it('and in its own every note is exact, and none is looked for', () => {
    const { notes, anchors } = placeNotesIn(old, writeAll(), listEditions(database, old.id));
    expect(anchors.size).toBe(0);
    expect(notes).toEqual(listNotes(database, old.id));
  });

  it('a note that was put elsewhere is exact from then on; one that was left there stays what it is', () => {
    const [, edited, , gone] = writeAll();
    if (!edited || !gone) throw new Error('The notes are there.');
    const anchorsNow = () =>
      placeNotesIn(next, listNotes(database, old.id), listEditions(database, old.id)).anchors;
    const target = anchorsNow().get(edited.id)?.anchor.target;
    if (!target) throw new Error('The edited note stands.');
    putElsewhere(database, next, [{ id: edited.id, rev: edited.rev, target }], {
      deed: 'accept-words',
      atMs: 2000,
    });
    reviewNotes(database, [{ id: gone.id, finding: anchorsNow().get(gone.id)?.finding ?? '' }], 3000);
    expect(anchorsNow().has(edited.id)).toBe(false);
    expect(anchorsNow().get(gone.id)?.anchor.status).toBe('suggested');
  });
});

describe('the desk', () => {
  function counted(): { readonly thread: AnchorThread; readonly asked: (readonly string[])[] } {
    const asked: (readonly string[])[] = [];
    const thread: AnchorThread = async (briefing, notes, editions) => {
      asked.push(notes.map(({ id }) => id));
      return anchorNotes(notes, groundIn(briefing), editions);
    };
    return { thread, asked };
  }

  it('answers the blocks in sight first, then all others, and works nothing out twice', async () => {
    const notes = writeAll();
    const { thread, asked } = counted();
    const desk = createAnchorDesk(thread);
    const request = {
      briefing: next,
      notes,
      editions: listEditions(database, old.id),
      firstBlockIds: ['B1'],
    };
    const { first, rest } = await desk.anchor(request);
    expect(first.map(({ noteId }) => notes.find(({ id }) => id === noteId)?.body)).toEqual([
      'stays',
      'of a sentence that is gone',
    ]);
    expect((await rest).length).toBe(notes.length - first.length);
    const again = await desk.anchor(request);
    expect(again.first).toEqual(first);
    expect(await again.rest).toEqual(await rest);
    expect(asked.map((ids) => ids.length)).toEqual([2, notes.length - 2]);
  });

  it('looks again for a note that was put elsewhere, and for all in another edition', async () => {
    const notes = writeAll();
    const { thread, asked } = counted();
    const desk = createAnchorDesk(thread);
    const request = { briefing: next, notes, editions: listEditions(database, old.id), firstBlockIds: [] };
    await (
      await desk.anchor(request)
    ).rest;
    const [first, ...others] = notes;
    if (!first) throw new Error('The notes are there.');
    const moved = { ...first, target: quoting('the customs house of Karrow') };
    await (
      await desk.anchor({ ...request, notes: [moved, ...others] })
    ).rest;
    expect(asked.at(-1)).toEqual([first.id]);
    const later = { ...next, editionHash: 'c'.repeat(64) };
    await (
      await desk.anchor({ ...request, briefing: later })
    ).rest;
    expect(asked.at(-1)?.length).toBe(notes.length);
  });

  it('says that the work failed, and tries again', async () => {
    const notes = writeAll();
    let fails = true;
    const desk = createAnchorDesk(async (briefing, some, editions) => {
      if (fails) throw new Error('The worker ended.');
      return anchorNotes(some, groundIn(briefing), editions);
    });
    const request = {
      briefing: next,
      notes,
      editions: listEditions(database, old.id),
      firstBlockIds: ['B1'],
    };
    await expect(desk.anchor(request)).rejects.toThrow('The worker ended.');
    fails = false;
    expect((await desk.anchor(request)).first.length).toBe(2);
  });
});

describe('what a note links to', () => {
  const links = Object.fromEntries(
    Object.entries(fates).map(([body, [target]]) => [body, { role: 'see-also', target } as const]),
  );
  /** As a note would be; what has an id is bound by it, and a link keeps no value that it could be compared with. */
  const expected = {
    edited: 'edited',
    'in a block that was split': 'moved',
    'of a sentence that is gone': 'suggested',
  };
  const statusesOf = (note: Note, anchored: readonly AnchoredNote[]) => {
    const found = anchored.find(({ noteId }) => noteId === note.id)?.links ?? [];
    const byKey = new Map(found.map(({ key, anchor }) => [key, anchor.status]));
    return Object.fromEntries(
      Object.entries(links).flatMap(([body, { target }]) => {
        const status = byKey.get(linkKey(target));
        return status ? [[body, status]] : [];
      }),
    );
  };
  const writeLinked = (): Note =>
    writeNote(
      database,
      old,
      newNote({ briefingId: old.id, target: { kind: 'article' }, links: Object.values(links) }),
      1000,
    );

  it('stands where a note there would, by both ways of asking', async () => {
    const note = writeLinked();
    const editions = listEditions(database, old.id);
    const { anchors } = placeNotesIn(next, [note], editions);
    expect(statusesOf(note, [...anchors.values()])).toEqual(expected);
    const desk = createAnchorDesk(async (briefing, some, known) =>
      anchorNotes(some, groundIn(briefing), known),
    );
    const { rest } = await desk.anchor({ briefing: next, notes: [note], editions, firstBlockIds: [] });
    expect(statusesOf(note, await rest)).toEqual(expected);
  });

  it('is not looked for in the edition in which it was linked to', () => {
    expect(placeNotesIn(old, [writeLinked()], listEditions(database, old.id)).anchors.size).toBe(0);
  });

  it('is never said to have moved to words that stood there before, whichever edition it was made in', () => {
    const note = writeLinked();
    // The split block was there, under its new id, in an edition between.
    const between = new Set(next.blocks.map(({ id }) => id));
    const { redirects: _, ...bare } = next;
    const later = { ...bare, editionHash: 'c'.repeat(64) };
    const splitOne = (editions: Editions) =>
      statusesOf(note, [...placeNotesIn(later, [note], editions).anchors.values()])[
        'in a block that was split'
      ];
    const kept = listEditions(database, old.id);
    expect(splitOne(kept)).toBe('moved');
    expect(splitOne(new Map([...kept, ['b'.repeat(64), between]]))).toBe('suggested');
  });
});

describe('when the work that may be done at once is used up', () => {
  it('what was not searched is looked for again when it is asked for again', async () => {
    const notes = writeAll();
    let work = 0;
    const desk = createAnchorDesk(async (briefing, some, editions) =>
      some.map((note) =>
        anchorNote(note, editions.get(note.edition.hash) ?? null, {
          ...groundIn(briefing),
          budget: createBudget(work),
        }),
      ),
    );
    const request = { briefing: next, notes, editions: listEditions(database, old.id), firstBlockIds: [] };
    const statuses = async () => (await (await desk.anchor(request)).rest).map(({ anchor }) => anchor.status);
    expect(await statuses()).toContain('not-searched');
    work = 400_000_000;
    expect(await statuses()).toEqual(Object.values(fates).map(([, status]) => status));
  });
});
