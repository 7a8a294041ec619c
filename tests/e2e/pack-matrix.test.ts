import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { type PackRequest, usualRequest } from '../../src/shared/pack/pack';
import { checkPack } from '../pack/check/check-pack';
import { runTool, runToolForBytes } from '../pack/check/run-tool';
import { coveringMatrix, fullMatrix, lengthsOfNotes, otherBriefings } from '../pack/matrix';
import { noteSets, hugeNotes } from '../pack/note-sets';
import { type Press, startPress } from '../pack/press';

/**
 * Every fourth of the packs that cover each pair of choices, every second with notes of all lengths; `LECTERN_PACK_MATRIX=cover` tries them all, `full` everything with everything, which takes an
 * hour, and a word what has it in its name.
 */
const wanted = process.env['LECTERN_PACK_MATRIX'] ?? '';
const isLong = wanted !== '' && wanted !== 'cover';
const cases = isLong
  ? fullMatrix().filter(({ name }) => wanted === 'full' || new RegExp(wanted, 'u').test(name))
  : coveringMatrix().filter((_, place) => wanted === 'cover' || place % 4 === 0);
const lengths = lengthsOfNotes().filter((_, place) => wanted !== '' || place % 2 === 1);

describe('a pack, read back from its file', { timeout: 180_000 }, () => {
  let press: Press;
  beforeAll(async () => {
    press = await startPress({
      'berlin-guarantees': isLong ? { ...noteSets, huge: hugeNotes } : noteSets,
      'harbour-accords': setsOf('cyrillic'),
      'heskem-ha-iyim': setsOf('right-to-left', 'emoji', 'one', 'cyrillic'),
    });
  });
  afterAll(() => press[Symbol.asyncDispose]());

  test.each([...cases, ...lengths, ...otherBriefings()])(
    'is what was asked for: $name',
    async ({ name, request }) => {
      const { file } = await press.print(request, name);
      expect(await checkPack(file, await press.asked(request))).toEqual([]);
    },
  );

  test.runIf(wanted === 'full' || wanted === 'huge')(
    'holds twelve notes as long as they can be',
    async () => {
      const request: PackRequest = {
        ...usualRequest('berlin-guarantees'),
        notes: { include: 'filtered', tags: ['huge'], colours: [], creators: [], workflows: [] },
      };
      const { file, pack } = await press.print(request, 'huge');
      expect(pack.pages).toBeGreaterThan(300);
      expect(await checkPack(file, await press.asked(request))).toEqual([]);
    },
  );

  test('is the same again but for the time it says: words, pictures and bytes', async () => {
    const request = usualRequest('harbour-accords');
    const one = (await press.print(request, 'once')).file;
    const other = (await press.print(request, 'again')).file;
    const text = async (file: string): Promise<string> =>
      withoutTime(await runTool('pdftotext', ['-raw', file, '-']));
    expect(await text(one)).toBe(await text(other));
    const pictures = (file: string): Promise<Buffer> =>
      runToolForBytes('pdftoppm', ['-r', '40', '-f', '2', '-gray', file]);
    expect((await pictures(one)).equals(await pictures(other))).toBe(true);
    // Every page says the minute: within one the bytes are the same.
    for (;;) {
      const minute = Math.floor(Date.now() / 60_000);
      const files = [await press.print(request, 'bytes'), await press.print(request, 'bytes-again')];
      if (Math.floor(Date.now() / 60_000) !== minute) continue;
      const [first, second] = await Promise.all(files.map(({ file }) => masked(file)));
      // Not `toBe`: what differs in so many bytes takes minutes to be told.
      expect(first === second).toBe(true);
      break;
    }
  });
});

const setsOf = (...names: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.map((name) => [name, noteSets[name] ?? []]));

/** Without the time that every foot and the colophon say. */
const withoutTime = (text: string): string => text.replaceAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/gu, 'TIME');

/** The file's bytes, written plainly, without its dates, the name that comes from them, and how far the window had counted its elements. */
async function masked(file: string): Promise<string> {
  const plain = `${file}.plain`;
  await runTool('qpdf', ['--qdf', '--deterministic-id', '--no-original-object-ids', file, plain]);
  return readFileSync(plain, 'latin1')
    .replaceAll(/\/(?:CreationDate|ModDate) \(.*?\)/gu, '')
    .replaceAll(/\/ID \[.*?\]/gu, '')
    .replaceAll(/\(node\d{8}\)/gu, '(node)');
}
