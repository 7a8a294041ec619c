/** The words of a pack on paper beside those of its other shapes, section by section. */
import type { DocumentSpeech } from '../../src/shared/pack/document/draft';
import { packMarkdown } from '../../src/shared/pack/document/markdown';
import type { PackDocument } from '../../src/shared/pack/document/document';
import type { PackSection } from '../../src/shared/pack/pack';
import { letters } from './check/letters';
import { type ReadPack, type ReadSection, textOf } from './check/read-pack';

/** Lines of the one whose letters stand nowhere in the same section of the other. */
export interface Apart {
  readonly paper: readonly string[];
  readonly shapes: readonly string[];
}

/** What is apart in each section. */
export function compareShapes(
  pack: ReadPack,
  document: PackDocument,
  speech: DocumentSpeech,
): ReadonlyMap<PackSection, Apart> {
  const frame = new Set(packMarkdown({ ...document, sections: [] }, speech).split('\n'));
  return new Map(
    document.sections.map((section) => {
      const written = packMarkdown({ ...document, sections: [section] }, speech);
      const lines = linesOf(written).filter((line) => !frame.has(line));
      const printed = pack.sections.find((each) => each.section === section.section);
      const [paper, shapes] = [letters(printed?.text ?? ''), letters(lines.join(''))];
      return [
        section.section,
        {
          paper: printed
            ? printedLines(printed).filter((line) => !shapes.includes(letters(line)))
            : ['nothing'],
          shapes: lines.filter((line) => !paper.includes(letters(line))),
        },
      ];
    }),
  );
}

const lineRoles = /^(?:P|TD|TH|LI|LBody|H\d)$/u;

/** The smallest elements that are lines, each as on its first page: head rows stand on every page of theirs. */
function printedLines({ parts }: ReadSection): readonly string[] {
  return parts
    .filter(
      ({ role, parts: inner }) => lineRoles.test(role) && !inner.some((each) => lineRoles.test(each.role)),
    )
    .map(({ runs, pages: [first] }) => textOf(runs.filter(({ page }) => page === first)).trim())
    .filter((line) => letters(line) !== '');
}

/** The lines of Markdown and of the cells of its tables, without the numbers of its lists. */
function linesOf(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .flatMap((line) =>
      line.startsWith('|') ? line.split('|').flatMap((cell) => cell.split('<br>')) : [line],
    )
    .map((line) => line.replace(/^\s*(?:\d+\.|-) /u, '').trim())
    .filter((line) => letters(line) !== '');
}
