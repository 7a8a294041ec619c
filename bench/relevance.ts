/**
 * Relevance: nDCG@10 of our search beside lunr, MiniSearch, FlexSearch and SQLite's FTS5 on test collections, for full,
 * short, half-typed and misspelt questions, with a paired test. The collections are read where they are.
 * Usage: npm run bench -- relevance --collections FOLDER
 */
import { runBundled } from './tools/run-bundled.ts';

await runBundled('relevance/measure.ts');
