import { isolate } from '../../language-of';
import { queryInWords } from '../../search/query-in-words';
import { numberOf, resultWhere } from '../../search/result-where';
import type { SearchPlace } from '../../search/searchable';
import { writtenIn } from '../../search/words/as-written';
import { markFound } from '../../search/words/mark-found';
import type { Run as FoundRun } from '../../search/words/mark-text';
import type { Hit } from '../../search/find/results';
import type { FoundForPack, FoundGroup } from '../found';
import type { Block, Run, Runs } from './document';
import {
  type Draft,
  type Drafted,
  heading,
  joined,
  paragraph,
  sayRuns,
  sentence,
  sentences,
  text,
} from './draft';

/** What was found for each search, group by group; silence is said as the answer. */
export function foundSection(draft: Draft): Drafted {
  const { found } = draft.paper.found;
  const note = draft.speech.formatMessage({ id: 'paper.found.note' }, { count: found.length });
  return { lead: [text(note)], blocks: found.flatMap((each) => foundFor(draft, each)) };
}

function foundFor(draft: Draft, { results, groups, some }: FoundForPack): readonly Block[] {
  const { paper, speech } = draft;
  const quiet = (words: string): Block => paragraph([text(words)], 'quiet');
  const written = writtenIn(results);
  const quoted = (words: readonly string[]): string => speech.formatList(words.map((word) => `“${word}”`));
  return [
    heading([{ ...text(results.query), by: 'reader' }]),
    quiet(queryInWords(speech, results.asked, paper.briefing, paper.found.vocabulary)),
    ...silence(draft, results.answer),
    ...results.terms
      .filter((term) => term.found === 'near')
      .map((term) =>
        quiet(
          speech.formatMessage(
            { id: 'search.near' },
            { typed: quoted([term.typed]), words: quoted([...term.forms].slice(0, 4).map(written)) },
          ),
        ),
      ),
    ...(groups.length === 0 ? [quiet(speech.formatMessage({ id: 'search.count' }, { count: 0 }))] : []),
    ...groups.flatMap((group) => groupBlocks(draft, group, results)),
    ...(some.length > 0 ? [quiet(speech.formatMessage({ id: 'search.some' }))] : []),
    ...some.flatMap((group) => groupBlocks(draft, group, results)),
  ];
}

/** That the article does not say, under which topics that is held, and what comes nearest. */
function silence(draft: Draft, answer: FoundForPack['results']['answer']): readonly Block[] {
  if (!answer) return [];
  const { paper, speech } = draft;
  const topics = answer.topics.map((id) => isolate(paper.lookup.topics.get(id)?.label ?? id));
  return [
    paragraph(
      joined(
        [
          answer.question === null
            ? [text(speech.formatMessage({ id: 'search.silence' }, { words: answer.words.join(' ') }))]
            : [
                text(
                  speech.formatMessage(
                    { id: 'search.silence.question' },
                    { question: isolate(answer.question) },
                  ),
                ),
              ],
          topics.length > 0
            ? [
                text(
                  speech.formatMessage({ id: 'search.silence.under' }, { topics: speech.formatList(topics) }),
                ),
              ]
            : [],
          answer.nearest.length > 0
            ? sayRuns(speech, 'search.silence.nearest', {
                count: answer.nearest.length,
                list: sentences(draft, answer.nearest),
              })
            : [],
        ],
        ' ',
      ),
      'silence',
    ),
  ];
}

function groupBlocks(
  draft: Draft,
  { group, hits, more }: FoundGroup,
  results: FoundForPack['results'],
): readonly Block[] {
  const { speech } = draft;
  const name = speech.formatMessage({ id: `search.group.${group}` });
  return [
    heading([text(`${name} (${hits.length + more})`)], 4),
    {
      kind: 'list',
      isNumbered: false,
      items: hits.map((hit) => [paragraph(foundLine(draft, hit, results))]),
    },
    ...(more > 0
      ? [paragraph([text(speech.formatMessage({ id: 'paper.found.more' }, { count: more }))], 'quiet')]
      : []),
  ];
}

function foundLine(draft: Draft, { entry }: Hit, results: FoundForPack['results']): Runs {
  const { paper, speech } = draft;
  const { briefing, lookup, job } = paper;
  const { title, text: words, more, goesOnIn } = markFound(entry, results.terms, lookup);
  const where = resultWhere(speech, { briefing, lookup, notes: job.searched })(entry.place);
  const by = entry.by === 'reader' ? 'reader' : entry.by === 'article' ? 'article' : 'editor';
  const marked = (runs: readonly FoundRun[]): Runs =>
    runs.map((run) => ({ ...text(run.text, run.isMarked ? 'found' : 'plain'), by }));
  return joined(
    [
      [placeRun(draft, entry.place)],
      marked(title),
      marked(words),
      goesOnIn ? [text(speech.formatMessage({ id: 'search.goes-on' }, { number: goesOnIn.number }))] : [],
      marked(more),
      where === '' ? [] : [text(`(${where})`)],
    ],
    ' ',
  );
}

function placeRun({ paper: { briefing }, speech }: Draft, place: SearchPlace): Run {
  switch (place.kind) {
    case 'topic':
    case 'gap': {
      const number = briefing.topics.findIndex(({ id }) => id === place.topicId) + 1;
      return text(speech.formatMessage({ id: 'search.topic' }, { number }));
    }
    case 'tension':
      return text(speech.formatMessage({ id: 'search.tension' }, { number: numberOf(place.tensionId) }));
    case 'reference': {
      const { part, number } = place;
      return text(speech.formatMessage({ id: 'search.reference' }, { part, number }));
    }
    default:
      return place.sentence === null
        ? text(speech.formatMessage({ id: 'search.note' }))
        : sentence(place.sentence);
  }
}
