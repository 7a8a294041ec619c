import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchLibrary } from '../../../src/main/briefings/watch-library';
import { temporaryFolder } from '../temporary-folder';

it('tells of what is put into the library, changed and taken out, also when the library was not there; of its own work nothing', async () => {
  const library = join(temporaryFolder(), 'briefings');
  let told = 0;
  onTestFinished(watchLibrary(library, () => (told += 1)));
  /** Once for each thing done, however many files that takes. */
  const expectTold = async (work: () => void): Promise<void> => {
    const before = told;
    work();
    await expect.poll(() => told, { timeout: 5_000 }).toBe(before + 1);
  };
  await expectTold(() => mkdirSync(library));
  await expectTold(() => {
    mkdirSync(join(library, 'one'));
    for (const name of ['briefing.json', 'article.txt']) writeFileSync(join(library, 'one', name), '');
  });
  await expectTold(() => writeFileSync(join(library, 'one', 'briefing.json'), '{}'));
  await expectTold(() => renameSync(join(library, 'one'), join(library, 'two')));
  // A copy on its way is the library's own matter until it has its name.
  const before = told;
  mkdirSync(join(library, '.coming-1'));
  writeFileSync(join(library, '.coming-1', 'briefing.json'), '{}');
  await expectTold(() => renameSync(join(library, '.coming-1'), join(library, 'three')));
  expect(told).toBe(before + 1);
  await expectTold(() => rmSync(library, { recursive: true }));
  await expectTold(() => mkdirSync(library));
});
