import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askOthers, isEnoughForOthers, type Others } from '../../../src/renderer/search/others/ask-others';
import { countOthers, isOnlyElsewhere, withOthers } from '../../../src/renderer/search/others/arrange-others';
import { type KnownInLibrary, wordsFound } from '../../../src/shared/search/ask-again';
import { arrangeResults } from '../../../src/renderer/search/arrange-results';
import { moveGroup } from '../../../src/renderer/search/move-choice';
import type { BriefingSummary } from '../../../src/shared/briefing/briefing';
import { type BriefingResults, searchBriefing } from '../../../src/shared/search/search-briefing';
import { everyBriefing, openKept } from '../../cases/every-briefing';

const opened = everyBriefing.map(({ name }) => openKept(name));
const briefings = opened.map(({ id, editionHash, title, language, direction, edition }): BriefingSummary => ({
  id,
  editionHash,
  title: title.text,
  titleBy: title.by,
  language,
  direction,
  edition,
  sentences: 0,
  statements: 0,
  documents: 0,
  topics: 0,
  folder: id,
}));
const find = (id: string, query: string, known: KnownInLibrary = {}): BriefingResults => {
  const briefing = opened.find((each) => each.id === id);
  if (!briefing) throw new Error(`${id} is gone.`);
  return searchBriefing(briefing, [], query, { limit: 3, ...known });
};

async function askAll(query: string, knownHere: KnownInLibrary = {}): Promise<Others> {
  const told: Others[] = [];
  await askOthers({
    briefings,
    query,
    known: knownHere,
    ask: async ({ id }, known) => find(id, query, known),
    signal: new AbortController().signal,
    onProgress: (others) => told.push(others),
  });
  expect(told).toHaveLength(1);
  const [last] = told;
  if (!last) throw new Error('Nothing was told.');
  return last;
}

describe('a round through the other briefings', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is told once where it is quick, with those that hold something in the library’s order', async () => {
    const others = await askAll('signed');
    expect(others.found.map(({ briefing }) => briefing.id)).toEqual(['berlin-guarantees', 'harbour-accords']);
    expect(others).toMatchObject({ asked: briefings.length, left: 0, failed: [] });
  });

  test('is told of again and again while it lasts, and goes on after one that fails', async () => {
    const told: Others[] = [];
    await askOthers({
      briefings,
      query: 'signed',
      known: {},
      ask: async ({ id }) => {
        await vi.advanceTimersByTimeAsync(400);
        if (id === 'berlin-guarantees') throw new Error('It is gone.');
        return find(id, 'signed');
      },
      signal: new AbortController().signal,
      onProgress: (others) => told.push(others),
    });
    expect(told.length).toBeGreaterThan(briefings.length);
    expect(told[0]).toMatchObject({ left: briefings.length, found: [], failed: [] });
    expect(told.at(-1)).toMatchObject({
      left: 0,
      found: [{ briefing: { id: 'harbour-accords' } }],
      failed: [{ title: briefings[0]?.title, reason: 'It is gone.' }],
    });
  });

  test('that is stopped asks no more and says no more', async () => {
    const round = new AbortController();
    const asked: string[] = [];
    const told: Others[] = [];
    await askOthers({
      briefings,
      query: 'signed',
      known: {},
      ask: async ({ id }) => {
        asked.push(id);
        round.abort();
        return find(id, 'signed');
      },
      signal: round.signal,
      onProgress: (others) => told.push(others),
    });
    expect(asked).toHaveLength(1);
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not begun for a single letter', () => {
    expect(['a', ' ñ ', '"', '5', ''].map(isEnoughForOthers)).toEqual([false, false, false, false, false]);
    expect(['ab', 'a b', '17', 'аб'].map(isEnoughForOthers)).toEqual([true, true, true, true]);
  });
});

describe('what other briefings hold, in the sheet', () => {
  test('stands below all that the open one holds, three rows each and the way to the rest, and moves none of its rows', async () => {
    const others = await askAll('signed');
    const here = arrangeResults(find('harbour-accords', 'signed'), 'everything');
    const both = withOthers(here, others, 'everything');
    expect(both.rows.slice(0, here.rows.length)).toEqual(here.rows);
    expect(
      both.others.map(({ briefing, total, rows }) => [briefing.id, total, rows.map(({ kind }) => kind)]),
    ).toEqual([
      ['berlin-guarantees', 11, ['other', 'other', 'other', 'other-all']],
      ['harbour-accords', 9, ['other', 'other', 'other', 'other-all']],
    ]);
    expect(countOthers(others)).toBe(20);
    const keys = both.rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(moveGroup(1, here.rows.length, both)).toBe(here.rows.length + 4);
    expect(moveGroup(-1, here.rows.length + 4, both)).toBe(here.rows.length);
  });

  test('is alone where that is chosen, and not shown beside one group', async () => {
    const others = await askAll('signed');
    const results = find('harbour-accords', 'signed');
    expect(withOthers(arrangeResults(results, 'others'), others, 'others').rows).toHaveLength(8);
    expect(withOthers(arrangeResults(results, 'gaps'), others, 'gaps').others).toEqual([]);
  });

  test('is what holds all the words where anything does, else what holds some', async () => {
    const others = await askAll('signed initialled');
    const [berlin, harbour] = others.found;
    expect(berlin?.results.withAllWords).toBe(0);
    expect(countOthers(others)).toBe((berlin?.results.total ?? 0) + (harbour?.results.withAllWords ?? 0));
  });

  test('is never a word spelt like one that any of them holds, and is led to where only others hold it', async () => {
    const ids = ({ found }: Others): readonly string[] => found.map(({ briefing }) => briefing.id);
    // Of a charter only that one speaks; this one has a word spelt like it, a chapter.
    const [berlin, harbour] = ['berlin-guarantees', 'harbour-accords'];
    expect(find(berlin, 'charter').total).toBeGreaterThan(0);
    const charter = await askAll('charter');
    expect(ids(charter)).toEqual([harbour]);
    expect(ids(await askAll('chapter'))).toEqual([berlin]);
    const known = { knownWords: wordsFound([find(harbour, 'charter')]) };
    expect(find(berlin, 'charter', known).total).toBe(0);
    expect(isOnlyElsewhere(find(berlin, 'charter', known), charter)).toBe(true);
    expect(isOnlyElsewhere(find(berlin, 'zxqv'), await askAll('charter'))).toBe(true);
    expect(isOnlyElsewhere(find(berlin, 'signed'), await askAll('signed'))).toBe(false);
    expect(isOnlyElsewhere(find(berlin, 'zxqv'), await askAll('zxqv'))).toBe(false);
  });
});
