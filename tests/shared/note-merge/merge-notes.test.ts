import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import {
  colours,
  type Note,
  type NoteId,
  NoteIdSchema,
  settleContent,
  writtenBy,
} from '../../../src/shared/notes/note';
import { beginLineage, continueLineage } from '../../../src/shared/note-merge/lineage';
import { mergeNames } from '../../../src/shared/note-merge/names';
import type { VersionedNote } from '../../../src/shared/note-merge/merge-note';
import { mergeNotes } from '../../../src/shared/note-merge/merge-notes';
import { writtenNote } from '../../renderer/written-note';

const hash = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex');
const tools = {
  hash,
  idOf: (name: string): NoteId => NoteIdSchema.parse(v5(name, '5d0f5f3e-5a0e-5b0b-9f43-3f1f9a1f7b52')),
};

type Store = ReadonlyMap<NoteId, VersionedNote>;

/** The notes of `from` taken into `into`. */
function join(into: Store, from: Store): Store {
  const { written, retired } = mergeNotes(into, [...from.values()], tools);
  const joined = new Map([...into, ...written.map((each) => [each.note.id, each] as const)]);
  for (const id of retired) joined.delete(id);
  return joined;
}

/** What a reader sees of a store, in one order. */
function seen(store: Store): readonly string[] {
  return [...store.values()]
    .map(
      ({
        note: {
          id,
          motivation,
          workflow,
          colour,
          body,
          creator,
          modifiedBy,
          tags,
          links,
          target,
          modifiedMs,
        },
      }) =>
        JSON.stringify([
          id,
          motivation,
          workflow,
          colour,
          body,
          creator,
          modifiedBy,
          tags.toSorted(),
          [...new Set(links.map(hash))].toSorted(),
          target,
          modifiedMs,
        ]),
    )
    .toSorted();
}

const begun = (note: Note): VersionedNote => ({ note, lineage: beginLineage(note, note.createdMs, hash) });

function storeOf(...notes: readonly Note[]): Store {
  return new Map(notes.map((note) => [note.id, begun(note)]));
}

function changed(store: Store, id: NoteId, change: Partial<Note>, atMs: number): Store {
  const found = store.get(id);
  if (!found) return store;
  const note = { ...found.note, ...change, modifiedMs: atMs };
  const after = { ...note, ...settleContent(note) };
  const lineage = continueLineage(found.lineage, { before: found.note, after, atMs }, hash);
  return new Map([...store, [id, { note: after, lineage }]]);
}

/** What three readers do, one after the other, each with a clock of their own, which can be wrong. */
interface Deed {
  readonly reader: number;
  readonly kind:
    | 'words'
    | 'label'
    | 'kind'
    | 'tag'
    | 'link'
    | 'place'
    | 'delete'
    | 'write'
    | 'rename'
    | 'take-in';
  readonly which: number;
  readonly choice: number;
}

const kinds: readonly Deed['kind'][] = [
  'words',
  'words',
  'words',
  'label',
  'kind',
  'tag',
  'tag',
  'link',
  'place',
  'delete',
  'write',
  'take-in',
  'take-in',
  'take-in',
];
const anyOf = (some: readonly Deed['kind'][]) =>
  fc.array(
    fc.record({
      reader: fc.nat({ max: 2 }),
      kind: fc.constantFrom(...some),
      which: fc.nat({ max: 5 }),
      choice: fc.nat({ max: 4 }),
    }),
    { maxLength: 40, size: 'max' },
  );
const backToKeptWords: Deed[] = [
  { reader: 1, kind: 'words', which: 1, choice: 3 },
  { reader: 2, kind: 'words', which: 1, choice: 0 },
  { reader: 1, kind: 'write', which: 0, choice: 0 },
  { reader: 1, kind: 'take-in', which: 0, choice: 2 },
  { reader: 1, kind: 'words', which: 5, choice: 3 },
  { reader: 0, kind: 'delete', which: 3, choice: 0 },
];
const anyClocks = fc.tuple(
  fc.integer({ min: -3, max: 40 }),
  fc.integer({ min: -3, max: 40 }),
  fc.constant(0),
);

const [a, b, c] = [0, 1, 2] as const;
const at = (stores: readonly Store[], index: number): Store => stores[index] ?? new Map();

const words = ['', 'one', 'two', 'three', 'four'];
const tags = ['a', 'b', 'c', 'd', 'e'];
const places = ['B1', 'B2', 'B3', 'B4', 'B5'];

const readerName = (reader: number): string => ['You', 'Ana', 'Bo'][reader] ?? '';

/** Other words, and whose they are. */
function reworded(note: Note, body: string, reader: string): Partial<Note> {
  return { body, modifiedBy: writtenBy(note, { body, reader }) };
}

