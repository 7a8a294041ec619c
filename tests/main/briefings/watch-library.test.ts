import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { watchLibrary } from '../../../src/main/briefings/watch-library';
import { temporaryFolder } from '../temporary-folder';

function watched(library: string) {
  let told = 0;
  onTestFinished(watchLibrary(library, () => (told += 1)));
  return {
    told: () => told,
    expectTold: async (work: () => void): Promise<void> => {
      const before = told;
      work();
      await expect.poll(() => told, { timeout: 5_000 }).toBeGreaterThan(before);
    },
  };
}

it('tells of what is put into the library, changed and taken out, also when the library was not there', async () => {
  const library = join(temporaryFolder(), 'briefings');
  const { expectTold } = watched(library);
  await expectTold(() => mkdirSync(library));
  await expectTold(() => {
    mkdirSync(join(library, 'one'));
    for (const name of ['briefing.json', 'article.txt']) writeFileSync(join(library, 'one', name), '');
  });
  await expectTold(() => writeFileSync(join(library, 'one', 'briefing.json'), '{}'));
  await expectTold(() => renameSync(join(library, 'one'), join(library, 'two')));
  await expectTold(() => rmSync(library, { recursive: true }));
  await expectTold(() => mkdirSync(library));
});

it('tells nothing of a copy on its way until it has its name', async () => {
  const library = join(temporaryFolder(), 'briefings');
  mkdirSync(library);
  const { told, expectTold } = watched(library);
  const copy = join(library, '.coming-1');
  mkdirSync(copy);
  writeFileSync(join(copy, 'briefing.json'), '{}');
  // That nothing is told can only be waited for: longer than it would take.
  await setTimeout(600);
  expect(told()).toBe(0);
  await expectTold(() => renameSync(copy, join(library, 'one')));
});
