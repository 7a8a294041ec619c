/** The article with the reader's notes as the comments of a word processor's file. */
import type * as Docx from 'docx';
import type { Briefing } from '../../shared/briefing/briefing';
import { point, type RichLine } from '../../shared/markdown/rich-text';
import { fills } from '../../shared/note-export/fills';
import { legal } from './docx-text';
import type {
  Piece,
  ReviewedComment,
  ReviewedParagraph,
  ReviewedText,
} from '../../shared/note-export/reviewed-text';

/** The file's bytes. The library is loaded at the first use: it is larger than all the other formats together. */
export async function toDocx(
  { paragraphs, comments }: ReviewedText,
  { title, direction }: Pick<Briefing, 'title' | 'direction'>,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const file = new docx.Document({
    title: legal(title.text),
    creator: 'Lectern',
    comments: { children: comments.map((comment) => commentOf(docx, comment)) },
    sections: [{ children: paragraphs.map((paragraph) => paragraphOf(docx, paragraph, direction)) }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

type Library = typeof Docx;

function commentOf(docx: Library, comment: ReviewedComment) {
  return {
    id: comment.id,
    author: legal(comment.author),
    date: new Date(comment.written),
    ...(comment.answers !== null && { parentId: comment.answers }),
    resolved: comment.isResolved,
    children: comment.lines.map((line) => lineOf(docx, line)),
  };
}

/** A line of a comment: a point is one of Word's own, what was typed before a line otherwise stays as it was typed. */
function lineOf(docx: Library, { indent, mark, runs }: RichLine) {
  const isPoint = mark === point;
  return new docx.Paragraph({
    ...(isPoint
      ? { bullet: { level: Math.min(indent, deepestPoint) - 1 } }
      : indent > 0 && { indent: { left: indentStep * Math.min(indent, deepestPoint) } }),
    children: [
      ...(isPoint || mark === '' ? [] : [new docx.TextRun(legal(mark))]),
      ...runs.map(
        ({ text, isEmphasis, isStrong }) =>
          new docx.TextRun({ text: legal(text), italics: isEmphasis, bold: isStrong }),
      ),
    ],
  });
}

/** Word's lists have nine levels; one is this many twentieths of a point. */
const deepestPoint = 9;
const indentStep = 360;

const headings = { title: 'TITLE', heading: 'HEADING_1', 'small-heading': 'HEADING_2' } as const;

function paragraphOf(
  docx: Library,
  { kind, isArticle, pieces }: ReviewedParagraph,
  direction: Briefing['direction'],
) {
  const isRightToLeft = isArticle && direction === 'rtl';
  return new docx.Paragraph({
    ...(kind in headings && { heading: docx.HeadingLevel[headings[kind as keyof typeof headings]] }),
    ...(isRightToLeft && { bidirectional: true }),
    spacing: { after: 160 },
    children: pieces.flatMap((piece) => runsOf(docx, piece, isRightToLeft)),
  });
}

function runsOf(docx: Library, piece: Piece, isRightToLeft: boolean): readonly Docx.ParagraphChild[] {
  switch (piece.kind) {
    case 'opens':
      return [new docx.CommentRangeStart(piece.comment)];
    case 'closes':
      return [
        new docx.CommentRangeEnd(piece.comment),
        new docx.TextRun({ children: [new docx.CommentReference(piece.comment)] }),
      ];
    case 'number':
      return [new docx.TextRun({ text: `${piece.text} `, superScript: true })];
    case 'words':
      return [
        new docx.TextRun({
          text: legal(piece.text),
          italics: piece.isEmphasis,
          rightToLeft: isRightToLeft,
          ...(piece.colour && {
            shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill: fills[piece.colour].slice(1) },
          }),
        }),
      ];
  }
}