/** What one is called, and since when. */
interface Name {
  readonly is: string;
  readonly since: number;
}

/** The notes of a store whose reader is called so now, and was called so before. */
function signedAnew(store: Store, { is, since }: Name, before: string): Store {
  const now = <Named extends string | null>(name: Named) => (name === before ? is : name);
  return new Map(
    [...store].map(([id, { note, lineage }]) => {
      const creator = now(note.creator);
      const modifiedBy = now(note.modifiedBy);
      if (since === 0 || (creator !== is && modifiedBy !== is)) return [id, { note, lineage }];
      const names = mergeNames(lineage.names, [[is, since]]);
      return [id, { note: { ...note, creator, modifiedBy }, lineage: { ...lineage, names } }];
    }),
  );
}

function play(
  deeds: readonly Deed[],
  clocks: readonly number[],
  wordsOf: (choice: number, turn: number) => string,
): readonly Store[] {
  const first = ['01', '02'].map((end) =>
    writtenNote({
      id: NoteIdSchema.parse(`00000000-0000-4000-8000-0000000000${end}`),
      createdMs: 10,
      body: 'first',
    }),
  );
  const stores = [0, 1, 2].map(() => storeOf(...first));
  const called = [0, 1, 2].map((reader): Name => ({ is: readerName(reader), since: 0 }));
  for (const [index, { reader, kind, which, choice }] of deeds.entries()) {
    const store = at(stores, reader);
    const atMs = 100 + index + (clocks[reader] ?? 0);
    const ids = [...store.keys()].toSorted();
    const note = store.get(ids[which % ids.length] as NoteId)?.note;
    const name = called[reader] ?? { is: '', since: 0 };
    const now =
      kind === 'rename'
        ? { is: `${readerName(reader)} ${index}`, since: Math.max(atMs, name.since + 1) }
        : name;
    called[reader] = now;
    const done = ((): Store => {
      if (kind === 'rename') return store;
      if (kind === 'take-in') return join(store, stores[choice % 3] ?? store);
      if (kind === 'write') {
        const id = tools.idOf(`${reader} ${index}`);
        return new Map([
          ...store,
          [id, begun(writtenNote({ id, creator: name.is, createdMs: atMs, body: wordsOf(choice, index) }))],
        ]);
      }
      if (!note) return store;
      if (kind === 'delete') return new Map([...store].filter(([id]) => id !== note.id));
      const tag = tags[choice] ?? 'a';
      const link = { role: 'see-also', target: { kind: 'block', blockId: places[choice] ?? 'B1' } } as const;
      const change: Partial<Note> = {
        words: reworded(note, wordsOf(choice, index), name.is),
        label: { colour: colours[choice] ?? null },
        kind: {
          motivation: choice % 2 ? ('questioning' as const) : ('commenting' as const),
          workflow: choice > 2 ? ('resolved' as const) : ('open' as const),
        },
        tag: {
          tags: note.tags.includes(tag) ? note.tags.filter((each) => each !== tag) : [...note.tags, tag],
        },
        link: { links: note.links.length > 0 && choice === 0 ? [] : [...note.links, link] },
        place:
          note.target.kind === 'note'
            ? {}
            : { target: { kind: 'block' as const, blockId: places[choice] ?? 'B1' } },
      }[kind];
      return changed(store, note.id, change, atMs);
    })();
    stores[reader] = signedAnew(done, now, name.is);
  }
  return stores;
}

const renaming = [...kinds, 'rename', 'rename'] as const;
const ownWords = (_: number, turn: number): string => `words ${turn}`;

