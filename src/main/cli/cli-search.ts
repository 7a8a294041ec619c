/** `lectern search`: what the search box does, in the same order. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Briefing } from '../../shared/briefing/briefing';
import { withoutMarks } from '../../shared/briefing/emphasis';
import { treatInferred } from '../../shared/briefing/inferred';
import { type Lookup, lookUp } from '../../shared/briefing/lookup';
import type { SilenceAnswer } from '../../shared/search/answer';
import { listSearchables } from '../../shared/search/searchables';
import { searchBriefing } from '../../shared/search/search-briefing';
import { type Group, groupNames, groups, type Searchable } from '../../shared/search/searchable';
import type { Term } from '../../shared/search/find/term';
import { exampleQueries } from '../../shared/search/query/example-queries';
import { saidOfResults } from '../../shared/search/said-of-results';
import { followSentence } from '../../shared/search/words/follow-sentence';
import { markEntry } from '../../shared/search/words/mark-text';
import { vocabularyOf } from '../../shared/search/query/vocabulary';
import type { CliContext } from './cli-context';
import { type Found, linesOfFound } from './search-lines';
import { listBriefings, openBriefing } from '../briefings/library';
import { listNotes } from '../notes/notes';
import { readKeptIndex } from '../search/kept-index';
import { readSettings } from '../store/settings-store';
import { defaultSettings, inferredOf } from '../../shared/contract/settings';
import { say } from '../say';

interface Asked {
  readonly briefing?: string;
  readonly in?: readonly Group[];
  readonly limit?: number;
  readonly json?: boolean;
}

/** Adds the command that searches. Without `--briefing` every briefing at hand is searched. */
export function addSearchCommand(program: Command, context: CliContext): void {
  program
    .command('search')
    .description(say('cli.search'))
    .argument('<query>', say('cli.search.query'), readQuery)
    .option('--briefing <id>', say('cli.search.briefing'))
    .option('--in <groups>', say('cli.search.in'), readGroups)
    .option('--limit <number>', say('cli.search.limit'), readLimit)
    .option('--json', say('cli.json'))
    .action(async (query: string, asked: Asked) => {
      const { briefings: folders } = context.folders();
      const ids =
        asked.briefing === undefined ? (await listBriefings(folders)).map(({ id }) => id) : [asked.briefing];
      const briefings: Briefing[] = [];
      for (const id of ids) briefings.push(await openBriefing(folders, id));
      const found: { readonly briefing: Briefing; readonly results: Found }[] = [];
      for (const briefing of briefings)
        found.push({ briefing, results: await searchOne(briefing, query, asked, context) });
      const value = found.map(({ results }) => results);
      context.answer(asked.json, value, () =>
        found.flatMap(({ briefing, results }) => [
          // Of one briefing alone it is clear where the results are from.
          ...(found.length > 1 ? [`${briefing.id}  ${briefing.title.text}`] : []),
          ...linesOfFound(results, briefing),
        ]),
      );
    });
}

async function searchOne(
  asOpened: Briefing,
  query: string,
  asked: Asked,
  context: CliContext,
): Promise<Found> {
  const store = context.reading();
  const notes = store ? listNotes(store, asOpened.id) : [];
  const settings = store ? readSettings(store) : defaultSettings;
  const { labelNames } = settings;
  const briefing = treatInferred(asOpened, inferredOf(settings, asOpened.id));
  const lookup = lookUp(briefing, asOpened);
  const kept = await readKeptIndex(context.folders().searchIndexes, briefing.id);
  const results = searchBriefing(briefing, notes, query, {
    kept: await kept.of(listSearchables(briefing, lookUp(briefing))),
    labelNames,
    ...(asked.in && { in: asked.in }),
    ...(asked.limit !== undefined && { limit: asked.limit }),
  });
  kept.close();
  return {
    briefing: briefing.id,
    query,
    total: results.total,
    withAllWords: results.withAllWords,
    said: saidOfResults(results, {
      vocabulary: vocabularyOf({ briefing, notes, labelNames }),
      examples: exampleQueries(briefing),
      say,
    }),
    answer: results.answer && answerInWords(results.answer),
    groups: results.groups.map(({ group, total, withAllWords, hits }) => ({
      group,
      total,
      withAllWords,
      hits: hits.map(({ entry, score, hasAllWords }) => ({
        place: entry.place,
        text: textOf(entry),
        goesOnIn: goesOnIn(entry, results.terms, lookup),
        score,
        hasAllWords,
      })),
    })),
  };
}

function answerInWords({ question, words, nearest }: SilenceAnswer): {
  readonly words: string;
  readonly nearest: readonly string[];
} {
  const said =
    question === null
      ? say('search.silence', { words: words.join(' ') })
      : say('search.silence.question', { question });
  return { words: said, nearest };
}

function textOf({ fields }: Searchable): string {
  return [fields.title, fields.text].filter((part) => part !== '').join(' ');
}

/** The sentence in which words that begin in this one and stand side by side come to their end, or null. */
function goesOnIn(entry: Searchable, terms: readonly Term[], lookup: Lookup): string | null {
  if (entry.place.kind !== 'sentence') return null;
  const next = followSentence(lookup, entry.place.sentence, terms);
  const texts = next.map(({ text }) => withoutMarks(text));
  const { goesOnIn: last } = markEntry(entry, terms, texts);
  return last === null ? null : (next[last]?.id ?? null);
}

function readQuery(query: string): string {
  if (query.trim() === '') throw new InvalidArgumentError(say('cli.search.query.empty'));
  return query;
}

function readGroups(list: string): readonly Group[] {
  return list.split(',').map((name) => {
    const group = groups.find((each) => groupNames[each] === name.trim());
    if (!group) {
      throw new InvalidArgumentError(
        say('cli.search.in.unknown', { name, names: Object.values(groupNames).join(', ') }),
      );
    }
    return group;
  });
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError(say('cli.search.limit.wrong'));
  return limit;
}
