/** The lists that are read off the statements: who says so, and numbers and times. */
import { kindLetters, type Statement } from '../../briefing/statement';
import { type NumberOrTime, numbersAndTimes } from '../../reference/numbers-and-times';
import { quotedPhrases } from '../../reference/quoted-phrases';
import { holdsItsCue, whoSaysSo } from '../../reference/who-says-so';
import type { MessageId } from '../../messages/catalogue';
import type { Block, Runs } from './document';
import {
  article,
  type Draft,
  type Drafted,
  editor,
  heading,
  joined,
  paragraph,
  sayRuns,
  sentence,
  sentences,
  text,
  uses,
} from './draft';

/** Who each sentence rests on, what is expected by nobody named, and the words that the article quotes. */
export function whoSaysSoSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { sources, quoted, unnamedHolders } = whoSaysSo(paper.lookup);
  const say = (id: MessageId, count = 0): Runs => [text(speech.formatMessage({ id }, { count }))];
  const list = (items: readonly Runs[]): readonly Block[] =>
    items.length === 0
      ? []
      : [{ kind: 'list', isNumbered: false, items: items.map((item) => [paragraph(item)]) }];
  return {
    lead: say('sources.lead'),
    blocks: [
      sources.length === 0
        ? paragraph(say('sources.none'))
        : {
            kind: 'table',
            head: [
              say('sources.source'),
              say('sources.class'),
              say('sources.statements'),
              say('sources.sentences'),
            ],
            rows: sources.map(({ source, label, statements, sentences: ids }) => ({
              kind: 'row',
              head: [editor(label)],
              cells: [
                [say(`sources.class.${source}`)],
                [[text(`${statements.length}`)]],
                [sentences(draft, ids)],
              ],
            })),
          },
      heading(say('sources.holders')),
      paragraph(say('sources.holders.note', unnamedHolders.length), 'quiet'),
      ...list(unnamedHolders.map((statement) => unnamedHolder(draft, statement))),
      heading(say('sources.quoted', quoted.length)),
      ...list(quoted.map(quotedLine)),
    ],
  };
}

function unnamedHolder({ speech }: Draft, statement: Statement): Runs {
  const { sentence: id, kind, quote, certainty, cue } = statement;
  const shownBy =
    cue === undefined ? [text(speech.formatMessage({ id: 'sources.holders.no-cue' }))] : article(cue);
  const words = certainty === 'possible' ? 'sources.holder.possible' : 'sources.holder.expected';
  return [
    sentence(id),
    text(' '),
    text(kindLetters[kind], 'strong'),
    text(' '),
    ...(holdsItsCue(statement) ? [] : [...shownBy, text(': ')]),
    ...article(quote.exact, certainty),
    text(` (${speech.formatMessage({ id: words })})`),
  ];
}

function quotedLine({ sentence: id, kind, quote, sourceLabel }: Statement): Runs {
  return [
    sentence(id),
    text(' '),
    text(kindLetters[kind], 'strong'),
    text(' '),
    ...quotedPhrases(quote.exact).flatMap((phrase) => [...article(phrase).map(strong), text(' ')]),
    ...article(quote.exact),
    text(' ('),
    editor(sourceLabel),
    text(')'),
  ];
}

function strong(run: Runs[number]): Runs[number] {
  return run.kind === 'text' ? { ...run, style: 'strong' } : run;
}

/** Every quantity and time in the article's own words. Nothing is computed from them. */
export function numbersAndTimesSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const all = numbersAndTimes(paper.lookup);
  const dated = paper.briefing.article.date === null ? 'undated' : 'dated';
  const say = (id: MessageId): Runs => [text(speech.formatMessage({ id }))];
  return {
    lead: [
      text(speech.formatMessage({ id: 'numbers.lead' }, { dated })),
      ...uses(
        draft,
        all.map(({ statement }) => statement.sentence),
      ),
    ],
    blocks: [
      all.length === 0
        ? paragraph(say('numbers.none'))
        : {
            kind: 'table',
            head: [say('numbers.words'), say('numbers.what'), say('numbers.of')],
            rows: all.map((each) => ({
              kind: 'row',
              head: article(each.words),
              cells: [
                [whatOf(draft, each)],
                [
                  [
                    sentence(each.statement.sentence),
                    text(' '),
                    ...article(each.statement.quote.exact, each.statement.certainty),
                  ],
                ],
              ],
            })),
          },
    ],
  };
}

/** A quantity, exact or not, and what it is compared with; or a time. */
function whatOf({ speech }: Draft, { nature, comparedWith, lacksComparison }: NumberOrTime): Runs {
  return joined(
    [
      [text(speech.formatMessage({ id: `numbers.nature.${nature}` }))],
      comparedWith === null ? [] : sayRuns(speech, 'numbers.compared', { words: article(comparedWith) }),
      lacksComparison ? [text(speech.formatMessage({ id: 'numbers.compared.nothing' }))] : [],
    ],
    '; ',
  );
}
