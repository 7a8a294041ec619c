import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addBriefing, type Library, replaceBriefing } from '../../../src/main/briefings/add-briefing';
import { openBriefing, surveyBriefings } from '../../../src/main/briefings/library';
import { copyBriefing } from '../../../src/main/briefings/own-library';
import { writeVariant } from '../briefing-variant';
import { bundledFolder } from '../bundled-briefing';
import { temporaryFolder } from '../temporary-folder';

/** The bundled library, and one of the reader's own that does not exist yet. */
function newLibrary(): Library {
  return [bundledFolder, join(temporaryFolder(), 'data', 'briefings')];
}

const variant = (changes: Parameters<typeof writeVariant>[1] = {}): string =>
  writeVariant(join(temporaryFolder(), 'given'), { id: 'mine', title: 'Mine', ...changes });

/** Everything in the reader's own library, hidden names too. */
const names = (library: Library): readonly string[] =>
  existsSync(library[1]) ? readdirSync(library[1]).toSorted() : [];

async function hashOf(folder: string): Promise<string> {
  const [found] = (await surveyBriefings([join(folder, '..')])).briefings;
  return found?.editionHash ?? '';
}

describe('a briefing that is added', () => {
  it('lies in the reader’s own library under its id, byte for byte, and can be opened', async () => {
    const library = newLibrary();
    const given = variant({ edition: '7' });
    writeFileSync(join(given, 'secret.txt'), 'not for the library');
    mkdirSync(join(given, 'more'));
    expect(await addBriefing(library, given)).toEqual({
      kind: 'added',
      briefing: {
        id: 'mine',
        title: 'Mine',
        language: 'en',
        direction: 'ltr',
        edition: { label: '7', hash: await hashOf(given) },
      },
    });
    expect(names(library)).toEqual(['mine']);
    const own = join(library[1], 'mine');
    expect(readdirSync(own).toSorted()).toEqual(['article.txt', 'briefing.json']);
    for (const file of readdirSync(own)) {
      expect(readFileSync(join(own, file)).equals(readFileSync(join(given, file)))).toBe(true);
    }
    expect((await openBriefing(library, 'mine')).title.text).toBe('Mine');
  });

  it('can be given by its briefing.json, and by a link, and is a copy with no link in it', async () => {
    const library = newLibrary();
    const given = variant();
    expect((await addBriefing(library, join(given, 'briefing.json'))).kind).toBe('added');
    const linked = temporaryFolder();
    const other = variant({ id: 'other' });
    symlinkSync(other, join(linked, 'link'), 'dir');
    expect((await addBriefing(library, join(linked, 'link'))).kind).toBe('added');
    const filesLinked = join(temporaryFolder(), 'files');
    mkdirSync(filesLinked);
    const third = variant({ id: 'third' });
    for (const name of ['briefing.json', 'article.txt'])
      symlinkSync(join(third, name), join(filesLinked, name));
    expect((await addBriefing(library, filesLinked)).kind).toBe('added');
    rmSync(third, { recursive: true });
    expect((await openBriefing(library, 'third')).id).toBe('third');
  });

  it('is there already when it is the same edition, whatever the layout of its file', async () => {
    const library = newLibrary();
    const given = variant();
    await addBriefing(library, given);
    const file = join(given, 'briefing.json');
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 4));
    expect((await addBriefing(library, given)).kind).toBe('present');
    // The library's own folder, and the bundled one, are no other.
    expect((await addBriefing(library, join(library[1], 'mine'))).kind).toBe('present');
    expect((await addBriefing(library, join(bundledFolder, 'berlin-guarantees'))).kind).toBe('present');
    expect(names(library)).toEqual(['mine']);
  });

  it('takes a name like its id where something else has that name, which stays', async () => {
    const library = newLibrary();
    mkdirSync(join(library[1], 'mine'), { recursive: true });
    writeFileSync(join(library[1], 'mine', 'briefing.json'), '{');
    expect((await addBriefing(library, variant())).kind).toBe('added');
    expect(names(library)).toEqual(['mine', 'mine-2']);
    expect(readFileSync(join(library[1], 'mine', 'briefing.json'), 'utf8')).toBe('{');
    expect((await openBriefing(library, 'mine')).title.text).toBe('Mine');
  });
});

