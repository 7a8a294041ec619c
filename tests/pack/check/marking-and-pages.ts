/** A1 and A2: what stands at the head and the foot of every page. */
import { say } from '../../../src/main/say';
import type { Check } from './finding';
import { holds, letters, squeezed } from './letters';
import { type ReadPage, type Run, textOf } from './read-pack';

const ends = ['head', 'foot'] as const;

/** Points from the upper and the lower edge: no sheet has words of the document there. */
const bands = { head: 62, foot: 53 };

/** What stands in the head or the foot of the page, from left to right. */
export function linesAt(page: ReadPage, end: (typeof ends)[number]): readonly Run[] {
  return page.runs
    .filter(
      ({ mcid, text, baseline }) =>
        mcid === null &&
        text.trim() !== '' &&
        (end === 'head' ? baseline < bands.head : baseline > page.height - bands.foot),
    )
    .toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
}

/** The marking is no smaller than this, in points. */
const markingSize = 11.9;

export const marking: Check = {
  name: 'A1',
  promise: 'the marking is right in the head and the foot of every page, in letters of twelve points or more',
  find: ({ pages }, { request }) =>
    request.marking.trim() === ''
      ? []
      : pages.flatMap((page) =>
          ends.flatMap((end) => {
            const runs = linesAt(page, end).filter(({ size }) => size >= markingSize);
            const isThere = squeezed(runs.map(({ text }) => text).join('')).includes(
              squeezed(request.marking),
            );
            const isRight = Math.max(0, ...runs.map(({ right }) => right)) > page.width - 85;
            if (isThere && isRight) return [];
            return [`page ${page.number} has no marking at the right of its ${end}`];
          }),
        ),
};

export const pageOfPages: Check = {
  name: 'A2',
  promise: 'every page says which it is of how many, and of which edition of what',
  find: ({ pages }, { briefing }) =>
    pages.flatMap((page) => {
      const [head = '', foot = ''] = ends.map((end) =>
        letters(
          linesAt(page, end)
            .map(({ text }) => text)
            .join(''),
        ),
      );
      const number = letters(say('paper.page-of', { page: page.number, pages: pages.length }));
      return [
        ...(foot.includes(number) && !/^\d/u.test(foot.slice(foot.indexOf(number) + number.length))
          ? []
          : [`the foot of page ${page.number} does not have its number of ${pages.length}`]),
        ...(foot.includes(briefing.editionHash.slice(0, 8)) ? [] : [`page ${page.number} names no edition`]),
        ...(holds(head, briefing.title.text) ? [] : [`page ${page.number} has no title`]),
      ];
    }),
};

export const headSections: Check = {
  name: 'heads',
  promise: 'the head of a page names the section that the page is of, or from which to which its sections go',
  find: ({ pages, sections }, { briefing, request }) => {
    if (briefing.title.text.length > 60) return [];
    const numbers = sections.map(({ section }, index) => ({
      section,
      number: index + (sections[0]?.section === 'cover' ? 0 : 1),
    }));
    return sections.flatMap(({ section, page, runs }, index) => {
      const last = Math.max(page, ...runs.filter(({ mcid }) => mcid !== null).map((run) => run.page));
      return pages.slice(page - 1, last).flatMap((each) => {
        const head = letters(textOf(linesAt(each, 'head')));
        const own = letters(say(`paper.section.${section}`));
        const { number = 0 } = numbers[index] ?? {};
        const [, from, to] = /sections(\d+)(?:to|and)(\d+)/u.exec(head) ?? [];
        const isNamed = head.includes(sections.length > 1 ? `${number}${own}` : own);
        const isBetween = Number(from) <= number && number <= Number(to);
        const isCover = section === 'cover' && !/\d/u.test(head.replace(letters(request.marking), ''));
        return isNamed || isBetween || isCover
          ? []
          : [`page ${each.number}, of ${section}, is headed “${head}”`];
      });
    });
  },
};
