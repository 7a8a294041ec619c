import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../../../../bench/tools/seeded';
import { addToJournal, beginJournal, readJournal } from '../../../../src/main/store/journal/journal-file';
import { changeLine } from '../../../../src/main/store/journal/journal-line';
import { makeKey } from '../../../../src/main/store/lock/key-file';
import { dropKey, holdKey } from '../../../../src/main/store/lock/keyring';
import { temporaryFolder } from '../../temporary-folder';

let store: string;
let journal: string;
beforeEach(() => {
  store = join(temporaryFolder(), 'notes.db');
  journal = `${store}.journal`;
  holdKey(store, makeKey());
  beginJournal(journal, { journal: 'lectern', form: 7, after: 1, tables: {} }, []);
  for (let number = 2; number < 12; number += 1) addToJournal(journal, lineOf(number));
});
afterEach(() => dropKey(store));

function lineOf(changeNo: number): string {
  const row = JSON.stringify([`words of ${changeNo}`, changeNo]);
  return changeLine({ changeNo, rows: [{ table: 'note', row, key: null }], shifts: new Map() });
}

const lines = (): string[] => readFileSync(journal, 'utf8').trimEnd().split('\n');
const write = (changed: readonly string[]): void => writeFileSync(journal, `${changed.join('\n')}\n`);
const numbers = (): readonly number[] => readJournal(journal)?.changes.map(({ change }) => change) ?? [];
const all = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

describe('the journal of a locked store', () => {
  it('says what was written, in no plain word', () => {
    expect(readJournal(journal)).toMatchObject({ head: { after: 1 }, damagedLines: 0 });
    expect(numbers()).toEqual(all);
    expect(readFileSync(journal, 'utf8')).not.toMatch(/words|note|change|lectern/u);
  });

  it('goes on after a line that was taken back, and after half a line', () => {
    addToJournal(journal, lineOf(12))();
    addToJournal(journal, lineOf(12));
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}half-a-li`);
    addToJournal(journal, lineOf(13));
    expect(readJournal(journal)?.damagedLines).toBe(0);
    expect(numbers()).toEqual([...all, 12, 13]);
  });

  it.each([
    ['a line taken out', (whole: string[]) => whole.toSpliced(4, 1)],
    ['two lines changed over', (whole: string[]) => whole.with(4, whole[5] ?? '').with(5, whole[4] ?? '')],
    ['a line put in once more', (whole: string[]) => whole.toSpliced(8, 0, whole[3] ?? '')],
    ['the head taken out', (whole: string[]) => whole.slice(1)],
    ['a plain line put in', (whole: string[]) => whole.toSpliced(4, 0, lineOf(5).trimEnd())],
    ['a line of another store put in', (whole: string[]) => whole.toSpliced(4, 0, lineOfAnother())],
  ])('shows %s as damage', (_, change) => {
    write(change(lines()));
    const read = readJournal(journal);
    expect(read?.damagedLines).toBeGreaterThan(0);
    // What is read is what was written there: no line is taken for another.
    expect(all).toEqual(expect.arrayContaining([...numbers()]));
  });

  it('shows each letter that became another one', () => {
    const random = seeded(5);
    const whole = readFileSync(journal);
    for (let trial = 0; trial < 200; trial += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(journal, bytes);
      const read = readJournal(journal);
      const isShown = (read?.damagedLines ?? 0) > 0 || numbers().length < all.length;
      // The last letters of base64 say less than they could: some of their bits mean nothing.
      if (!isShown) expect(numbers()).toEqual(all);
      else expect(all).toEqual(expect.arrayContaining([...numbers()]));
    }
  });

  it('says nothing without its key, nor with another', () => {
    for (const key of [null, makeKey()]) {
      dropKey(store);
      if (key) holdKey(store, key);
      expect(readJournal(journal)).toMatchObject({ head: null, changes: [] });
    }
  });
});

function lineOfAnother(): string {
  const other = join(temporaryFolder(), 'notes.db');
  holdKey(other, makeKey());
  beginJournal(`${other}.journal`, { journal: 'lectern', form: 7, after: 1, tables: {} }, []);
  addToJournal(`${other}.journal`, lineOf(2));
  dropKey(other);
  return readFileSync(`${other}.journal`, 'utf8').split('\n')[1] ?? '';
}
