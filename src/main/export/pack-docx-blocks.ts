/** The blocks of a pack as paragraphs and tables of a word processor. */
import type * as Docx from 'docx';
import { assertNever } from '../../shared/assert-never';
import type { NoteId } from '../../shared/notes/note';
import { richLines } from '../../shared/markdown/rich-text';
import { anchorsOf } from '../../shared/pack/document/anchors';
import type {
  Block,
  DocumentComment,
  DocumentSection,
  NoteBlock,
  PackDocument,
  Runs,
  SentenceBlock,
  TableRow,
} from '../../shared/pack/document/document';
import { bookmark, runsOf } from './pack-docx-runs';
import { legal } from './docx-text';

export interface DocxContext {
  readonly docx: typeof Docx;
  readonly document: PackDocument;
  readonly anchors: ReadonlySet<string>;
  readonly comments: readonly DocumentComment[];
  readonly commentIds: ReadonlyMap<NoteId, number>;
  /** What answers each of them directly or not, by the comment's note: their references stand with its own. */
  readonly answersTo: ReadonlyMap<NoteId, readonly NoteId[]>;
  /** The lists with numbers, each of which begins at one. */
  readonly numbering: Docx.INumberingOptions['config'][number][];
}

/** What the parts of the file share. A comment whose words are not all there is left out. */
export function docxContext(docx: typeof Docx, document: PackDocument): DocxContext {
  const runs = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'sentence' ? block.runs : [])),
  );
  const edges = (kind: 'opens' | 'closes') =>
    new Set(runs.flatMap((run) => (run.kind === kind ? [run.noteId] : [])));
  const [opened, closed] = [edges('opens'), edges('closes')];
  const byId = new Map(document.comments.map((comment) => [comment.noteId, comment]));
  const headOf = (comment: DocumentComment): NoteId => {
    const answered = comment.answers === null ? undefined : byId.get(comment.answers);
    return answered ? headOf(answered) : comment.noteId;
  };
  const comments = document.comments.filter((comment) => {
    const head = headOf(comment);
    return opened.has(head) && closed.has(head);
  });
  return {
    docx,
    document,
    anchors: anchorsOf(document),
    comments,
    commentIds: new Map(comments.map(({ noteId }, index) => [noteId, index])),
    answersTo: new Map(
      [...Map.groupBy(comments, headOf)].map(([head, all]) => [
        head,
        all.map(({ noteId }) => noteId).filter((id) => id !== head),
      ]),
    ),
    numbering: [],
  };
}

/** The title of the whole. */
export function nameOf({ docx, document: { title, language } }: DocxContext): Docx.Paragraph {
  const isRightToLeft = language.dir === 'rtl';
  return new docx.Paragraph({
    heading: docx.HeadingLevel.TITLE,
    ...(isRightToLeft && { bidirectional: true }),
    children: [
      new docx.TextRun({
        text: legal(title),
        language: { value: language.lang },
        rightToLeft: isRightToLeft,
      }),
    ],
  });
}

/** The heading of a section, which is a bookmark, and its lead. */
export function titleOf(
  context: DocxContext,
  { anchor, number, title, lead }: DocumentSection,
): readonly Docx.Paragraph[] {
  const { docx } = context;
  const words = number === null ? title : `${number} ${title}`;
  return [
    new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      children: [new docx.Bookmark({ id: bookmark(anchor), children: [new docx.TextRun(words)] })],
    }),
    ...(lead.length > 0 ? [new docx.Paragraph({ style: 'Quiet', children: runsOf(context, lead) })] : []),
  ];
}

export function blocksOf(context: DocxContext, blocks: readonly Block[]): readonly Docx.FileChild[] {
  return blocks.flatMap((block) => blockOf(context, block));
}

