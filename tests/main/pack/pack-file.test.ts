import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWritable, writeWhole } from '../../../src/main/pack/pack-file';
import { temporaryFolder } from '../temporary-folder';

describe('a file that is written whole', () => {
  test('holds the bytes, in place of what was there, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'pack.pdf');
    writeFileSync(file, 'older and longer');
    await writeWhole(file, Buffer.from('newer'));
    expect(readFileSync(file, 'utf8')).toBe('newer');
    expect(readdirSync(folder)).toEqual(['pack.pdf']);
  });

  test('rejects and leaves nothing when its name is that of a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'pack.pdf'));
    writeFileSync(join(folder, 'pack.pdf', 'inside'), '');
    await expect(writeWhole(join(folder, 'pack.pdf'), Buffer.from('x'))).rejects.toThrow('it is a folder');
    expect(readdirSync(folder)).toEqual(['pack.pdf']);
  });

  test('says in words, not in codes, that its folder is not there or that its name cannot be one', async () => {
    const gone = join(temporaryFolder(), 'none', 'pack.pdf');
    await expect(writeWhole(gone, Buffer.from('x'))).rejects.toThrow(/^there is no such folder$/);
    const long = join(temporaryFolder(), 'x'.repeat(300));
    await expect(writeWhole(long, Buffer.from('x'))).rejects.toThrow(/^the name is too long$/);
  });

  test('is refused before the work when its folder is not there, or it is a folder itself', async () => {
    const folder = temporaryFolder();
    await expect(checkWritable(join(folder, 'none', 'pack.pdf'))).rejects.toThrow('there is no such folder');
    await expect(checkWritable(folder)).rejects.toThrow('it is a folder');
    await expect(checkWritable(join(folder, 'pack.pdf'))).resolves.toBeUndefined();
  });
});
