/**
 * Start-up: Lectern against a blank Electron window, turn by turn in one run, each on its own warm profile.
 * Prints medians and their ratios. Usage: npm run bench -- start-up [--starts N] [--notes M]   (N is at least 12; M is how many notes
 * Lectern has)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleWriter } from './notes/bundle-writer.ts';
import { measureStart, type Start } from './start-up/start.ts';
import { median } from './tools/median.ts';

const { values } = parseArgs({
  options: { starts: { type: 'string', default: '12' }, notes: { type: 'string', default: '0' } },
});
const starts = Math.max(12, Number(values.starts));
const electron = process.env['LECTERN_ELECTRON'];
if (!electron) throw new Error('Start this with: npm run bench -- start-up');
const programs = {
  blank: join(import.meta.dirname, 'start-up/blank.cjs'),
  lectern: join(import.meta.dirname, '..'),
};
const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
try {
  if (Number(values.notes) > 0) {
    const library = join(import.meta.dirname, '../resources/briefings');
    const writeManyNotes = await bundleWriter();
    await writeManyNotes({ userData: join(folder, 'lectern'), library, view: 'read' }, Number(values.notes));
  }
  const measured: Record<keyof typeof programs, Start[]> = { blank: [], lectern: [] };
  // The first round makes the profiles and is not counted.
  for (let round = 0; round <= starts; round += 1) {
    for (const name of ['blank', 'lectern'] as const) {
      const start = await measureStart(electron, programs[name], join(folder, name));
      if (round > 0) measured[name].push(start);
    }
    process.stderr.write(`\r${round} of ${starts} rounds`);
  }
  process.stderr.write('\n');
  process.stdout.write(`median of ${starts} starts, blank window and Lectern in turn\n`);
  for (const [key, unit] of [
    ['painted', 'ms to first paint'],
    ['usable', 'ms until usable'],
    ['memory', 'MB of all processes (PSS)'],
  ] as const) {
    const blank = median(measured.blank.map((start) => start[key]));
    const lectern = median(measured.lectern.map((start) => start[key]));
    process.stdout.write(
      `${unit.padEnd(28)} blank ${blank.toFixed(0).padStart(5)}   Lectern ${lectern.toFixed(0).padStart(5)}   ratio ${(lectern / blank).toFixed(2)}\n`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
