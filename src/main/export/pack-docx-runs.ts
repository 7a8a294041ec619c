/** Pieces of a line as runs, links and the edges of comments of a word processor. */
import type * as Docx from 'docx';
import { assertNever } from '../../shared/assert-never';
import type { Certainty } from '../../shared/briefing/statement';
import type { NoteId } from '../../shared/notes/note';
import type { Run, Runs } from '../../shared/pack/document/document';
import { noteAnchor } from '../../shared/pack/document/draft';
import type { DocxContext } from './pack-docx-blocks';
import { legal } from './docx-text';

export function runsOf(context: DocxContext, runs: Runs): readonly Docx.ParagraphChild[] {
  return runs.flatMap((run) => runOf(context, run, false));
}

/** A place's name as word processors allow it: letters, digits and low lines. */
export function bookmark(anchor: string): string {
  return anchor.replaceAll(/[^\p{L}\p{N}]/gu, '_');
}

function runOf(context: DocxContext, run: Run, isRaised: boolean): readonly Docx.ParagraphChild[] {
  const { docx, document } = context;
  switch (run.kind) {
    case 'text': {
      const isForeign = run.by === 'article' || run.by === 'editor';
      const isRightToLeft = isForeign && document.language.dir === 'rtl';
      return [
        new docx.TextRun({
          text: legal(run.text),
          // What is not said is the style's: a heading stays bold.
          ...(isRaised && { superScript: true }),
          ...(run.style === 'emphasis' && { italics: true }),
          ...(run.style === 'strong' && { bold: true }),
          ...(run.isDimmed && { color: '6E6E6E' }),
          ...underlineOf(docx, run),
          ...(isForeign && { language: { value: document.language.lang } }),
          ...(isRightToLeft && { rightToLeft: true }),
        }),
      ];
    }
    case 'sentence':
      return linked(context, run.sentence, run.sentence.slice(1), isRaised);
    case 'cite':
      return [
        new docx.TextRun({ text: ' ', superScript: true }),
        ...run.runs.flatMap((inner) => runOf(context, inner, true)),
      ];
    case 'note':
      return [
        new docx.TextRun({ text: ' ', superScript: true }),
        ...linked(context, noteAnchor(run.number), `${run.number}`, true, true),
      ];
    case 'link':
      return linked(context, run.target, run.text, isRaised);
    case 'opens':
      return commentIds(context, run.noteId).map((id) => new docx.CommentRangeStart(id));
    case 'closes':
      return commentIds(context, run.noteId).flatMap((id) => [
        new docx.CommentRangeEnd(id),
        new docx.TextRun({ children: [new docx.CommentReference(id)] }),
      ]);
    default:
      return assertNever(run);
  }
}

/** The comment and its answers, which stand on the same words. */
function commentIds({ commentIds: ids, answersTo }: DocxContext, noteId: NoteId): readonly number[] {
  return [noteId, ...(answersTo.get(noteId) ?? [])].flatMap((id) => ids.get(id) ?? []);
}

function linked(
  { docx, anchors }: DocxContext,
  target: string,
  words: string,
  superScript: boolean,
  bold = false,
): readonly Docx.ParagraphChild[] {
  const run = new docx.TextRun({
    text: legal(words),
    ...(superScript && { superScript }),
    ...(bold && { bold }),
  });
  return anchors.has(target)
    ? [new docx.InternalHyperlink({ anchor: bookmark(target), children: [run] })]
    : [run];
}

function underlineOf(docx: DocxContext['docx'], { certainty, style }: Run & { readonly kind: 'text' }) {
  const { UnderlineType } = docx;
  const types: Readonly<Record<Certainty, Docx.IRunPropertiesOptions['underline']>> = {
    asserted: { type: UnderlineType.SINGLE, color: 'A0A0A0' },
    expected: { type: UnderlineType.DASH },
    possible: { type: UnderlineType.DOTTED },
    'ruled-out': { type: UnderlineType.DOUBLE },
  };
  if (style === 'found') return { underline: { type: UnderlineType.SINGLE } };
  return certainty === null ? {} : { underline: types[certainty] ?? {} };
}
