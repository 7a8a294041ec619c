/** `lectern search`: what the search box does, in the same order. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Briefing } from '../../shared/briefing/briefing';
import { treatInferred } from '../../shared/briefing/inferred';
import type { SilenceAnswer } from '../../shared/search/answer';
import { searchBriefing } from '../../shared/search/search-briefing';
import { type Group, groupNames, groups, type Searchable } from '../../shared/search/searchable';
import { unreadInWords } from '../../shared/search/query/unread-words';
import { vocabularyOf } from '../../shared/search/query/vocabulary';
import type { CliContext } from './cli-context';
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
    .argument('<query>', say('cli.search.query'))
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
          ...inLines(results, briefing),
        ]),
      );
    });
}

type Found = Awaited<ReturnType<typeof searchOne>>;

async function searchOne(asOpened: Briefing, query: string, asked: Asked, context: CliContext) {
  const store = context.reading();
  const notes = store ? listNotes(store, asOpened.id) : [];
  const settings = store ? readSettings(store) : defaultSettings;
  const { labelNames } = settings;
  const briefing = treatInferred(asOpened, inferredOf(settings, asOpened.id));
  const kept = await readKeptIndex(context.folders().searchIndexes, briefing.id);
  const results = searchBriefing(briefing, notes, query, {
    kept: kept.of,
    labelNames,
    ...(asked.in && { in: asked.in }),
    ...(asked.limit !== undefined && { limit: asked.limit }),
  });
  kept.close();
  return {
    briefing: briefing.id,
    query,
    total: results.total,
    unread: unreadInWords(results.asked, vocabularyOf({ briefing, notes, labelNames }), say),
    answer: results.answer && answerInWords(results.answer),
    groups: results.groups.map(({ group, total, hits }) => ({
      group,
      total,
      hits: hits.map(({ entry, score, hasAllWords }) => ({
        place: entry.place,
        text: textOf(entry),
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

/** An empty answer would not say that it is one. */
function inLines({ query, total, unread, answer, groups }: Found, briefing: Briefing): readonly string[] {
  if (total === 0 && !answer) return [...unread, say('search.nowhere', { words: query })];
  return [
    ...unread,
    ...(answer ? [answer.words] : []),
    ...groups.flatMap(({ group, total, hits }) =>
      total === 0
        ? []
        : [
            `${say(`search.group.${group}`)} ${total}`,
            ...hits.map(({ place, text }) =>
              ['', placeInWords(place, briefing), text]
                .filter((part, index) => index === 0 || part)
                .join('  '),
            ),
          ],
    ),
  ];
}

/** Empty where the text itself says the place: a topic's own row and its gaps begin with its label. */
function placeInWords(place: Searchable['place'], { topics }: Briefing): string {
  switch (place.kind) {
    case 'sentence':
    case 'statement':
      return place.sentence.slice(1);
    case 'topic':
      return place.statement === null ? '' : (topics.find(({ id }) => id === place.topicId)?.label ?? '');
    case 'gap':
      return '';
    case 'tension':
      return say('cli.tension', { number: place.tensionId.slice(1) });
    default:
      return place.sentence?.slice(1) ?? place.noteId;
  }
}

function textOf({ fields }: Searchable): string {
  return [fields.title, fields.text].filter((part) => part !== '').join(' ');
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
