import { cautionsOf } from '../../briefing/cautions';
import { type Cell, type ColumnId, isGap, type Topic } from '../../briefing/comparison';
import type { Statement } from '../../briefing/statement';
import { kindLetters } from '../../briefing/statement';
import { spellGrade } from '../../notes/spell-grade';
import { notesOn } from '../pack-notes';
import { asOnScreen } from './as-on-screen';
import type { Block, Run, Runs, TableRow } from './document';
import {
  article,
  dimmed,
  type Draft,
  type Drafted,
  editor,
  joined,
  noteNumbers,
  paragraph,
  sayRuns,
  sentence,
  sentences,
  text,
} from './draft';

/** Every topic in every column: what the article says there, or that it does not say. */
export function comparisonSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { briefing, lookup } = paper;
  const note = speech.formatMessage({ id: 'paper.comparison.note' }, { topics: briefing.topics.length });
  const rowsOf = (block: Topic['block']): readonly TableRow[] =>
    briefing.topics.filter((topic) => topic.block === block).map((topic) => topicRow(draft, topic));
  const about = rowsOf('about');
  const group: TableRow = {
    kind: 'group',
    head: [
      text(speech.formatMessage({ id: 'paper.comparison.about' }, { documents: briefing.documents.length })),
    ],
    cells: [],
  };
  return {
    lead: [text(note), ...asOnScreen(draft)],
    blocks: [
      ...gradeLegend(draft),
      {
        kind: 'table',
        head: [
          [
            text(speech.formatMessage({ id: 'paper.comparison.topic' })),
            text(` ${speech.formatMessage({ id: 'paper.comparison.topic.note' })}`),
          ],
          ...lookup.columns.map((columnId) => columnHead(draft, columnId)),
        ],
        rows: [...rowsOf('provisions'), ...(about.length > 0 ? [group, ...about] : [])],
      },
    ],
  };
}

/** What the reader's grades mean; nothing where nothing is graded. */
export function gradeLegend({ paper, speech }: Draft): readonly Block[] {
  return paper.grades.size === 0
    ? []
    : [paragraph([text(speech.formatMessage({ id: 'grade.legend' }))], 'quiet')];
}

/** The reader's grade of a statement, led by a comma; nothing where none is given. */
export function gradeOf({ paper, speech }: Draft, statement: Statement): Runs {
  const grade = paper.grades.get(statement.id);
  return grade ? [text(', '), { ...text(spellGrade(speech, grade), 'emphasis'), by: 'reader' }] : [];
}

/** A document that only inference described has no sentences when that is treated as unassigned, and that is said. */
function columnHead(draft: Draft, columnId: ColumnId): Runs {
  const { paper, speech } = draft;
  const { briefing } = paper;
  const document = briefing.documents.find((each) => each.id === columnId);
  const quoted = (words: string): Runs => sayRuns(speech, 'paper.quoted', { words: [editor(words)] });
  if (!document) {
    const names = joined(briefing.agreement.calledBy.map(quoted), ', ');
    return [editor(briefing.agreement.label), text(': '), ...names];
  }
  const count = document.sentences.length;
  return [
    editor(document.label),
    text(': '),
    ...quoted(document.calledBy[0]?.quote.exact ?? ''),
    text(', '),
    ...(count === 0
      ? [text(speech.formatMessage({ id: 'compare.column.unassigned' }))]
      : [
          text(`${speech.formatMessage({ id: 'paper.sentences' }, { count })} `),
          ...sentences(draft, document.sentences),
        ]),
    ...(document.basis === 'inferred' ? [text(`: ${speech.formatMessage({ id: 'basis.inferred' })}`)] : []),
  ];
}

function topicRow(draft: Draft, topic: Topic): TableRow {
  const { paper, speech } = draft;
  const { briefing, lookup, notes } = paper;
  return {
    kind: 'row',
    head: [
      text(`${briefing.topics.indexOf(topic) + 1} `, 'strong'),
      editor(topic.label, 'strong'),
      ...noteNumbers(notesOn(notes, { kind: 'topic', topicId: topic.id })),
      ...(topic.gap
        ? [text('. '), ...sayRuns(speech, 'not-said', { subject: [editor(topic.gap.subject)] })]
        : []),
    ],
    cells: lookup.columns.map((columnId) => {
      const cell = topic.cells[columnId];
      if (!cell) return [];
      const here = noteNumbers(notesOn(notes, { kind: 'cell', topicId: topic.id, columnId }));
      return cellLines(draft, cell).map((line, index, all) =>
        index === all.length - 1 ? [...line, ...here] : line,
      );
    }),
  };
}

function cellLines(draft: Draft, cell: Cell): readonly Runs[] {
  const { paper, speech } = draft;
  const { lookup, sight } = paper;
  if (isGap(cell)) {
    const silence: Run = text(speech.formatMessage({ id: 'silence' }), 'emphasis');
    return [sight === null ? [silence] : dimmed([silence])];
  }
  return cell.entries.flatMap((entry) => {
    const statement = lookup.statements.get(entry.statement);
    if (!statement) return [];
    const words = [
      ...cautionsOf(statement),
      ...(statement.basis === 'inferred' ? (['basis.inferred'] as const) : []),
    ].map((id) => speech.formatMessage({ id }));
    const line: Runs = [
      text(kindLetters[statement.kind], 'strong'),
      text(' '),
      sentence(statement.sentence),
      text(' '),
      ...article(entry.quote.exact, statement.certainty),
      ...(words.length > 0 ? [text(` (${words.join(', ')})`)] : []),
      ...gradeOf(draft, statement),
    ];
    return [sight !== null && !sight.statements.has(statement.id) ? dimmed(line) : line];
  });
}