function blockOf(context: DocxContext, block: Block): readonly Docx.FileChild[] {
  const { docx } = context;
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({
          heading: block.level === 3 ? docx.HeadingLevel.HEADING_2 : docx.HeadingLevel.HEADING_3,
          children: anchored(context, block.anchor, block.runs),
        }),
      ];
    case 'paragraph':
      return [
        new docx.Paragraph({
          ...(block.tone === 'quiet' && { style: 'Quiet' }),
          children: runsOf(context, block.runs),
        }),
      ];
    case 'list':
      return listOf(context, block);
    case 'facts':
      return block.items.map(
        ({ term, words }) =>
          new docx.Paragraph({
            indent: { left: 2400, hanging: 2400 },
            tabStops: [{ type: docx.TabStopType.LEFT, position: 2400 }],
            children: [
              ...runsOf(context, strong(term)),
              new docx.TextRun({ text: '\t' }),
              ...words.flatMap((line, index) => [
                ...(index > 0 ? [new docx.TextRun({ break: 1 })] : []),
                ...runsOf(context, line),
              ]),
            ],
          }),
      );
    case 'table':
      return [tableOf(context, block), new docx.Paragraph({ children: [] })];
    case 'ruled':
      return Array.from(
        { length: block.lines },
        () =>
          new docx.Paragraph({
            spacing: { before: 300, after: 0 },
            border: ruledBorder(docx),
            children: [],
          }),
      );
    case 'ticks':
      return block.items.flatMap(({ anchor, isTicked, runs, below }) => [
        new docx.Paragraph({
          indent: { left: 420, hanging: 420 },
          keepLines: true,
          children: [
            new docx.TextRun({ text: `${isTicked ? '☑' : '☐'} `, font: 'Segoe UI Symbol' }),
            ...anchored(context, anchor, runs),
          ],
        }),
        ...below.flatMap((note) => noteOf(context, note, 'below')),
      ]);
    case 'contents':
      return contentsBlock(context, block.title);
    case 'sentence':
      return sentenceOf(context, block);
    case 'note':
      return noteOf(context, block, 'listed');
    default:
      return assertNever(block);
  }
}

function ruledBorder(docx: typeof Docx) {
  const line = { style: docx.BorderStyle.SINGLE, size: 4, space: 1, color: '8C8C8C' };
  // Paragraphs of the same border make one box; the line between them is its own.
  return { bottom: line, between: line };
}

function strong(runs: Runs): Runs {
  return runs.map((run) => (run.kind === 'text' ? { ...run, style: 'strong' } : run));
}

function anchored(context: DocxContext, anchor: string | null, runs: Runs): readonly Docx.ParagraphChild[] {
  const children = runsOf(context, runs);
  return anchor === null ? children : [new context.docx.Bookmark({ id: bookmark(anchor), children })];
}

/** The sections with links and with the pages that they begin on, which the word processor fills in. */
function contentsBlock({ docx, document }: DocxContext, title: string): readonly Docx.FileChild[] {
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, children: [new docx.TextRun(legal(title))] }),
    ...document.sections
      .filter(({ section }) => section !== 'cover')
      .map(
        ({ anchor, number, title: name }) =>
          new docx.Paragraph({
            spacing: { after: 40 },
            tabStops: [
              { type: docx.TabStopType.LEFT, position: 420 },
              { type: docx.TabStopType.RIGHT, position: 8400, leader: docx.LeaderType.DOT },
            ],
            children: [
              new docx.InternalHyperlink({
                anchor: bookmark(anchor),
                children: [new docx.TextRun(`${number ?? ''}\t${name}\t`)],
              }),
              new docx.PageReference(bookmark(anchor), { hyperlink: true }),
            ],
          }),
      ),
  ];
}

function listOf(context: DocxContext, block: Block & { readonly kind: 'list' }): readonly Docx.FileChild[] {
  const { docx, numbering } = context;
  const reference = `list-${numbering.length + 1}`;
  if (block.isNumbered) {
    numbering.push({
      reference,
      levels: [
        {
          level: 0,
          format: docx.LevelFormat.DECIMAL,
          text: '%1',
          style: { paragraph: { indent: { left: 420, hanging: 420 } } },
        },
      ],
    });
  }
  const mark = block.isNumbered ? { numbering: { reference, level: 0 } } : { bullet: { level: 0 } };
  return block.items.flatMap(([first, ...rest]) => [
    ...(first?.kind === 'paragraph'
      ? [new docx.Paragraph({ ...mark, children: runsOf(context, first.runs) })]
      : first
        ? blockOf(context, first)
        : []),
    ...rest.flatMap((inner) =>
      inner.kind === 'paragraph'
        ? [new docx.Paragraph({ indent: { left: 420 }, children: runsOf(context, inner.runs) })]
        : blockOf(context, inner),
    ),
  ]);
}

