/**
 * Search on disk: how long 100,000 generated passages take to be inverted, opened and searched, and what they hold in
 * memory, beside the index in memory, query by query in turn; every answer is compared. Usage: npm run bench -- search-disk
 */
import { runBundled } from './tools/run-bundled.ts';

await runBundled('search-disk/measure.ts');