test('of two names that one reader had, the later stands under each note and its words, wherever it comes from', () => {
  const since = (name: string | null): number => Number(/ (\d+)$/u.exec(name ?? '')?.[1] ?? 0);
  fc.assert(
    fc.property(anyOf(renaming), anyClocks, (deeds, clocks) => {
      const stores = play(deeds, clocks, ownWords);
      const joined = join(join(at(stores, a), at(stores, b)), at(stores, c));
      for (const [id, { note }] of stores.flatMap((store) => [...store])) {
        const now = joined.get(id)?.note;
        if (!now) continue;
        expect([note.creator, since(now.creator) >= since(note.creator)]).toEqual([note.creator, true]);
        if (now.body === note.body)
          expect(since(now.modifiedBy ?? now.creator)).toBeGreaterThanOrEqual(since(note.modifiedBy));
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});

describe.each([
  ['whatever the two (or three) have done before', kinds, (choice: number) => words[choice] ?? ''],
  ['whatever they have called themselves since', renaming, ownWords],
] as const)('taking in the notes of another reader, %s,', (_, some, wordsOf) => {
  const anyDeeds = anyOf(some);
  const runs = { numRuns: 500, seed: 5 };

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyDeeds, anyClocks, (deeds, clocks) => {
        const stores = play(deeds, clocks, wordsOf);
        const once = join(at(stores, a), at(stores, b));
        const { written, retired, items } = mergeNotes(once, [...at(stores, b).values()], tools);
        expect([written, retired]).toEqual([[], []]);
        expect(items.every(({ outcome }) => outcome === 'same')).toBe(true);
      }),
      runs,
    );
  });

  test('gives both the same notes, whoever takes in first', () => {
    fc.assert(
      fc.property(anyDeeds, anyClocks, (deeds, clocks) => {
        const stores = play(deeds, clocks, wordsOf);
        expect(seen(join(at(stores, a), at(stores, b)))).toEqual(seen(join(at(stores, b), at(stores, a))));
      }),
      // A reader came back to words that a reply of hers keeps, and the other has deleted the note.
      { ...runs, examples: [[backToKeptWords, [0, 0, 0]]] },
    );
  });

  test('gives three the same notes, in whatever order', () => {
    fc.assert(
      fc.property(anyDeeds, anyClocks, (deeds, clocks) => {
        const stores = play(deeds, clocks, wordsOf);
        const [x, y, z] = [at(stores, a), at(stores, b), at(stores, c)];
        const one = seen(join(join(x, y), z));
        expect(seen(join(x, join(y, z)))).toEqual(one);
        expect(seen(join(join(z, x), y))).toEqual(one);
      }),
      runs,
    );
  });

  test('loses no words that nobody has written over or deleted', () => {
    fc.assert(
      fc.property(anyDeeds, anyClocks, (deeds, clocks) => {
        const stores = play(deeds, clocks, wordsOf);
        const [x, y] = [at(stores, a), at(stores, b)];
        const bodies = new Set([...join(x, y).values()].map(({ note }) => note.body));
        for (const [id, { note, lineage }] of x) {
          const isOver = [...y.values()].some((other) =>
            other.lineage.past.some((each) => lineage.words.includes(each)),
          );
          if (!isOver && note.body !== '') expect(bodies.has(note.body) ? id : note.body).toBe(id);
        }
      }),
      runs,
    );
  });
});

describe('a note that two readers have', () => {
  const note = writtenNote({ body: 'first', tags: ['a', 'b'] });
  const base = storeOf(note);
  const take = (into: Store, from: Store) => mergeNotes(into, [...from.values()], tools);

  test('and none has changed is the same', () => {
    expect(take(base, base)).toMatchObject({ items: [{ outcome: 'same', remark: null }], written: [] });
  });

  test('and one has changed is updated with the other, and stays with the one', () => {
    const later = changed(base, note.id, { body: 'second', tags: ['b', 'c'] }, note.createdMs + 5);
    expect(take(base, later).items).toMatchObject([
      { outcome: 'updated', merged: { note: { body: 'second', tags: ['b', 'c'] } } },
    ]);
    expect(take(later, base)).toMatchObject({
      items: [{ outcome: 'same', remark: 'newer-here' }],
      written: [],
    });
  });

  test('and each has changed in another part has both changes', () => {
    const x = changed(base, note.id, { colour: 'rose', tags: ['a', 'b', 'x'] }, note.createdMs + 5);
    const y = changed(base, note.id, { body: 'second', tags: ['a', 'y'] }, note.createdMs + 3);
    expect(take(x, y).items).toMatchObject([
      { outcome: 'updated', merged: { note: { body: 'second', colour: 'rose', tags: ['a', 'y', 'x'] } } },
    ]);
  });

  test('and both have reworded keeps both wordings: the later is the note, the other a reply of the same id on both machines', () => {
    const x = changed(base, note.id, { body: 'mine' }, note.createdMs + 5);
    const y = changed(base, note.id, { body: 'yours' }, note.createdMs + 9);
    const [xy, yx] = [join(x, y), join(y, x)];
    expect(take(x, y).items).toMatchObject([{ outcome: 'both' }]);
    expect(seen(xy)).toEqual(seen(yx));
    expect([...xy.values()].map((each) => [each.note.body, each.note.target.kind])).toEqual([
      ['yours', 'article'],
      ['mine', 'note'],
    ]);
    // Whoever writes one wording out of the two settles it for both.
    const settled = changed(xy, note.id, { body: 'ours' }, note.createdMs + 20);
    expect([...join(y, settled).values()].map((each) => each.note.body)).toEqual(['ours', 'mine']);
  });

  test('and that one has deleted is the other’s', () => {
    const edited = changed(base, note.id, { body: 'second' }, note.createdMs + 5);
    expect(seen(join(new Map(), edited))).toEqual(seen(edited));
    expect(seen(join(edited, new Map()))).toEqual(seen(edited));
  });
});
