/** `lectern search`: what the search box does, in the same order. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Briefing } from '../../shared/briefing/briefing';
import { withoutMarks } from '../../shared/briefing/emphasis';
import type { Lookup } from '../../shared/briefing/lookup';
import type { SilenceAnswer } from '../../shared/search/answer';
import { type Group, groupNames, groups, type Searchable } from '../../shared/search/searchable';
import { sentencesOfReference } from '../../shared/search/searchable-reference';
import type { Term } from '../../shared/search/find/term';
import { exampleQueries } from '../../shared/search/query/example-queries';
import type { Instead } from '../../shared/search/query/other-queries';
import { saidOfResults } from '../../shared/search/said-of-results';
import { followSentence } from '../../shared/search/words/follow-sentence';
import { markEntry } from '../../shared/search/words/mark-text';
import type { CliContext } from './cli-context';
import { type Searched, searchLibrary } from './search-library';
import { type Found, linesOfFound } from './search-lines';
import { listBriefings, openBriefing } from '../briefings/library';
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
      const open = async (ids: readonly string[]): Promise<readonly Briefing[]> => {
        const opened: Briefing[] = [];
        for (const id of ids) opened.push(await openBriefing(folders, id));
        return opened;
      };
      const listed = async (): Promise<readonly string[]> =>
        (await listBriefings(folders)).map(({ id }) => id);
      const wanted = asked.briefing;
      const briefings = await open(wanted === undefined ? await listed() : [wanted]);
      const others = async (): Promise<readonly Briefing[]> =>
        wanted === undefined ? [] : open((await listed()).filter((id) => id !== wanted));
      const { in: groupsAsked, limit } = asked;
      const searched = await searchLibrary(
        briefings,
        others,
        { query, ...(groupsAsked && { in: groupsAsked }), ...(limit !== undefined && { limit }) },
        context,
      );
      const found = searched.map((each) => ({ briefing: each.briefing, results: inWords(each) }));
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

function inWords({ briefing, lookup, vocabulary, results, instead }: Searched): Found {
  return {
    briefing: briefing.id,
    query: results.query,
    total: results.total,
    withAllWords: results.withAllWords,
    said: [
      ...saidOfResults(results, { vocabulary, examples: exampleQueries(briefing), say }),
      ...saidInstead(instead),
    ],
    answer: results.answer && answerInWords(results.answer),
    groups: results.groups.map(({ group, total, withAllWords, hits }) => ({
      group,
      total,
      withAllWords,
      hits: hits.map(({ entry, score, hasAllWords }) => ({
        place: entry.place,
        text: textOf(entry),
        goesOnIn: goesOnIn(entry, results.terms, lookup),
        restsOn: entry.place.kind === 'reference' ? sentencesOfReference(entry.place, briefing, lookup) : [],
        score,
        hasAllWords,
      })),
    })),
  };
}

/** What the box offers where nothing is found. */
function saidInstead({ respelt, eased }: Instead): readonly string[] {
  return [
    ...(respelt ? [say('search.near.respelt', { query: quoted(respelt.query), count: respelt.count })] : []),
    ...eased.map(({ how, typed, count }) => say(`search.ease.${how}`, { typed: quoted(typed), count })),
  ];
}

function quoted(typed: string): string {
  return /["“”]/u.test(typed) ? typed : `“${typed}”`;
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
