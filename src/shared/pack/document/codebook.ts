import { codingRules } from '../../reference/coding-rules';
import { tensionTypes } from '../../briefing/briefing';
import { columnName } from '../../briefing/column-name';
import { columnOf } from '../../briefing/comparison';
import { columnCode } from '../../briefing/statement-code';
import {
  bases,
  certainties,
  details,
  kindLetters,
  kinds,
  linkRelations,
  sources,
  type Statement,
} from '../../briefing/statement';
import { type Example, examplesOf } from '../../reference/examples';
import type { MessageId } from '../../messages/catalogue';
import type { Block, Runs } from './document';
import { article, type Draft, type Drafted, editor, heading, paragraph, sentence, text } from './draft';

/** The vocabulary with the briefing's own examples, and the rules by which the codes were given. */
export function codebookSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { lookup, briefing } = paper;
  const say = (id: MessageId): Runs => [text(speech.formatMessage({ id }))];
  const part = (
    name: 'kinds' | 'documents' | 'sources' | 'certainties' | 'details' | 'links' | 'tensions' | 'rules',
  ): readonly Block[] => [heading(say(`codebook.${name}`)), paragraph(say(`codebook.${name}.words`))];
  const entries = <Value extends string>(
    examples: readonly Example<Value>[],
    wordsOf: (value: Value) => {
      readonly sign?: string;
      readonly name: MessageId;
      readonly words: MessageId;
    },
    count: 'codebook.count' | 'codebook.count.links' = 'codebook.count',
  ): Block => ({
    kind: 'facts',
    items: examples.map((example) => {
      const { sign, name, words } = wordsOf(example.value);
      return {
        term: [...(sign === undefined ? [] : [text(`${sign} `, 'strong' as const)]), ...say(name)],
        words: [say(words), exampleLine(draft, example, count)],
      };
    }),
  });
  return {
    lead: [text(speech.formatMessage({ id: 'codebook.lead' }, { version: briefing.codebook }))],
    blocks: [
      heading(say('codebook.statement')),
      paragraph(say('codebook.statement.words')),
      ...part('kinds'),
      entries(
        examplesOf(kinds, lookup, ({ kind }) => [kind]),
        (kind) => ({ sign: kindLetters[kind], name: `kind.${kind}`, words: `codebook.kind.${kind}` }),
      ),
      ...part('documents'),
      columnFacts(draft),
      entries(
        examplesOf(bases, lookup, ({ basis }) => [basis]),
        (basis) => ({
          name: `basis.${basis}`,
          words: `codebook.basis.${basis}`,
        }),
      ),
      ...part('sources'),
      entries(
        examplesOf(sources, lookup, ({ source }) => [source]),
        (source) => ({ name: `sources.class.${source}`, words: `codebook.source.${source}` }),
      ),
      ...part('certainties'),
      entries(
        examplesOf(certainties, lookup, ({ certainty }) => [certainty]),
        (value) => ({ name: `certainty.${value}`, words: `codebook.certainty.${value}` }),
      ),
      ...part('details'),
      entries(
        examplesOf(details, lookup, ({ detail }) => [detail]),
        (value) => ({ name: `codebook.detail.${value}.name`, words: `codebook.detail.${value}` }),
      ),
      ...part('links'),
      entries(
        examplesOf(linkRelations, lookup, ({ links }) => links.map(({ rel }) => rel)),
        (value) => ({ name: `relation.${value}`, words: `codebook.relation.${value}` }),
        'codebook.count.links',
      ),
      ...part('tensions'),
      {
        kind: 'facts',
        items: tensionTypes.map((type) => {
          const own = briefing.tensions.filter((tension) => tension.type === type);
          const numbers = own.map(({ id }) => id.slice(1)).join(', ');
          const count = speech.formatMessage({ id: 'codebook.count.tensions' }, { count: own.length });
          return {
            term: say(`tension.${type}`),
            words: [say(`codebook.tension.${type}`), [text(numbers === '' ? count : `${count} ${numbers}`)]],
          };
        }),
      },
      ...part('rules'),
      {
        kind: 'list',
        isNumbered: true,
        items: codingRules.map((rule) => [paragraph(say(`codebook.rule.${rule}`))]),
      },
    ],
  };
}

/** The columns of the comparison by their codes, and what stands in none. */
function columnFacts(draft: Draft): Block {
  const { speech, paper } = draft;
  const { briefing, lookup } = paper;
  const say = (id: MessageId): Runs => [text(speech.formatMessage({ id }))];
  const statements = [...lookup.statements.values()];
  const fact = (term: Runs, means: MessageId, own: readonly Statement[]) => ({
    term,
    words: [say(means), exampleLine(draft, { count: own.length, first: own[0] ?? null }, 'codebook.count')],
  });
  return {
    kind: 'facts',
    items: [
      ...lookup.columns.map((columnId) => {
        const basis = briefing.documents.find(({ id }) => id === columnId)?.basis;
        return fact(
          [text(`${columnCode(columnId)} `, 'strong'), editor(columnName(briefing, columnId))],
          basis ? `codebook.basis.${basis}` : 'codebook.document.agreement',
          statements.filter((each) => each.document !== 'none' && columnOf(each) === columnId),
        );
      }),
      fact(
        say('paper.codebook.none'),
        'codebook.document.none',
        statements.filter(({ document }) => document === 'none'),
      ),
    ],
  };
}

function exampleLine(
  { speech }: Draft,
  { count, first }: { readonly count: number; readonly first: Statement | null },
  id: 'codebook.count' | 'codebook.count.links',
): Runs {
  return [
    text(speech.formatMessage({ id }, { count })),
    ...(first
      ? [
          text(' '),
          sentence(first.sentence),
          text(' '),
          text(kindLetters[first.kind], 'strong'),
          text(' '),
          ...article(first.quote.exact, first.certainty),
        ]
      : []),
  ];
}
