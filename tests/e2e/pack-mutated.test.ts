import { expect, test } from 'vitest';
import { usualRequest } from '../../src/shared/pack/pack';
import { checkPack } from '../pack/check/check-pack';
import { noteSets } from '../pack/note-sets';
import { startPress } from '../pack/press';

const home = process.env['LECTERN_MUTATED'];

/** For `scripts/mutate-pack.mjs` alone, which reads the line that it prints. */
test.runIf(home !== undefined)(
  'a copy of the program prints a pack that is what was asked for',
  async () => {
    const sets = { sixty: noteSets['sixty'] ?? [], long: noteSets['two-thousand-words'] ?? [] };
    await using press = await startPress({ 'berlin-guarantees': sets }, home === undefined ? {} : { home });
    const usual = usualRequest('berlin-guarantees');
    // The map is a drawing, and not broken here.
    const sections = usual.sections.filter((section) => section !== 'map');
    const request = { ...usual, sections, marking: 'TLP:AMBER' };
    const { file } = await press.print(request, 'mutated');
    const found = await checkPack(file, await press.asked(request));
    const names = [...new Set(found.map(({ check }) => check))];
    console.log(`CHECKED: ${names.length === 0 ? 'green' : names.join(', ')}`);
    expect(found).toEqual([]);
  },
  120_000,
);
