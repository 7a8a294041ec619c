import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createIndexFiles, type IndexFiles } from '../../../src/main/search/index-files';
import { mostIndexBytes } from '../../../src/shared/search/limits';
import { temporaryFolder } from '../temporary-folder';

describe('saved indexes', () => {
  let folder: string;
  let files: IndexFiles;
  beforeEach(() => {
    folder = join(temporaryFolder(), 'search');
    files = createIndexFiles(folder);
  });

  test('what was kept last is read, and nothing else lies beside it', async () => {
    await files.keep('one', Uint8Array.of(1, 2, 3));
    await Promise.all([files.keep('one', Uint8Array.of(4)), files.keep('two', Uint8Array.of(5))]);
    expect(await files.read('one')).toEqual(Uint8Array.of(4));
    expect(await files.read('two')).toEqual(Uint8Array.of(5));
    expect(readdirSync(folder).toSorted()).toEqual(['one.index', 'two.index']);
  });

  test('what is not there, is no file or is far too large is nothing', async () => {
    expect(await files.read('three')).toBeNull();
    mkdirSync(join(folder, 'four.index'), { recursive: true });
    expect(await files.read('four')).toBeNull();
    writeFileSync(join(folder, 'five.index'), '');
    truncateSync(join(folder, 'five.index'), mostIndexBytes + 1);
    expect(await files.read('five')).toBeNull();
    rmSync(join(folder, 'five.index'));
  });

  test('a write that fails leaves the file that was there, and no other', async () => {
    await files.keep('six', Uint8Array.of(6));
    await files.keep('six', Uint8Array.of(6));
    mkdirSync(join(folder, 'seven.index', 'inside'), { recursive: true });
    await expect(files.keep('seven', Uint8Array.of(7))).rejects.toThrow(/seven/u);
    expect(await files.read('six')).toEqual(Uint8Array.of(6));
    expect(readdirSync(folder).filter((name) => name.startsWith('seven'))).toEqual(['seven.index']);
  });

  test('what is dropped is gone, also when there was nothing', async () => {
    await files.keep('one', Uint8Array.of(1));
    await files.drop('one');
    await files.drop('one');
    expect(await files.read('one')).toBeNull();
  });
});
