import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBriefing } from '../../../src/main/briefings/briefing-folder';
import { createShelf } from '../../../src/main/briefings/briefing-shelf';
import { listBriefings, openBriefing, surveyBriefings } from '../../../src/main/briefings/library';
import { bundledFolder, openBundledBriefing } from '../bundled-briefing';
import { temporaryFolder } from '../temporary-folder';

const id = 'berlin-guarantees';
const bundled = join(bundledFolder, id);

/** A library with a copy of the bundled briefing in a folder of this name, its file changed by the function. */
function libraryOf(name: string, change: (json: string) => string = (json) => json): string {
  const library = temporaryFolder();
  cpSync(bundled, join(library, name), { recursive: true });
  const file = join(library, name, 'briefing.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return library;
}

async function problemsOf(
  folder: string,
  limits?: Parameters<typeof checkBriefing>[1],
): Promise<readonly string[]> {
  const checked = await checkBriefing(folder, limits);
  return 'problems' in checked ? checked.problems.map(({ place, message }) => `${place}: ${message}`) : [];
}

describe('the library', () => {
  it('lists the bundled briefing with what it holds', async () => {
    expect(await listBriefings([bundledFolder])).toEqual([
      {
        id,
        title: 'Two security guarantees for Ukraine',
        titleBy: 'editor',
        language: 'en',
        direction: 'ltr',
        edition: '1',
        editionHash: (await openBundledBriefing()).editionHash,
        sentences: 24,
        statements: expect.any(Number),
        documents: 2,
        topics: 22,
        where: 'bundled',
        folder: bundled,
      },
    ]);
  });

  it('is empty where its folders do not exist or hold no briefing', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'briefing.json'), '{}');
    expect(await listBriefings([join(folder, 'nothing'), folder, join(folder, 'briefing.json')])).toEqual([]);
  });

  it('names a folder of the reader’s own without a briefing, but not the library’s own work nor other files', async () => {
    const own = temporaryFolder();
    for (const name of ['empty', '.coming-1', 'mine-other-files', 'mine-other-files-2'])
      mkdirSync(join(own, name));
    symlinkSync(join(own, 'nothing'), join(own, 'leads nowhere'));
    const { broken } = await surveyBriefings([own, own]);
    expect(broken).toEqual([
      {
        folder: join(own, 'empty'),
        where: 'yours',
        problems: [
          {
            place: 'the folder',
            message: 'It holds no briefing.json.',
            remedy: 'Put briefing.json and article.txt into it, or take it out of the library.',
          },
        ],
      },
    ]);
  });

  it('takes the first of two briefings with one id, and leaves out the one that fails a check', async () => {
    const second = libraryOf('copy');
    const broken = libraryOf('broken', (json) => json.replace('"id": "S1"', '"id": "S99"'));
    expect((await listBriefings([broken, bundledFolder, second])).map(({ folder }) => folder)).toEqual([
      bundled,
    ]);
  });

  it('opens a briefing by its id, whatever its folder is called', async () => {
    expect((await openBundledBriefing()).id).toBe(id);
    expect((await openBriefing([libraryOf('another name')], id)).id).toBe(id);
  });

  it('says that there is none, or what is wrong with the one that is meant', async () => {
    await expect(openBriefing([bundledFolder], 'another')).rejects.toThrow('There is no briefing “another”');
    await expect(openBriefing([libraryOf(id, () => '{}')], id)).rejects.toThrow(/fails a check/);
  });

  it('gives an edition one name, whatever the layout of its file', async () => {
    const relaid = libraryOf(id, (json) => JSON.stringify(JSON.parse(json)));
    const changed = libraryOf(id, (json) =>
      json.replace('Two security guarantees', 'Three security guarantees'),
    );
    const { editionHash } = await openBundledBriefing();
    expect(editionHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await openBriefing([relaid], id)).editionHash).toBe(editionHash);
    expect((await openBriefing([changed], id)).editionHash).not.toBe(editionHash);
  });

  it('opens each briefing once, and tries one that failed again', async () => {
    const library = libraryOf(id, () => '{}');
    const { openBriefing: open } = createShelf([library]);
    await expect(open(id)).rejects.toThrow('fails a check');
    copyFileSync(join(bundled, 'briefing.json'), join(library, id, 'briefing.json'));
    const briefing = await open(id);
    expect(await open(id)).toBe(briefing);
  });
});

describe('a briefing folder', () => {
  it('has no problems when it is the bundled one', async () => {
    expect(await problemsOf(bundled)).toEqual([]);
  });

  it.each<readonly [string, (folder: string) => void, RegExp]>([
    [
      'without its article',
      (folder) => cpSync(join(bundled, 'briefing.json'), join(folder, 'briefing.json')),
      /^article\.txt: There is no such file\./,
    ],
    [
      'without its briefing',
      (folder) => cpSync(join(bundled, 'article.txt'), join(folder, 'article.txt')),
      /^briefing\.json: There is no such file\./,
    ],
    [
      'whose briefing is no JSON',
      (folder) => {
        cpSync(bundled, folder, { recursive: true });
        writeFileSync(join(folder, 'briefing.json'), '{ "id": }');
      },
      /^briefing\.json line 1, column 9: The file is not JSON/,
    ],
    [
      'whose article is no UTF-8',
      (folder) => {
        cpSync(bundled, folder, { recursive: true });
        writeFileSync(join(folder, 'article.txt'), Buffer.from([0xff, 0xfe, 0x41]));
      },
      /^article\.txt: The file is not UTF-8/,
    ],
    [
      'whose article has one byte more',
      (folder) => {
        cpSync(bundled, folder, { recursive: true });
        writeFileSync(join(folder, 'article.txt'), '\n', { flag: 'a' });
      },
      /^article/,
    ],
    [
      'whose briefing is a folder',
      (folder) => {
        cpSync(join(bundled, 'article.txt'), join(folder, 'article.txt'));
        mkdirSync(join(folder, 'briefing.json'));
      },
      /^briefing\.json: The file cannot be read/,
    ],
  ])('%s is told what is wrong', async (_, make, problem) => {
    const folder = temporaryFolder();
    make(folder);
    expect((await problemsOf(folder))[0]).toMatch(problem);
  });

  it('is not read when a file is over its limit, one byte being enough', async () => {
    const bytes = readFileSync(join(bundled, 'article.txt')).length;
    const limits = { 'briefing.json': 2 ** 20, 'article.txt': bytes };
    expect(await problemsOf(bundled, limits)).toEqual([]);
    expect(await problemsOf(bundled, { ...limits, 'article.txt': bytes - 1 })).toEqual([
      expect.stringMatching(/^article\.txt: The file is larger than/),
    ]);
  });

  it('that does not end, such as a device, is not read', async () => {
    const folder = temporaryFolder();
    cpSync(join(bundled, 'briefing.json'), join(folder, 'briefing.json'));
    symlinkSync('/dev/zero', join(folder, 'article.txt'));
    expect((await problemsOf(folder))[0]).toMatch(/^article\.txt: /);
  });
});
