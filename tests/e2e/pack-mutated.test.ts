import { expect, test } from 'vitest';
import { usualRequest } from '../../src/shared/pack/pack';
import { checkPack } from '../pack/check/check-pack';
import type { Finding } from '../pack/check/finding';
import { noteSets } from '../pack/note-sets';
import { startPress } from '../pack/press';

const home = process.env['LECTERN_MUTATED'];

/** For `scripts/mutate-pack.mjs` alone, which reads the line that it prints. */
test.runIf(home !== undefined)(
  'a copy of the program prints a pack that is what was asked for',
  async () => {
    const sets = { sixty: noteSets['sixty'] ?? [], long: noteSets['two-thousand-words'] ?? [] };
    await using press = await startPress(
      { 'berlin-guarantees': sets, 'heskem-ha-iyim': { one: noteSets['one'] ?? [] } },
      home === undefined ? {} : { home },
    );
    const found: Finding[] = [];
    // One of each direction. The map is a drawing, and not broken here.
    for (const id of ['berlin-guarantees', 'heskem-ha-iyim']) {
      const usual = usualRequest(id);
      const sections = usual.sections.filter((section) => section !== 'map');
      const request = { ...usual, sections, marking: 'TLP:AMBER' };
      const { file } = await press.print(request, id);
      found.push(...(await checkPack(file, await press.asked(request))));
    }
    const names = [...new Set(found.map(({ check }) => check))];
    console.log(`CHECKED: ${names.length === 0 ? 'green' : names.join(', ')}`);
    expect(found).toEqual([]);
  },
  120_000,
);
