/** What a search found, as lines of text: as the search box has it, and in its order. */
import type { Briefing } from '../../shared/briefing/briefing';
import { locale } from '../../shared/messages/catalogue';
import type { Group, Searchable } from '../../shared/search/searchable';
import { numberOf } from '../../shared/search/result-where';
import { say } from '../say';

/** What was found in one briefing, as `--json` gives it. */
export interface Found {
  readonly briefing: string;
  readonly query: string;
  readonly total: number;
  readonly withAllWords: number;
  /** What could not be followed, and what was taken instead, line by line. */
  readonly said: readonly string[];
  readonly answer: { readonly words: string; readonly nearest: readonly string[] } | null;
  readonly groups: readonly FoundGroup[];
}

interface FoundGroup {
  readonly group: Group;
  readonly total: number;
  readonly withAllWords: number;
  readonly hits: readonly FoundHit[];
}

interface FoundHit {
  readonly place: Searchable['place'];
  readonly text: string;
  /** The sentence in which what was found goes on, or null. */
  readonly goesOnIn: string | null;
  /** The sentences that it rests on, of what the briefing says beside its article; of other results none. */
  readonly restsOn: readonly string[];
  readonly score: number;
  readonly hasAllWords: boolean;
}

/** What holds all the words, and below a line what holds some; what nothing was found of, or took another's place, is said before. */
export function linesOfFound(found: Found, briefing: Briefing): readonly string[] {
  const { said, answer, groups, withAllWords } = found;
  const hasAll = withAllWords > 0;
  const some = hasAll
    ? groups.flatMap((each) =>
        linesOfGroup(each, {
          total: each.total - each.withAllWords,
          hits: each.hits.filter((hit) => !hit.hasAllWords),
          briefing,
        }),
      )
    : [];
  return [
    ...(answer ? [answer.words, ...nearestInWords(answer.nearest)] : []),
    ...said,
    ...groups.flatMap((each) =>
      linesOfGroup(each, {
        total: hasAll ? each.withAllWords : each.total,
        hits: each.hits.filter((hit) => hit.hasAllWords || !hasAll),
        briefing,
      }),
    ),
    ...(some.length > 0 ? [say('search.some'), ...some] : []),
  ];
}

function linesOfGroup(
  { group }: FoundGroup,
  {
    total,
    hits,
    briefing,
  }: { readonly total: number; readonly hits: readonly FoundHit[]; readonly briefing: Briefing },
): readonly string[] {
  if (total === 0) return [];
  return [
    `${say(`search.group.${group}`)} ${total}`,
    ...hits.map(({ place, text, goesOnIn, restsOn }) => {
      const parts = [
        placeInWords(place, briefing),
        goesOnIn === null ? text : `${text} (${goesOn(goesOnIn)})`,
        restsOn.length === 0 ? '' : `(${restsOn.map(numberOf).join(', ')})`,
      ];
      return ['', ...parts.filter((part) => part !== '')].join('  ');
    }),
  ];
}

function goesOn(sentence: string): string {
  return say('search.goes-on', { number: sentence.slice(1) });
}

function nearestInWords(sentences: readonly string[]): readonly string[] {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    sentences.map((sentence) => sentence.slice(1)),
  );
  return sentences.length === 0 ? [] : [say('search.silence.nearest', { count: sentences.length, list })];
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
    case 'reference':
      return say('search.reference', { part: place.part, number: place.number });
    default:
      return place.sentence?.slice(1) ?? place.noteId;
  }
}