describe('a briefing that is not taken in', () => {
  it('is refused with every problem when it fails a check, and leaves nothing', async () => {
    const library = newLibrary();
    const answer = await addBriefing(library, variant({ firstSentence: 'S99' }));
    if (answer.kind !== 'refused') throw new Error(answer.kind);
    expect(answer.problems.length).toBeGreaterThan(1);
    for (const { place, message, remedy } of answer.problems) {
      expect([place, message, remedy].every((words) => /\S/u.test(words))).toBe(true);
    }
    expect(existsSync(library[1])).toBe(false);
  });

  it.each<readonly [string, (folder: string) => string]>([
    ['a path that leads nowhere', (folder) => join(folder, 'nowhere')],
    ['a path that is not whole', () => 'resources/briefings/berlin-guarantees'],
    ['the empty path of a file that a page made up', () => ''],
    [
      'another file',
      (folder) => {
        writeFileSync(join(folder, 'notes.txt'), 'words');
        return join(folder, 'notes.txt');
      },
    ],
    ['a folder without a briefing', (folder) => folder],
    ['a device', () => '/dev/zero'],
    [
      'a folder that is a link to itself',
      (folder) => {
        symlinkSync(join(folder, 'round'), join(folder, 'round'));
        return join(folder, 'round');
      },
    ],
    [
      'a briefing whose article does not end',
      (folder) => {
        cpSync(join(bundledFolder, 'berlin-guarantees', 'briefing.json'), join(folder, 'briefing.json'));
        symlinkSync('/dev/zero', join(folder, 'article.txt'));
        return folder;
      },
    ],
    [
      'a briefing whose file is huge',
      (folder) => {
        cpSync(join(bundledFolder, 'berlin-guarantees'), folder, { recursive: true });
        truncateSync(join(folder, 'briefing.json'), 64 * 2 ** 20 + 1);
        return folder;
      },
    ],
    [
      'an id that would lead out of the library',
      (folder) => writeVariant(join(folder, 'given'), { id: '../../outside' }),
    ],
    ['an id that is hidden', (folder) => writeVariant(join(folder, 'given'), { id: '.aside-x' })],
  ])('is %s', async (_, make) => {
    const library = newLibrary();
    const answer = await addBriefing(library, make(temporaryFolder()));
    expect(answer).toMatchObject({
      kind: 'refused',
      problems: expect.arrayContaining([
        { place: expect.any(String), message: expect.any(String), remedy: expect.any(String) },
      ]),
    });
    expect(existsSync(join(library[1], '..'))).toBe(false);
  });

  it('has the id of another edition here, which stays; both editions are named', async () => {
    const library = newLibrary();
    const first = variant({ edition: '1' });
    const second = variant({ edition: '2' });
    await addBriefing(library, first);
    const before = readFileSync(join(library[1], 'mine', 'briefing.json'));
    expect(await addBriefing(library, second)).toMatchObject({
      kind: 'other-edition',
      briefing: { edition: { label: '2', hash: await hashOf(second) } },
      here: { label: '1', hash: await hashOf(first) },
    });
    expect(names(library)).toEqual(['mine']);
    expect(readFileSync(join(library[1], 'mine', 'briefing.json')).equals(before)).toBe(true);
  });

  it('has the id of a bundled one, which cannot be replaced, not even when that is asked', async () => {
    const library = newLibrary();
    const given = variant({ id: 'berlin-guarantees', edition: '2' });
    expect((await addBriefing(library, given)).kind).toBe('bundled');
    const asked = { id: 'berlin-guarantees', hash: await hashOf(given) };
    expect((await replaceBriefing(library, given, asked)).kind).toBe('bundled');
    expect(existsSync(library[1])).toBe(false);
  });

  it('leaves nothing when the copy fails on its way', async () => {
    const library = newLibrary();
    const given = variant();
    rmSync(join(given, 'article.txt'));
    await expect(copyBriefing(given, library[1])).rejects.toThrow('ENOENT');
    expect(names(library)).toEqual([]);
  });

  it.each<readonly [string, (own: string) => void, RegExp]>([
    [
      'the library is a file',
      (own) => {
        mkdirSync(join(own, '..'), { recursive: true });
        writeFileSync(own, 'words');
      },
      /is not a folder/,
    ],
    [
      'the data folder is a file',
      (own) => writeFileSync(join(own, '..'), 'words'),
      /cannot be written|no such folder/,
    ],
    [
      'the library leads nowhere',
      (own) => {
        mkdirSync(join(own, '..'), { recursive: true });
        symlinkSync('/dev/full/nothing', own);
      },
      /\S/,
    ],
  ])('says why when %s', async (_, spoil, reason) => {
    const library = newLibrary();
    spoil(library[1]);
    const given = variant();
    expect(await addBriefing(library, given)).toEqual({
      kind: 'failed',
      folder: given,
      reason: expect.stringMatching(reason),
    });
  });

  // Where nobody may make a folder, whoever runs the tests; where there is no such place there is nothing to try.
  const closed = process.platform === 'darwin' ? '/System' : '/sys';
  it.skipIf(readdirSync(closed).length === 0)('says why when the library may not be written', async () => {
    const own = join(closed, 'lectern', 'briefings');
    const given = variant();
    expect(await addBriefing([bundledFolder, own], given)).toEqual({
      kind: 'failed',
      folder: given,
      reason: `${own} cannot be written: that is not allowed.`,
    });
  });

  it('says why when its name is too long for the disk, and leaves nothing', async () => {
    const library = newLibrary();
    const answer = await addBriefing(library, variant({ id: 'a'.repeat(300) }));
    expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/name is too long/) });
    expect(names(library)).toEqual([]);
  });
});

