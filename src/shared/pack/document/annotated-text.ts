import type { Block as TextBlock, Sentence } from '../../briefing/briefing';
import { agreementName } from '../../briefing/column-name';
import { cautionsOf } from '../../briefing/cautions';
import { certainties, kindLetters, kinds, type Statement } from '../../briefing/statement';
import { codeDocument } from '../../briefing/statement-code';
import { firstWords } from '../../reference/first-words';
import { sentencesAgainst } from '../../reference/tensions';
import { notesOn, type PackNote } from '../pack-notes';
import { type Mark, marksOn, notesByBlock, paintSentence, type Stretch } from '../paint-sentence';
import { asOnScreen } from './as-on-screen';
import { gradeLegend, gradeOf } from './comparison';
import type { Block, Runs, SentenceBlock } from './document';
import {
  article,
  dimmed,
  type Draft,
  type Drafted,
  editor,
  joined,
  noteNumbers,
  paragraph,
  sentences,
  text,
} from './draft';
import { notesBelow } from './note-block';

/** How many characters of a statement's words stand with its code where a sentence has several. */
const codeLength = 32;

/** The whole article, each sentence with its codes, and with the reader's notes where they are listed nowhere. */
export function annotatedTextSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const note = speech.formatMessage(
    { id: 'paper.annotated-text.note' },
    { count: paper.lookup.sentences.size },
  );
  const byBlock = notesByBlock(paper.notes, paper.lookup);
  return {
    lead: [text(note), ...asOnScreen(draft)],
    blocks: [
      paragraph(legend(draft), 'quiet'),
      ...gradeLegend(draft),
      ...paper.briefing.blocks.flatMap((block) => sentencesOf(draft, block, byBlock.get(block.id) ?? [])),
    ],
  };
}

/** The key to the codes and to the lines under the words. */
export function legend({ paper: { briefing }, speech }: Draft): Runs {
  const documents = briefing.documents.map((document) => document.id.replace('doc', 'D')).join(' ');
  const agreement = speech.formatMessage({ id: 'document.code.agreement' });
  return joined(
    [
      ...kinds.map((kind) => [
        text(kindLetters[kind], 'strong'),
        text(` ${speech.formatMessage({ id: `kind.${kind}` })}`),
      ]),
      [
        text(`${documents} ${agreement}`, 'strong'),
        text(' '),
        ...briefing.documents.flatMap((document) => [editor(document.label), text(', ')]),
        editor(agreementName(briefing)),
      ],
      ...certainties.map((certainty) => [
        { ...text(speech.formatMessage({ id: `certainty.${certainty}` })), certainty },
      ]),
      [text(speech.formatMessage({ id: 'paper.legend.against' }))],
    ],
    ' · ',
  );
}

/** `notes` are those that touch the block. */
function sentencesOf(draft: Draft, block: TextBlock, notes: readonly PackNote[]): readonly Block[] {
  const marks = marksOn(block, notes, draft.paper.lookup);
  const onBlock = notesOn(notes, { kind: 'block', blockId: block.id });
  return block.sentences.map((sentence, index) =>
    sentenceBlock(draft, block, sentence, {
      marks: marks.filter((mark) => mark.start < sentence.end && mark.end > sentence.start),
      opens: index === 0 ? onBlock : [],
      closes: index === block.sentences.length - 1 ? onBlock : [],
    }),
  );
}

interface NotesThere {
  readonly marks: readonly Mark[];
  /** Notes on the block as a whole, at its first and at its last sentence. */
  readonly opens: readonly PackNote[];
  readonly closes: readonly PackNote[];
}

function sentenceBlock(
  draft: Draft,
  block: TextBlock,
  { id, number, start, end }: Sentence,
  { marks, opens, closes }: NotesThere,
): SentenceBlock {
  const { paper, speech } = draft;
  const { lookup, sight, sections, job } = paper;
  const against = sentencesAgainst(id, lookup);
  const statements = lookup.statementsOf.get(id) ?? [];
  const isDimmed = sight !== null && !sight.sentences.has(id);
  const sentence = block.sentences.find((each) => each.start === start && each.end === end);
  const stretches = sentence ? paintSentence(block, sentence, statements, marks) : [];
  const runs: Runs = [
    ...opens.map(({ note }) => ({ kind: 'opens' as const, noteId: note.id })),
    ...noteNumbers(opens),
    ...stretches.flatMap((stretch) => stretchRuns(draft, stretch)),
    ...closes.map(({ note }) => ({ kind: 'closes' as const, noteId: note.id })),
  ];
  const besides = [...opens, ...stretches.flatMap(({ notesFrom }) => notesFrom)];
  const standsBelow = !sections.includes('notes') && job.request.notesPlace === 'beside';
  return {
    kind: 'sentence',
    id,
    number,
    as: block.kind === 'paragraph' ? 'words' : 'heading',
    runs: isDimmed ? dimmed(runs) : runs,
    codes: statements.map((statement) => codeLine(draft, statement, statements.length > 1)),
    against:
      against.length > 0
        ? [text(`${speech.formatMessage({ id: 'paper.against' })} `), ...sentences(draft, against)]
        : [],
    below: standsBelow ? notesBelow(draft, besides) : [],
  };
}

function stretchRuns({ paper: { sight } }: Draft, stretch: Stretch): Runs {
  // What the lens leaves out has no line.
  const isPainted = stretch.statement !== null && (sight?.statements.has(stretch.statement.id) ?? true);
  const style = stretch.isEmphasised ? 'emphasis' : 'plain';
  return [
    ...stretch.notesFrom.map(({ note }) => ({ kind: 'opens' as const, noteId: note.id })),
    {
      ...text(stretch.text, style),
      by: 'article',
      isMarked: stretch.isMarked,
      certainty: isPainted ? (stretch.statement?.certainty ?? null) : null,
    },
    ...stretch.notesTo.map(({ note }) => ({ kind: 'closes' as const, noteId: note.id })),
    ...noteNumbers(stretch.notesTo),
  ];
}

/** `P D1 “each side may …”, expected, critics`. */
function codeLine(draft: Draft, statement: Statement, isOneOfSeveral: boolean): Runs {
  const { paper, speech } = draft;
  const words = [
    ...cautionsOf(statement).filter((id) => id !== 'document.none'),
    ...(statement.basis === 'inferred' ? (['basis.inferred'] as const) : []),
  ].map((id) => `, ${speech.formatMessage({ id })}`);
  const code = [kindLetters[statement.kind], codeDocument(statement)].filter((part) => part !== '').join(' ');
  const line: Runs = [
    text(code, 'strong'),
    ...(isOneOfSeveral
      ? [text(' “'), ...article(firstWords(statement.quote.exact, codeLength)), text('”')]
      : []),
    ...words.map((word) => text(word)),
    ...gradeOf(draft, statement),
  ];
  return paper.sight !== null && !paper.sight.statements.has(statement.id) ? dimmed(line) : line;
}
