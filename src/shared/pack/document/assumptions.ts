import type { Assumption } from '../../briefing/briefing';
import { agreementName, columnName } from '../../briefing/column-name';
import { certainties, kindLetters, kinds } from '../../briefing/statement';
import { isolate } from '../../language-of';
import { type CellChange, whatChanges } from '../../reference/assumption-changes';
import { sectionNumber } from '../paper';
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

/** What we took for granted, what kind of source this is, and the rules by which the codes were given: what other sections say is not said again. */
export function assumptionsSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { briefing } = paper;
  const lead = uses(
    draft,
    briefing.assumptions.flatMap((assumption) => assumption.sentences),
  );
  const { sections } = paper;
  return {
    lead: [...lead, ...(sections.includes('codebook') ? seeCodebook(draft) : [])],
    blocks: [
      briefing.assumptions.length === 0
        ? paragraph([text(speech.formatMessage({ id: 'paper.assumptions.none' }))])
        : {
            kind: 'list',
            isNumbered: true,
            items: briefing.assumptions.map((assumption) => assumptionBlocks(draft, assumption)),
          },
      ...(sections.includes('cover')
        ? []
        : [
            heading([text(speech.formatMessage({ id: 'paper.source-descriptor' }))]),
            paragraph([editor(briefing.sourceDescriptor)]),
          ]),
      ...(sections.includes('codebook')
        ? []
        : [
            heading([
              text(speech.formatMessage({ id: 'paper.method.codes' }, { codebook: briefing.codebook })),
            ]),
            codes(draft),
            paragraph([text(speech.formatMessage({ id: 'paper.method.rules' }))]),
          ]),
    ],
  };
}

/** Where the codes and the rules stand, led by a space. */
function seeCodebook({ paper, speech }: Draft): Runs {
  const number = [
    { kind: 'link', target: 'section-codebook', text: `${sectionNumber(paper, 'codebook')}` } as const,
  ];
  return [text(' '), ...sayRuns(speech, 'shape.method.see', { number })];
}

/** The letters and the lines with their tests. */
function codes({ speech }: Draft): Block {
  return {
    kind: 'facts',
    items: [
      ...kinds.map((kind) => ({
        term: [text(`${kindLetters[kind]} ${speech.formatMessage({ id: `kind.${kind}` })}`)],
        words: [[text(speech.formatMessage({ id: `codebook.kind.${kind}` }))]],
      })),
      ...certainties.map((certainty) => ({
        term: [{ ...text(speech.formatMessage({ id: `certainty.${certainty}` })), certainty }],
        words: [[text(speech.formatMessage({ id: `codebook.certainty.${certainty}` }))]],
      })),
    ],
  };
}

function assumptionBlocks(draft: Draft, assumption: Assumption): readonly Block[] {
  const { paper, speech } = draft;
  const count = assumption.sentences.length;
  const statements = assumption.statements.length;
  return [
    paragraph([
      editor(assumption.text),
      text(' '),
      ...sayRuns(speech, 'assumptions.rests-on', { count, list: sentences(draft, assumption.sentences) }),
      ...(statements > 0
        ? [text(`; ${speech.formatMessage({ id: 'paper.assumption.statements' }, { count: statements })}`)]
        : []),
    ]),
    ...changes(draft, whatChanges(assumption, paper.job.briefing)),
    paragraph([
      text(`${speech.formatMessage({ id: 'assumptions.without.brief' })} `),
      editor(assumption.without),
    ]),
  ];
}

/** The lines that move without it, a topic a line. Nothing where none moves. */
function changes(draft: Draft, { topics, outside }: ReturnType<typeof whatChanges>): readonly Block[] {
  if (topics.length === 0 && outside.length === 0) return [];
  const { paper, speech } = draft;
  const agreement = isolate(agreementName(paper.briefing));
  const lines: readonly Runs[] = [
    ...topics.map(({ topic, cells, endsSilence }) => [
      editor(topic.label, 'strong'),
      text(': '),
      ...joined(
        [
          ...cells.map((cell) => cellWords(draft, cell)),
          endsSilence ? [text(speech.formatMessage({ id: 'assumptions.ends-silence' }, { agreement }))] : [],
        ],
        ' ',
      ),
    ]),
    ...outside.map(({ sentence: id, quote, document }) => [
      sentence(id),
      text(' '),
      ...article(quote.exact),
      text(' '),
      text(
        speech.formatMessage(
          { id: 'assumptions.outside' },
          { document: isolate(columnName(paper.briefing, document)), agreement },
        ),
      ),
    ]),
  ];
  return [
    paragraph([text(speech.formatMessage({ id: 'assumptions.brief' }))], 'quiet'),
    { kind: 'list', isNumbered: false, items: lines.map((line) => [paragraph(line)]) },
  ];
}

function cellWords(draft: Draft, { columnId, moved, after }: CellChange): Runs {
  const { paper, speech } = draft;
  const document = isolate(columnName(paper.briefing, columnId));
  const agreement = isolate(agreementName(paper.briefing));
  const others = after.kind === 'silent-with' ? after.others.map((other) => other.sentence) : [];
  const lines = moved.map(({ entry, statement }): Runs => [
    sentence(statement.sentence),
    text(' '),
    ...article(entry.quote.exact, statement.certainty),
    text(` ${speech.formatMessage({ id: 'assumptions.moves' }, { document, agreement })}`),
  ]);
  return joined(
    [
      lines.length > 0 ? [...joined(lines, '; '), text('.')] : [],
      after.kind === 'silent' ? [text(speech.formatMessage({ id: 'assumptions.silent' }, { document }))] : [],
      after.kind === 'silent-with'
        ? sayRuns(speech, 'assumptions.silent-with', {
            document,
            count: new Set(others).size,
            list: sentences(draft, others),
          })
        : [],
    ],
    ' ',
  );
}
