import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  makeKey,
  parseKeyFile,
  readKeyFile,
  unwrapKey,
  usualCost,
  wrapKey,
  writeKeyFile,
} from '../../../../src/main/store/lock/key-file';
import { temporaryFolder } from '../../temporary-folder';

const cheap = { n: 16, r: 8, p: 1 };

describe('the key of a locked store', () => {
  it('is had with its passphrase alone', async () => {
    const key = makeKey();
    const wrapped = await wrapKey(key, 'correct horse battery', cheap);
    expect(await unwrapKey(wrapped, 'correct horse battery')).toEqual(key);
    for (const wrong of ['', 'correct horse batter', 'correct horse battery ', 'Correct horse battery'])
      expect(await unwrapKey(wrapped, wrong)).toBe(null);
  });

  it('is had whichever way the keyboard writes a letter with an accent', async () => {
    const key = makeKey();
    const wrapped = await wrapKey(key, 'un été à Zürich', cheap);
    expect(await unwrapKey(wrapped, 'un été à Zürich'.normalize('NFD'))).toEqual(key);
  });

  it('costs a guesser 128 MB and a second, where it is wrapped by the program', async () => {
    expect(usualCost).toEqual({ n: 2 ** 17, r: 8, p: 1 });
    expect((await wrapKey(makeKey(), 'correct horse battery')).cost).toEqual(usualCost);
  });

  it('is never taken for another one, whichever bit of its file goes bad', async () => {
    const file = join(temporaryFolder(), 'notes.key');
    const key = makeKey();
    writeKeyFile(file, await wrapKey(key, 'correct horse battery', cheap));
    const whole = readFileSync(file);
    let read = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = Buffer.from(whole);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const content = parseKeyFile(bytes.toString());
      if (content === null) continue;
      // A blank between the fields that became another one.
      read += 1;
      expect(content.kind === 'wrapped' && (await unwrapKey(content, 'correct horse battery'))).toEqual(key);
    }
    expect(read).toBeLessThan(whole.length);
  });

  it('is not had where each field is changed and the check made good again', async () => {
    const key = makeKey();
    const wrapped = await wrapKey(key, 'correct horse battery', cheap);
    for (const name of ['salt', 'nonce', 'key', 'tag'] as const) {
      const bytes = Buffer.from(wrapped[name], 'base64url');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      const changed = { ...wrapped, [name]: bytes.toString('base64url') };
      expect(await unwrapKey(changed, 'correct horse battery')).toBe(null);
    }
    const cheaper = { ...wrapped, cost: { ...cheap, n: 8 } };
    expect(await unwrapKey(cheaper, 'correct horse battery')).toBe(null);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"lectern":"key","form":1,'],
    ['something else', '[1,2,3]'],
    [
      'a cost that would never end',
      '{"lectern":"key","form":1,"content":{"kind":"wrapped","cost":{"n":1e12,"r":8,"p":1}},"check":"x"}',
    ],
    ['more than a key can be', 'x'.repeat(5000)],
  ])('is not read of %s', (_, text) => {
    const file = join(temporaryFolder(), 'notes.key');
    writeFileSync(file, text);
    expect(readKeyFile(file)).toBe(null);
  });
});
