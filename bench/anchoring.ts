/**
 * Anchoring: passages marked in a text and looked for in its next edition, beside a plain matcher in the manner of
 * Hypothesis, in one run. Seeded texts of 10 kB to 1 MB. Usage: npm run bench -- anchoring [--quotes N]
 */
import { runBundled } from './tools/run-bundled.ts';

await runBundled('anchoring/measure.ts');
