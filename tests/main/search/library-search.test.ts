import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBriefing } from '../../../src/main/briefings/library';
import { createLibraryDesk, type LibraryDesk } from '../../../src/main/search/thread/library-desk';
import { createSurveyShelf } from '../../../src/main/search/thread/survey-shelf';
import { firstHits } from '../../../src/renderer/search/others/arrange-others';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { mostInMemory } from '../../../src/shared/search/limits';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import type { ShownBriefing } from '../../../src/shared/search/shown-briefing';
import { everyBriefing, openKept } from '../../cases/every-briefing';
import { bundledFolder } from '../bundled-briefing';
import { bundleCommandLine } from '../cli/cli-run';
import { temporaryFolder } from '../temporary-folder';

const briefings = everyBriefing.map(({ name }) => openKept(name));
const shownOf = ({ id, editionHash }: Pick<Briefing, 'id' | 'editionHash'>): ShownBriefing => ({
  briefingId: id,
  editionHash,
  inferred: 'assigned',
});

/** A desk over these briefings, and which it has opened from the disk so far. */
function deskOver(
  library: readonly Briefing[],
  more: { readonly mostHeld?: number; readonly mostInMemory?: number; readonly folder?: string } = {},
): { readonly desk: LibraryDesk; readonly opened: readonly string[] } {
  const opened: string[] = [];
  const desk = createLibraryDesk({
    folder: temporaryFolder(),
    mostInMemory,
    survey: async () => ({ briefings: [], broken: [], hidden: [] }),
    openBriefing: async (id) => {
      opened.push(id);
      const found = library.find((each) => each.id === id);
      if (!found) throw new Error(`There is no briefing “${id}” in the library.`);
      return found;
    },
    readNotes: () => ({ notes: [], labelNames: {} }),
    ...more,
  });
  return { desk, opened };
}

/** A few of the briefing's own words and of others', with what a query can say of them. */
function anyQueryIn({ blocks }: Briefing): fc.Arbitrary<string> {
  const words = blocks.flatMap(({ text }) => text.match(/[\p{L}\p{N}’-]+/gu) ?? []);
  const anyWord = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.constantFrom('treaty', 'signed', 'troops', 'kind:provision', 'is:gap') },
  );
  const anyTerm = fc.oneof(
    { weight: 5, arbitrary: anyWord },
    { weight: 1, arbitrary: anyWord.map((word) => `-${word}`) },
    { weight: 1, arbitrary: anyWord.map((word) => `+${word}`) },
    { weight: 1, arbitrary: fc.tuple(anyWord, anyWord).map(([a, b]) => `"${a} ${b}"`) },
    { weight: 1, arbitrary: anyWord.map((word) => word.slice(0, 3)) },
  );
  return fc.array(anyTerm, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(' '));
}

describe('a briefing that is not open', () => {
  test.each(briefings.map((briefing) => [briefing.id, briefing] as const))(
    '%s: is answered as where it is open, held in memory or on the disk',
    async (_, briefing) => {
      const { desk } = deskOver(briefings);
      const { desk: onDisk } = deskOver(briefings, { mostInMemory: 0 });
      await onDisk.prepare(shownOf(briefing));
      await fc.assert(
        fc.asyncProperty(anyQueryIn(briefing), async (query) => {
          const here = searchBriefing(briefing, [], query, { limit: 3 });
          expect(await desk.search(shownOf(briefing), query, { limit: 3 })).toEqual(here);
          expect(await onDisk.search(shownOf(briefing), query, { limit: 3 })).toEqual(here);
        }),
        { seed: 6, numRuns: 15 },
      );
    },
  );

  test('holds nothing that a filter asks for which it does not know, and the rest as where it is open', async () => {
    const { desk } = deskOver(briefings);
    const { desk: onDisk } = deskOver(briefings, { mostInMemory: 0 });
    for (const briefing of briefings) {
      await onDisk.prepare(shownOf(briefing));
      for (const each of [desk, onDisk]) {
        const ask = async (query: string): Promise<number> =>
          (await each.search(shownOf(briefing), query, { unknownValues: 'find-nothing' })).total;
        for (const query of ['tag:the', 'topic:zebra', 'tag:the the', 'topic:zebra OR topic:giraffe'])
          expect(await ask(query)).toBe(0);
        const total = (query: string) => searchBriefing(briefing, [], query).total;
        for (const query of ['kind:event', '-tag:the kind:event', 'kind:event,zebra'])
          expect(await ask(query)).toBe(total(query));
        expect(await ask('kind:event')).toBeGreaterThan(0);
      }
    }
  });

  test('is opened once while there is room, and anew when others have taken it; that asked for last always stays', async () => {
    const [one, two] = briefings;
    if (!one || !two) throw new Error('There are too few briefings.');
    const ask = async (desk: LibraryDesk, ...asked: readonly Briefing[]): Promise<void> => {
      for (const each of asked) await desk.search(shownOf(each), 'treaty', {});
    };
    const roomy = deskOver(briefings);
    await ask(roomy.desk, one, two, one, two);
    expect(roomy.opened).toEqual([one.id, two.id]);
    const narrow = deskOver(briefings, { mostHeld: 1 });
    await ask(narrow.desk, one, one, two, two, one);
    expect(narrow.opened).toEqual([one.id, two.id, one.id]);
    const onDisk = deskOver(briefings, { mostInMemory: 0, mostHeld: 0 });
    await ask(onDisk.desk, one, two, one, two);
    expect(onDisk.opened).toEqual([one.id, two.id]);
  });

  test('is refused by itself when its edition changed or it is gone, and the others go on', async () => {
    const [one, two] = briefings;
    if (!one || !two) throw new Error('There are too few briefings.');
    const library = [{ ...one, editionHash: 'a'.repeat(64) }, two];
    const { desk } = deskOver(library);
    await expect(desk.search(shownOf(one), 'a', {})).rejects.toThrow(/another edition/);
    await expect(desk.search({ ...shownOf(one), briefingId: 'gone' }, 'a', {})).rejects.toThrow(
      /no briefing/,
    );
    expect(
      (await desk.search(shownOf(two), two.blocks[0]?.text.split(' ')[0] ?? '', {})).total,
    ).toBeGreaterThan(0);
    // Named by the edition that it has now, it is searched.
    expect((await desk.search({ ...shownOf(one), editionHash: 'a'.repeat(64) }, 'the', {})).query).toBe(
      'the',
    );
  });

  test('has its index kept, which is believed only while it is whole', async () => {
    const [one] = briefings;
    if (!one) throw new Error('There is no briefing.');
    const folder = temporaryFolder();
    const file = join(folder, `${one.id}.index`);
    const answer = () => deskOver(briefings, { folder }).desk.search(shownOf(one), 'treaty', {});
    const first = await answer();
    const whole = readFileSync(file);
    const made = statSync(file).mtimeMs;
    expect(await answer()).toEqual(first);
    expect(statSync(file).mtimeMs).toBe(made);
    const damaged = Buffer.from(whole);
    damaged[500] = (damaged[500] ?? 0) ^ 255;
    writeFileSync(file, damaged);
    expect(await answer()).toEqual(first);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });
});

