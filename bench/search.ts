/**
 * Search: ours beside lunr, MiniSearch, FlexSearch and SQLite's FTS5, in turn on the same seeded passages and queries.
 * Prints medians and 95th percentiles over the queries, each query's time being the median of its rounds, how many answers were empty or other than a plain scan's, sizes and memory, and
 * at the end which targets were reached.
 * Typing is every keystroke, from the first letter of a word on. Every engine lists what a box lists: the 20 best, those
 * with all words first, and where they are too few those with some.
 * Usage: npm run bench -- search [--sizes 24,1000,10000,100000] [--engines 'Lectern;MiniSearch'] [--kinds phrase,question]
 *                                [--rounds 5] [--seconds 10]   (what an engine may spend on a kind of query)
 */
import { runBundled } from './tools/run-bundled.ts';

await runBundled('search/measure.ts');
