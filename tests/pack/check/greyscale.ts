import type { Check } from './finding';
import { runToolForBytes } from './run-tool';

/** Dots an inch: enough that no colour of a line or a fill is missed, and little to look through. */
const fineness = 24;

export const greyscale: Check = {
  name: 'A11',
  promise: 'where greyscale was asked for, no page has a dot of colour',
  find: async ({ file }, { request }) => {
    if (!request.greyscale) return [];
    const pictures = await runToolForBytes('pdftoppm', ['-r', String(fineness), file]);
    return coloured(pictures).map((page) => `page ${page} has colours`);
  },
};

/** The pages with a dot that is not grey, of pictures one after the other as `pdftoppm` writes them. */
function coloured(pictures: Buffer): readonly number[] {
  const pages: number[] = [];
  let at = 0;
  for (let page = 1; at < pictures.length; page += 1) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(pictures.toString('latin1', at, at + 40));
    if (!head) throw new Error('The picture of a page cannot be read.');
    const start = at + head[0].length;
    at = start + Number(head[1]) * Number(head[2]) * 3;
    for (let dot = start; dot < at; dot += 3) {
      if (pictures[dot] !== pictures[dot + 1] || pictures[dot] !== pictures[dot + 2]) {
        pages.push(page);
        break;
      }
    }
  }
  return pages;
}
