import type { Sentence } from '../../briefing/briefing';
import { kindLetters } from '../../briefing/statement';
import { codeDocument } from '../../briefing/statement-code';
import { firstWords } from '../../reference/first-words';
import { lineLists, type Trace, traceSentence } from '../../reference/traces';
import type { Runs, TableRow } from './document';
import { article, type Draft, type Drafted, sentence as sentenceRun, text } from './draft';

const columns = ['statements', 'topics', 'gaps', 'tensions', 'elsewhere', 'notes'] as const;

/** How many characters of a sentence stand beside its number. */
const shownLength = 48;

/** Where each sentence is used: nothing in the pack rests on a sentence without standing here. */
export function sentenceIndexSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const note = speech.formatMessage({ id: 'paper.index.note' }, { count: paper.lookup.sentences.size });
  return {
    lead: [text(note)],
    blocks: [
      {
        kind: 'table',
        head: (['sentence', ...columns] as const).map((column) => [
          text(speech.formatMessage({ id: `paper.index.${column}` })),
        ]),
        rows: [...paper.lookup.sentences.values()].map((sentence) => indexRow(draft, sentence)),
      },
    ],
  };
}

function indexRow(draft: Draft, sentence: Sentence): TableRow {
  const { briefing, lookup, notes } = draft.paper;
  const trace = traceSentence(sentence.id, briefing, lookup);
  const topics = new Set(trace.cells.map(({ topic }) => briefing.topics.indexOf(topic) + 1));
  const here = notes
    .filter((note) => note.sentences.includes(sentence.id))
    .flatMap((note) => note.number ?? []);
  const lines: Readonly<Record<(typeof columns)[number], string>> = {
    statements: trace.statements
      .map((statement) => kindLetters[statement.kind] + codeDocument(statement))
      .join(', '),
    topics: [...topics].join(', '),
    gaps: trace.gaps.map(({ number }) => number).join(', '),
    tensions: trace.tensions.map((tension) => tension.id.slice(1)).join(', '),
    elsewhere: elsewhere(draft, trace),
    notes: here.join(', '),
  };
  return {
    kind: 'row',
    head: [sentenceRun(sentence.id), text(' '), ...article(firstWords(sentence.text, shownLength))],
    cells: columns.map((column): readonly Runs[] => (lines[column] === '' ? [] : [[text(lines[column])]])),
  };
}

/** The editor's lines and lists that name it: each list once. */
function elsewhere({ speech }: Draft, trace: Trace): string {
  return [
    ...lineLists
      .filter((list) => trace.lines.some((line) => line.list === list))
      .map((list) => speech.formatMessage({ id: `paper.index.${list}` })),
    ...(trace.assumptions.length > 0
      ? [
          speech.formatMessage(
            { id: 'paper.index.assumptions' },
            { numbers: trace.assumptions.map(({ number }) => number).join(', ') },
          ),
        ]
      : []),
    ...(trace.terms.length > 0 ? [speech.formatMessage({ id: 'paper.index.terms' })] : []),
    ...(trace.documents.length > 0
      ? [
          speech.formatMessage(
            { id: 'paper.index.documents' },
            { codes: trace.documents.map(({ id }) => id.replace('doc', 'D')).join(', ') },
          ),
        ]
      : []),
  ].join('; ');
}
