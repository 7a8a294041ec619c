import { describe, expect, test } from 'vitest';
import { createSearchDesk, type DeskDoors, type Open } from '../../../src/renderer/search/search-desk';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { type Note, type NoteId, NoteIdSchema } from '../../../src/shared/notes/note';
import { buildSegment } from '../../../src/shared/search/index/build-segment';
import { writeSegment } from '../../../src/shared/search/index/segment-file';
import { mostInMemory } from '../../../src/shared/search/limits';
import { takeInTurn } from '../../../src/renderer/search/use-answer';
import type { ShownBriefing } from '../../../src/shared/search/shown-briefing';
import { answerQuery, type BriefingResults } from '../../../src/shared/search/search-briefing';
import type { Searchable } from '../../../src/shared/search/searchable';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { writtenNote } from '../written-note';

const briefing = readBundledBriefing();
const of: Open = { briefing, lookup: lookUp(briefing), inferred: 'assigned' };
const invert = async (entries: readonly Searchable[]) => writeSegment(buildSegment(entries), entries);

/** A desk over one saved file, and what went through its doors. */
function deskOver(saved: Uint8Array<ArrayBuffer> | null, doors: Partial<DeskDoors> = {}) {
  const disk = { file: saved, inverted: 0 };
  const desk = createSearchDesk({
    read: async () => disk.file,
    keep: async (_, file) => void (disk.file = file),
    invert: async (entries) => {
      disk.inverted += 1;
      return invert(entries);
    },
    mostHere: async () => mostInMemory,
    prepare: async () => undefined,
    search: () => Promise.reject(new Error('It is searched here.')),
    ...doors,
  });
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const stop = desk.subscribe(() => {
        if (!isSo()) return;
        stop();
        resolve();
      });
    });
  const indexed = until(() => desk.searching()?.index !== null);
  const idsOf = (query: string): readonly string[] => {
    const searching = desk.searching();
    const results = searching ? answerQuery(searching, of.lookup, query) : null;
    return results?.groups.flatMap((group) => group.hits.map((hit) => hit.entry.id)) ?? [];
  };
  return { desk, disk, until, indexed, idsOf };
}

const noteId = (id: number): NoteId =>
  NoteIdSchema.parse(`00000000-0000-7000-8000-${String(id).padStart(12, '0')}`);
const noteSaying = (body: string, id = 1): Note =>
  writtenNote({ id: noteId(id), body, target: { kind: 'article' } });

describe('the index of what is open', () => {
  test('is made once, kept, and read from then on', async () => {
    const first = deskOver(null);
    first.desk.open(of);
    await first.indexed;
    expect(first.disk.inverted).toBe(1);
    const second = deskOver(first.disk.file);
    second.desk.open(of);
    await second.indexed;
    expect(second.disk.inverted).toBe(0);
    expect(second.idsOf('guarantee')).toEqual(first.idsOf('guarantee'));
  });

  test('is made anew where the saved one is damaged, and meanwhile the texts are looked through', async () => {
    const damaged = (await invert([])).slice();
    damaged[9] = 255;
    const { desk, disk, indexed, idsOf } = deskOver(damaged);
    desk.open(of);
    expect(desk.searching()?.index).toBeNull();
    expect(idsOf('legally binding')).toContain('sentences:S17');
    await indexed;
    expect(idsOf('legally binding')[0]).toBe('sentences:S17');
    expect([disk.inverted, disk.file?.[9]]).toEqual([1, 0]);
  });

  test.each(['is there', 'cannot be made'])(
    'of a very large briefing is being made until it %s, and no longer',
    async (how) => {
      const made = Promise.withResolvers<void>();
      const { desk, until } = deskOver(null, { mostHere: async () => 0, prepare: () => made.promise });
      desk.open(of);
      await until(() => desk.searching()?.elsewhere !== null);
      expect(desk.searching()?.isIndexing).toBe(true);
      const ended = until(() => desk.searching()?.isIndexing === false);
      if (how === 'is there') made.resolve();
      else made.reject(new Error('no'));
      await ended;
      desk.take([noteSaying('remember the ferry')]);
      expect(desk.searching()?.isIndexing).toBe(false);
    },
  );

  test('nothing is lost where nothing can be read, kept or inverted', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('no'));
    const { desk, idsOf } = deskOver(null, { read: refuse, keep: refuse, invert: refuse });
    desk.open(of);
    desk.take([noteSaying('remember the ferry')]);
    await Promise.resolve();
    expect(idsOf('legally binding')).toContain('sentences:S17');
    expect(idsOf('ferry')).toEqual([`notes:${noteId(1)}`]);
  });

  test('holds a note as soon as it is taken in, and no longer when it has changed or gone', async () => {
    const { desk, indexed, idsOf } = deskOver(null);
    desk.open(of);
    await indexed;
    desk.take([noteSaying('remember the ferry')]);
    expect(idsOf('ferry')).toEqual([`notes:${noteId(1)}`]);
    desk.take([noteSaying('remember the harbour')]);
    expect(idsOf('ferry')).toEqual([]);
    expect(idsOf('harbour')).toEqual([`notes:${noteId(1)}`]);
    desk.take([]);
    expect(idsOf('harbour')).toEqual([]);
  });

  test('many notes that cannot be inverted are looked through, and tried again only when notes are taken in again', async () => {
    let tried = 0;
    const { desk, indexed, until, idsOf } = deskOver(null, {
      invert: (entries) => {
        tried += 1;
        return tried === 2 ? Promise.reject(new Error('no')) : invert(entries);
      },
    });
    desk.open(of);
    await indexed;
    const many = Array.from({ length: 500 }, (_, id) => noteSaying(`ferry number ${id}`, id));
    desk.take(many);
    await new Promise((resolve) => setTimeout(resolve));
    expect([tried, desk.searching()?.index]).toEqual([2, null]);
    expect(idsOf('"ferry number 77"')).toEqual([`notes:${noteId(77)}`]);
    desk.take(many);
    await until(() => desk.searching()?.index !== null);
    expect(tried).toBe(3);
    expect(idsOf('"ferry number 77"')).toEqual([`notes:${noteId(77)}`]);
  });

  test('many notes at once are looked through until they are inverted', async () => {
    const { desk, indexed, until, idsOf } = deskOver(null);
    desk.open(of);
    await indexed;
    const many = Array.from({ length: 500 }, (_, id) => noteSaying(`ferry number ${id}`, id));
    desk.take(many);
    expect(desk.searching()?.index).toBeNull();
    expect(idsOf('"ferry number 77"')).toEqual([`notes:${noteId(77)}`]);
    desk.take([...many, noteSaying('a late ferry', 500)]);
    await until(() => desk.searching()?.index !== null);
    expect(idsOf('"ferry number 77"')).toEqual([`notes:${noteId(77)}`]);
    expect(idsOf('"late ferry"')[0]).toBe(`notes:${noteId(500)}`);
  });
});

