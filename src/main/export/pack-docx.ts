/** A pack as a word processor's file: headings, tables, comments and page references of its own. */
import type * as Docx from 'docx';
import type { PackDocument } from '../../shared/pack/document/document';
import { blocksOf, docxContext, type DocxContext, nameOf, titleOf } from './pack-docx-blocks';
import { commentsOf } from './pack-docx-comments';
import { settle } from './docx-settle';
import { legal } from './docx-text';

/** The file's bytes; of the same document the same. The library is loaded at the first use. */
export async function packDocx(document: PackDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const context = docxContext(docx, document);
  const file = new docx.Document({
    title: legal(document.name),
    subject: legal(document.version),
    creator: legal(document.author === '' ? 'Lectern' : document.author),
    lastModifiedBy: 'Lectern',
    ...(document.marking !== '' && { keywords: legal(document.marking) }),
    features: { updateFields: true },
    styles: styles(document),
    numbering: { config: context.numbering },
    comments: { children: commentsOf(context) },
    sections: sheetsOf(context),
  });
  return settle(new Uint8Array(await docx.Packer.toArrayBuffer(file)), document.packedMs);
}

/** Sections of the pack on upright sheets, and those with a wide table on sheets that lie. */
function sheetsOf(context: DocxContext): readonly Docx.ISectionOptions[] {
  const { docx, document } = context;
  const runs: { readonly isWide: boolean; readonly children: Docx.FileChild[] }[] = [];
  for (const section of document.sections) {
    const isWide = section.section === 'comparison';
    const last = runs.at(-1);
    const target = last && last.isWide === isWide ? last : { isWide, children: [] };
    if (target !== last) runs.push(target);
    if (section.section !== 'cover') target.children.push(...titleOf(context, section));
    target.children.push(...blocksOf(context, section.blocks));
  }
  return runs.map(({ isWide, children }, index) => ({
    properties: {
      type: docx.SectionType.NEXT_PAGE,
      page: {
        // The library turns the sheet itself.
        size: {
          ...sizes[document.paper],
          orientation: isWide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
        },
        margin: marginsOf(document, isWide),
      },
    },
    headers: { default: headOf(context, isWide) },
    footers: { default: footOf(context, isWide) },
    children: index === 0 ? [nameOf(context), ...children] : children,
  }));
}

/** In twentieths of a point, upright. */
const sizes = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const;

const millimetre = 1440 / 25.4;

/** A lying sheet is bound at its top, the others at the left. */
function marginsOf({ binding }: PackDocument, isWide: boolean) {
  const edge = (millimetres: number): number => Math.round(millimetres * millimetre);
  const bound = binding === 'none' ? 18 : 25;
  return {
    top: edge(isWide ? Math.max(bound, 25) : 27),
    right: edge(isWide ? 15 : 18),
    bottom: edge(24),
    left: edge(isWide ? 15 : bound),
    header: edge(12),
    footer: edge(10),
  };
}

/** How wide the lines of a sheet are, in twentieths of a point. */
function widthOf({ document }: DocxContext, isWide: boolean): number {
  const { width, height } = sizes[document.paper];
  const { left, right } = marginsOf(document, isWide);
  return (isWide ? height : width) - left - right;
}

function headOf(context: DocxContext, isWide: boolean): Docx.Header {
  const { docx, document } = context;
  return new docx.Header({
    children: [
      edgeLine(context, isWide, [new docx.TextRun({ text: legal(document.title), size: 18 })], 'bottom'),
    ],
  });
}

function footOf(context: DocxContext, isWide: boolean): Docx.Footer {
  const { docx, document } = context;
  const parts = document.pageOf.split(/(\{pages?\})/u).filter((part) => part !== '');
  const numbers = parts.map((part) =>
    part === '{page}' ? docx.PageNumber.CURRENT : part === '{pages}' ? docx.PageNumber.TOTAL_PAGES : part,
  );
  const children = [
    new docx.TextRun({ size: 18, children: numbers }),
    new docx.TextRun({ size: 18, text: `   ${legal(document.version)}` }),
  ];
  return new docx.Footer({ children: [edgeLine(context, isWide, children, 'top')] });
}

/** What stands at the left, and the marking at the right. */
function edgeLine(
  context: DocxContext,
  isWide: boolean,
  left: readonly Docx.ParagraphChild[],
  edge: 'top' | 'bottom',
): Docx.Paragraph {
  const { docx, document } = context;
  return new docx.Paragraph({
    tabStops: [{ type: docx.TabStopType.RIGHT, position: widthOf(context, isWide) }],
    border: { [edge]: { style: docx.BorderStyle.SINGLE, size: 4, space: 4, color: '8C8C8C' } },
    children: [
      ...left,
      ...(document.marking === ''
        ? []
        : [new docx.TextRun({ text: `\t${legal(document.marking)}`, bold: true, size: 24 })]),
    ],
  });
}

/** Sizes in half points, distances in twentieths of a point. */
function styles({ locale }: PackDocument): Docx.IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '000000', font: sans },
    paragraph: { keepNext: true, spacing: { before, after: 80 } },
  });
  return {
    default: {
      document: {
        run: { font: sans, size: 21, language: { value: locale } },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: { run: { size: 44, bold: true, font: serif }, paragraph: { spacing: { after: 120 } } },
      heading1: heading(30, 480),
      heading2: heading(23, 280),
      heading3: heading(21, 200),
    },
    paragraphStyles: [
      {
        id: 'Quiet',
        name: 'Quiet',
        basedOn: 'Normal',
        run: { size: 18, color: '404040' },
        paragraph: { spacing: { after: 100 } },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 40, line: 240 } },
      },
      { id: 'NoteBody', name: 'Note body', basedOn: 'Normal', run: { font: serif, italics: true } },
      { id: 'ArticleText', name: 'Article text', basedOn: 'Normal', run: { font: serif, size: 22 } },
    ],
  };
}

const sans = 'Calibri';
const serif = 'Cambria';
