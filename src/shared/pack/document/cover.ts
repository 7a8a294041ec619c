import { gapNumbers } from '../../gaps/gap-numbers';
import { filterInWords, includedAs } from '../filter-words';
import type { Line } from '../../briefing/briefing';
import type { MessageId } from '../../messages/catalogue';
import { inUtc } from '../in-utc';
import type { Block, Runs } from './document';
import { asOnScreen } from './as-on-screen';
import { cite, type Draft, type Drafted, editor, heading, joined, paragraph, text } from './draft';

/** What this is, the bottom line, what to be careful with, and where everything stands. */
export function coverSection(draft: Draft): Drafted {
  const { briefing } = draft.paper;
  const say = (id: MessageId) => draft.speech.formatMessage({ id });
  return {
    lead: [],
    blocks: [
      paragraph(descriptor(draft), 'quiet'),
      { kind: 'facts', items: facts(draft) },
      heading([text(say('paper.bottom-line'))]),
      paragraph([text(say('paper.bottom-line.note'))], 'quiet'),
      paragraph(
        joined(
          briefing.bottomLine.map((line) => cited(draft, line)),
          ' ',
        ),
      ),
      ...lines(draft, 'paper.warnings', briefing.warnings),
      ...lines(draft, 'paper.key-points', briefing.keyPoints),
      { kind: 'contents', title: say('paper.contents') },
      heading([text(say('paper.source-descriptor'))]),
      paragraph([editor(briefing.sourceDescriptor)]),
      ...colophon(draft),
    ],
  };
}

function cited(draft: Draft, line: Line): Runs {
  const numbers = gapNumbers(line.gaps, draft.paper.lookup);
  const gaps = draft.speech.formatMessage({ id: 'paper.cite-gaps' }, { count: line.gaps.length, numbers });
  return [editor(line.text), ...cite(draft, line.sentences), ...(numbers === '' ? [] : [text(` (${gaps})`)])];
}

function lines(draft: Draft, id: MessageId, all: readonly Line[]): readonly Block[] {
  if (all.length === 0) return [];
  return [
    heading([text(draft.speech.formatMessage({ id }))]),
    { kind: 'list', isNumbered: true, items: all.map((line) => [paragraph(cited(draft, line))]) },
  ];
}

/** What the article lacks, said of it in the order in which one looks for it. */
const looked = ['headline', 'author', 'outlet', 'date'] as const;

function descriptor({ paper: { briefing }, speech }: Draft): Runs {
  const missing = looked.filter((fact) => briefing.article[fact] === null);
  const given = looked
    .flatMap((fact) => briefing.article[fact] ?? [])
    .filter((words) => words !== briefing.title.text);
  const names = missing.map((fact) => speech.formatMessage({ id: `paper.fact.${fact}` }));
  return joined(
    [
      briefing.title.by === 'editor' ? [text(speech.formatMessage({ id: 'paper.title.by-editor' }))] : [],
      [
        text(
          speech.formatMessage(
            { id: missing.length > 0 ? 'paper.descriptor.missing' : 'paper.descriptor' },
            { missing: speech.formatList(names, { type: 'disjunction' }) },
          ),
        ),
      ],
      given.length > 0 ? [editor(speech.formatList(given, { type: 'unit' })), text('.')] : [],
      [
        text(
          speech.formatMessage({ id: 'paper.descriptor.texts' }, { documents: briefing.documents.length }),
        ),
      ],
    ],
    ' ',
  );
}

function facts(draft: Draft): (Block & { kind: 'facts' })['items'] {
  const { paper, speech } = draft;
  const { job, notes, sight, unassigned } = paper;
  const { request } = job;
  const include = includedAs(request.notes);
  const isShort = notes.length < job.notes.length;
  const included = isShort && notes.length === 0 ? 'none' : isShort && include === 'all' ? 'some' : include;
  const item = (id: MessageId, words: Runs) => ({
    term: [text(speech.formatMessage({ id }))],
    words: words.length === 0 ? [] : [words],
  });
  const given = (id: MessageId, words: string) => item(id, words === '' ? [] : [text(words)]);
  const by = filterInWords(request.notes, speech);
  return [
    given('paper.prepared-for', request.preparedFor),
    given('paper.prepared-by', request.preparedBy),
    given('paper.date', request.date),
    given(
      'paper.notes-included',
      speech.formatMessage(
        { id: `paper.notes-included.${included}` },
        { count: notes.length, all: job.notes.length, by },
      ),
    ),
    ...(sight || unassigned
      ? [
          item('paper.as-on-screen', [
            ...asOnScreen(draft),
            ...(unassigned ? [text(` ${speech.formatMessage({ id: 'editors-lines.unassigned' })}`)] : []),
          ]),
        ]
      : []),
  ];
}

/** What exactly was packed: enough to find the same edition again. */
function colophon({ paper: { briefing, job, lookup }, speech }: Draft): readonly Block[] {
  const said = speech.formatMessage(
    { id: 'shape.colophon' },
    {
      sentences: lookup.sentences.size,
      statements: lookup.statements.size,
      topics: briefing.topics.length,
      packed: inUtc(job.packedMs),
    },
  );
  const hashes = speech.formatMessage(
    { id: 'paper.colophon.hashes' },
    { article: briefing.article.sha256, edition: briefing.editionHash },
  );
  return [paragraph([text(said)], 'quiet'), paragraph([text(hashes)], 'quiet')];
}