describe('a briefing that is too large for the window', () => {
  const asked: string[] = [];
  const answer = async (query: string): Promise<BriefingResults> => {
    asked.push(query);
    return answerQuery({ index: null, entries: [] }, of.lookup, query);
  };

  test('is searched elsewhere, without its texts being inverted or looked through here', async () => {
    const prepared = Promise.withResolvers<void>();
    const { desk, disk, until } = deskOver(null, {
      mostHere: async () => 10,
      prepare: () => prepared.promise,
      search: (_, query) => answer(query),
    });
    desk.open(of);
    await until(() => desk.searching()?.elsewhere !== null);
    const before = desk.searching();
    expect([before?.index, disk.inverted]).toEqual([null, 0]);
    await before?.elsewhere?.('ferry', {});
    expect(asked).toEqual(['ferry']);
    // When its index is there, what was asked is asked again; and so it is when a note has changed.
    const indexed = until(() => true);
    prepared.resolve();
    await indexed;
    expect(desk.searching()).not.toBe(before);
    const after = desk.searching();
    desk.take([noteSaying('remember the ferry')]);
    expect(desk.searching()).not.toBe(after);
    expect([desk.searching()?.index, disk.inverted]).toEqual([null, 0]);
    desk.open(null);
    expect(desk.searching()).toBeNull();
  });

  test('asks of the edition that is shown, as it is shown', async () => {
    const shown: ShownBriefing[] = [];
    const { desk, until } = deskOver(null, {
      mostHere: async () => 10,
      search: (which, query) => {
        shown.push(which);
        return answer(query);
      },
    });
    desk.open({ ...of, inferred: 'unassigned' });
    await until(() => desk.searching()?.elsewhere !== null);
    await desk.searching()?.elsewhere?.('ferry', {});
    const { id: briefingId, editionHash } = briefing;
    expect(shown).toEqual([{ briefingId, editionHash, inferred: 'unassigned' }]);
  });
});

test('one question is asked after the other, and of those that waited only the last', async () => {
  const takeTurn = takeInTurn();
  const done: number[] = [];
  const first = Promise.withResolvers<void>();
  const last = Promise.withResolvers<void>();
  const ask = (number: number, until: Promise<void> = Promise.resolve()): void =>
    takeTurn(async () => {
      await until;
      done.push(number);
      if (number === 4) last.resolve();
    });
  ask(1, first.promise);
  ask(2);
  ask(3);
  ask(4);
  expect(done).toEqual([]);
  first.resolve();
  await last.promise;
  expect(done).toEqual([1, 4]);
});
