/**
 * Search: one keystroke against a plain scan (`includes` on lower-cased text), turn by turn in one run, on the bundled
 * briefing and on 1,000 and 10,000 generated passages. Usage: npm run bench -- search
 */
import { runBundled } from './tools/run-bundled.ts';

await runBundled('search/measure.ts');