describe('the whole library', () => {
  test('gives in the box what it gives on the command line: the same briefings, in the same order, with the same rows first', async () => {
    const userData = temporaryFolder();
    const own = join(userData, 'briefings');
    cpSync(join(import.meta.dirname, '../../fixtures/briefings'), own, { recursive: true });
    rmSync(join(own, 'README.md'));
    cpSync(join(own, 'ostrivna-uhoda'), join(own, 'a-copy'), { recursive: true });
    cpSync(join(own, 'ostrivna-uhoda/article.txt'), join(own, 'spoilt/article.txt'), { recursive: true });
    writeFileSync(join(own, 'spoilt/briefing.json'), '{}');
    const folders = [bundledFolder, own];
    const desk = createLibraryDesk({
      folder: join(userData, 'search'),
      mostInMemory,
      survey: createSurveyShelf(folders),
      openBriefing: (id) => openBriefing(folders, id),
      readNotes: () => ({ notes: [], labelNames: {} }),
    });
    const { briefings: listed, broken } = await desk.list();
    expect((await desk.list()).briefings).toBe(listed);
    expect(broken).toEqual([join(own, 'spoilt')]);
    for (const query of ['signed', 'legal -treaty', 'kind:criticism']) {
      const { stdout } = await lectern(['search', query, '--json'], { userData });
      const told: readonly Told[] = JSON.parse(stdout);
      expect(told.map(({ briefing }) => briefing)).toEqual(listed.map(({ id }) => id));
      for (const [place, each] of listed.entries()) {
        const boxed = await desk.search(shownOf(each), query, { limit: 3 });
        expect(boxed.total).toBe(told[place]?.total);
        const hasAll = boxed.withAllWords > 0;
        const lines = (told[place]?.groups ?? []).flatMap(({ hits }) =>
          hits.filter(({ hasAllWords }) => hasAllWords || !hasAll).slice(0, 3),
        );
        expect(JSON.parse(JSON.stringify(firstHits(boxed).map(({ entry }) => entry.place)))).toEqual(
          lines.slice(0, 3).map((line) => line.place),
        );
      }
    }
    // A word of one briefing is no slip in another, whether one is asked or all are.
    for (const rest of [[], ['--briefing', 'berlin-guarantees']]) {
      const { stdout } = await lectern(['search', 'Ostrin', '--json', ...rest], { userData });
      const told: readonly Told[] = JSON.parse(stdout);
      expect(told.find(({ briefing }) => briefing === 'berlin-guarantees')?.total).toBe(0);
    }
    // What is put in, changed or taken out by hand is seen at the next look.
    writeFileSync(join(own, 'harbour-accords/briefing.json'), '{}');
    rmSync(join(own, 'spoilt'), { recursive: true });
    const now = await desk.list();
    expect(now.briefings.map(({ id }) => id)).toEqual(
      listed.map(({ id }) => id).filter((id) => id !== 'harbour-accords'),
    );
    expect(now.broken).toEqual([join(own, 'harbour-accords')]);
  });
});

const { lectern } = bundleCommandLine();

interface Told {
  readonly briefing: string;
  readonly total: number;
  readonly groups: readonly {
    readonly hits: readonly { readonly place: unknown; readonly hasAllWords: boolean }[];
  }[];
}
