/** The reader's notes as comments on the article's words, each as its author wrote it. */
import type * as Docx from 'docx';
import { point, type RichLine, richLines } from '../../shared/markdown/rich-text';
import type { DocumentComment } from '../../shared/pack/document/document';
import type { DocxContext } from './pack-docx-blocks';
import { legal } from './docx-text';

/** The comments whose words stand in the document, and what answers them. */
export function commentsOf(context: DocxContext): Docx.ICommentOptions[] {
  return context.comments.map((comment) => commentOf(context, comment));
}

function commentOf({ docx, commentIds }: DocxContext, comment: DocumentComment): Docx.ICommentOptions {
  const answered = comment.answers === null ? undefined : commentIds.get(comment.answers);
  return {
    id: commentIds.get(comment.noteId) ?? 0,
    author: legal(comment.author),
    initials: initialsOf(comment.author),
    date: new Date(comment.writtenMs),
    ...(answered !== undefined && { parentId: answered }),
    children: [
      ...(comment.lead === ''
        ? []
        : [new docx.Paragraph({ children: [new docx.TextRun({ text: legal(comment.lead), bold: true })] })]),
      ...richLines(comment.body).map((line) => new docx.Paragraph({ children: lineRuns(docx, line) })),
    ],
  };
}

/** A line of what the reader wrote, with its point or number. */
export function lineRuns(docx: DocxContext['docx'], { mark, runs }: RichLine): readonly Docx.TextRun[] {
  return [
    ...(mark === '' ? [] : [new docx.TextRun(legal(mark === point ? '• ' : mark))]),
    ...runs.map(
      ({ text, isEmphasis, isStrong }) =>
        new docx.TextRun({
          text: legal(text),
          ...(isEmphasis && { italics: true }),
          ...(isStrong && { bold: true }),
        }),
    ),
  ];
}

/** The first letters of the first and the last name. */
function initialsOf(author: string): string {
  const names = legal(author).trim().split(/\s+/u);
  const letters = (names.length > 1 ? [names[0], names.at(-1)] : [names[0]]).map(
    (name) => Array.from(name ?? '')[0],
  );
  return letters.join('').toLocaleUpperCase();
}