describe('a briefing that is replaced', () => {
  it('is the new edition in the old one’s folder, whatever that is called', async () => {
    const library = newLibrary();
    writeVariant(join(library[1], 'by hand'), { id: 'mine', edition: '1' });
    const given = variant({ edition: '2' });
    const asked = { id: 'mine', hash: await hashOf(given) };
    expect((await replaceBriefing(library, given, asked)).kind).toBe('replaced');
    expect(names(library)).toEqual(['by hand']);
    expect((await openBriefing(library, 'mine')).edition).toBe('2');
  });

  it('keeps whatever else the reader had in its folder', async () => {
    const library = newLibrary();
    const own = writeVariant(join(library[1], 'mine'), { id: 'mine', edition: '1' });
    mkdirSync(join(own, 'letters'));
    writeFileSync(join(own, 'letters', 'one.txt'), 'words');
    const given = variant({ edition: '2' });
    await replaceBriefing(library, given, { id: 'mine', hash: await hashOf(given) });
    expect(names(library)).toEqual(['mine', 'mine-other-files']);
    expect(readFileSync(join(library[1], 'mine-other-files', 'letters', 'one.txt'), 'utf8')).toBe('words');
    expect((await surveyBriefings(library)).broken).toEqual([]);
  });

  it('loses nothing of a folder that its own is a link to', async () => {
    const library = newLibrary();
    const elsewhere = variant({ edition: '1' });
    mkdirSync(library[1], { recursive: true });
    symlinkSync(elsewhere, join(library[1], 'mine'), 'dir');
    const given = variant({ edition: '2' });
    await replaceBriefing(library, given, { id: 'mine', hash: await hashOf(given) });
    expect(readdirSync(elsewhere).toSorted()).toEqual(['article.txt', 'briefing.json']);
    expect((await openBriefing(library, 'mine')).edition).toBe('2');
  });

  it('stays when the folder holds another edition than the one the reader was asked about', async () => {
    const library = newLibrary();
    await addBriefing(library, variant({ edition: '1' }));
    const given = variant({ edition: '2' });
    const hash = await hashOf(given);
    writeVariant(given, { id: 'mine', edition: '3' });
    expect((await replaceBriefing(library, given, { id: 'mine', hash })).kind).toBe('failed');
    expect((await openBriefing(library, 'mine')).edition).toBe('1');
  });
});

describe('what is given and cannot be a briefing', () => {
  it('is told apart: nothing there, no folder, and a folder without either file', async () => {
    const library = newLibrary();
    const folder = temporaryFolder();
    const told = async (path: string) => {
      const answer = await addBriefing(library, path);
      return answer.kind === 'refused' ? answer.problems[0] : answer;
    };
    expect(await told(join(folder, 'nowhere'))).toMatchObject({ message: 'There is nothing at this place.' });
    writeFileSync(join(folder, 'words.txt'), 'words');
    expect(await told(join(folder, 'words.txt'))).toMatchObject({
      message: 'This is neither a folder nor a briefing.json.',
    });
    expect(await told(folder)).toMatchObject({
      message: 'There is no such file.',
      remedy: expect.stringMatching(/^Give the folder that holds both/u),
    });
  });
});