/** A table whose head is said again on every page, and whose rows stay whole. */
function tableOf(context: DocxContext, { head, rows }: Block & { readonly kind: 'table' }): Docx.Table {
  const { docx } = context;
  const share = 100 / head.length;
  const cell = (
    lines: readonly Runs[],
    options: { readonly span?: number; readonly isHead?: boolean } = {},
  ) =>
    new docx.TableCell({
      width: { size: share * (options.span ?? 1), type: docx.WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(options.span !== undefined && { columnSpan: options.span }),
      ...(options.isHead && { shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill: 'EFEFEF' } }),
      children: (lines.length === 0 ? [[]] : lines).map(
        (line) =>
          new docx.Paragraph({
            style: 'TableText',
            children: runsOf(context, options.isHead ? strong(line) : line),
          }),
      ),
    });
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((line) => cell([line], { isHead: true })),
      }),
      ...rows.map(
        (row: TableRow) =>
          new docx.TableRow({
            cantSplit: true,
            children:
              row.kind === 'group'
                ? [cell([row.head], { span: head.length, isHead: true })]
                : [cell([row.head]), ...row.cells.map((lines) => cell(lines))],
          }),
      ),
    ],
  });
}

function sentenceOf(context: DocxContext, block: SentenceBlock): readonly Docx.FileChild[] {
  const { docx, document } = context;
  const { id, number, as, runs, codes, against, below } = block;
  const isRightToLeft = document.language.dir === 'rtl';
  const between = (index: number) => (index > 0 ? [new docx.TextRun('  ·  ')] : []);
  const marks = [...codes, ...(against.length > 0 ? [against] : [])];
  return [
    new docx.Paragraph({
      style: 'ArticleText',
      ...(as === 'heading' && { spacing: { before: 200, after: 40 } }),
      ...(isRightToLeft && { bidirectional: true }),
      keepNext: marks.length > 0,
      children: [
        new docx.Bookmark({
          id: bookmark(id),
          children: [new docx.TextRun({ text: `${number} `, superScript: true })],
        }),
        ...runsOf(context, as === 'heading' ? strong(runs) : runs),
      ],
    }),
    ...(marks.length === 0
      ? []
      : [
          new docx.Paragraph({
            style: 'Quiet',
            indent: { left: 420 },
            children: marks.flatMap((line, index) => [...between(index), ...runsOf(context, line)]),
          }),
        ]),
    ...below.flatMap((note) => noteOf(context, note, 'below')),
  ];
}

function noteOf(context: DocxContext, note: NoteBlock, where: 'listed' | 'below'): readonly Docx.FileChild[] {
  const { docx } = context;
  const { name, anchor, place, body, remarks, facts, number } = note;
  const indent = where === 'below' || number === null ? { indent: { left: 420 } } : {};
  const title =
    anchor === null
      ? [new docx.TextRun(legal(name))]
      : [new docx.Bookmark({ id: bookmark(anchor), children: [new docx.TextRun(legal(name))] })];
  return [
    new docx.Paragraph({
      ...(where === 'listed' ? { heading: docx.HeadingLevel.HEADING_2 } : { keepNext: true }),
      ...indent,
      children: title,
    }),
    ...(place.length > 0
      ? [new docx.Paragraph({ ...indent, keepNext: true, children: runsOf(context, place) })]
      : []),
    ...richLines(body).map(
      (line) =>
        new docx.Paragraph({
          style: 'NoteBody',
          indent: { left: ('indent' in indent ? 420 : 0) + 360 * Math.min(line.indent, 9) },
          children: noteLine(context, line),
        }),
    ),
    ...(remarks.length > 0
      ? [new docx.Paragraph({ style: 'Quiet', ...indent, children: runsOf(context, remarks) })]
      : []),
    new docx.Paragraph({ style: 'Quiet', ...indent, children: runsOf(context, facts) }),
  ];
}

function noteLine(
  { docx }: DocxContext,
  line: ReturnType<typeof richLines>[number],
): readonly Docx.TextRun[] {
  return [
    ...(line.mark === '' ? [] : [new docx.TextRun(legal(line.mark))]),
    ...line.runs.map(
      ({ text, isEmphasis, isStrong }) =>
        new docx.TextRun({
          text: legal(text),
          ...(isEmphasis && { italics: false }),
          ...(isStrong && { bold: true }),
        }),
    ),
  ];
}
