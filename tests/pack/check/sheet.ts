/** B4, B7, B8 and B11: the sheet itself. What is on it is inside it, can be read, and lies over nothing else. */
import type { Check } from './finding';
import { linesAt } from './marking-and-pages';
import type { ReadPack, ReadPage, Run } from './read-pack';

const isInk = ({ text }: Run): boolean => text.trim() !== '';
const bodyOf = (page: ReadPage): readonly Run[] => page.runs.filter((run) => run.mcid !== null && isInk(run));

/** Points: of any words, raised numbers too. */
const smallest = 9;

export const sizes: Check = {
  name: 'B4',
  promise: 'nothing is under 9 points, raised numbers neither',
  find: ({ pages }) =>
    pages.flatMap(({ number, runs }) =>
      runs
        .filter(isInk)
        .flatMap(({ text, size }) =>
          size >= smallest - 0.05 ? [] : [`page ${number}: ${size.toFixed(1)} pt: ${text.slice(0, 30)}`],
        ),
    ),
};

const paperSizes = { A4: [595, 842], Letter: [612, 792] } as const;

export const paper: Check = {
  name: 'B11',
  promise: 'every page is of the paper that was asked for',
  find: ({ pages }, { request }) =>
    pages.flatMap(({ number, width, height }) => {
      const [short, long] = paperSizes[request.paper];
      const isRight =
        Math.abs(Math.min(width, height) - short) < 1 && Math.abs(Math.max(width, height) - long) < 1;
      return isRight ? [] : [`page ${number} is ${width} × ${height} pt`];
    }),
};

/** The least room between words and the edge of the sheet: printers reach no nearer. */
const edge = 25;

export const inside: Check = {
  name: 'B8',
  promise: 'nothing is outside the page, or over its head or its foot',
  find: ({ pages }) =>
    pages.flatMap((page) => {
      const head = Math.max(0, ...linesAt(page, 'head').map(({ baseline }) => baseline));
      const foot = Math.min(page.height, ...linesAt(page, 'foot').map(({ baseline }) => baseline));
      return bodyOf(page).flatMap(({ text, left, right, baseline, size }) => {
        const isIn = left >= edge && right <= page.width - edge;
        const isFree = baseline - size * 0.7 > head && baseline + size * 0.1 < foot - 9;
        return isIn && isFree
          ? []
          : [`page ${page.number}: “${text.slice(0, 30)}” at ${Math.round(left)}, ${Math.round(baseline)}`];
      });
    }),
};

export const over: Check = {
  name: 'B8 over',
  promise: 'no words are printed over others',
  find: ({ pages }) =>
    pages.flatMap((page) => {
      const runs = page.runs.filter(isInk).toSorted((a, b) => a.baseline - b.baseline);
      return runs.flatMap((run, index) => {
        for (let next = index + 1; next < runs.length; next += 1) {
          const other = runs[next];
          if (!other || other.baseline - run.baseline > 5) break;
          const isOver = Math.min(run.right, other.right) - Math.max(run.left, other.left) > 2;
          const isSame =
            run.text === other.text && run.left === other.left && run.baseline === other.baseline;
          if (isOver && !isSame && other.baseline - run.baseline < Math.min(run.size, other.size) * 0.45)
            return [`page ${page.number}: “${run.text.slice(0, 20)}” and “${other.text.slice(0, 20)}”`];
        }
        return [];
      });
    }),
};

/** The pages of the reader's own lines, which have rules and few words. */
function ruledPages({ sections, pages }: ReadPack): ReadonlySet<number> {
  const at = sections.findIndex(({ section }) => section === 'lines-to-take');
  const first = sections[at]?.page ?? pages.length + 1;
  const next = sections[at + 1]?.page ?? pages.length + 1;
  return new Set(pages.map(({ number }) => number).filter((number) => number >= first && number < next));
}

export const empty: Check = {
  name: 'B7',
  promise: 'no page is empty and no heading ends one',
  find: (pack) => {
    const ruled = ruledPages(pack);
    const bare = pack.pages.filter((page) => !ruled.has(page.number) && bodyOf(page).length === 0);
    const lonely = pack.parts.flatMap(({ role, runs, text }) => {
      const last = runs.findLast(isInk);
      if (!/^H[1-6]$/u.test(role) || !last || ruled.has(last.page)) return [];
      const page = pack.pages[last.page - 1];
      const isLast = page && bodyOf(page).every(({ baseline }) => baseline <= last.baseline + 3);
      const shares =
        page &&
        bodyOf(page).some((run) => !runs.includes(run) && Math.abs(run.baseline - last.baseline) <= 3);
      return isLast && !shares ? [`“${text.trim()}” ends page ${last.page}`] : [];
    });
    return [...bare.map(({ number }) => `page ${number} is empty`), ...lonely];
  },
};

export const bare: Check = {
  name: 'B7 bare',
  promise:
    'a section that says that it holds nothing shares its page with the list or the text that follows it',
  find: ({ sections }, { briefing }) => {
    const at = sections.findIndex(({ section }) => section === 'tensions');
    const [own, next] = [sections[at], sections[at + 1]];
    const isShared = briefing.tensions.length > 0 || !own || !next || next.page === own.page;
    const flows = next?.section === 'gaps' || next?.section === 'annotated-text';
    return isShared || !flows ? [] : [`page ${own.page} holds no more than that there are no tensions`];
  },
};

/** Of the letters' size: more than this between two words is no space. */
const widestSpace = 0.6;

export const holes: Check = {
  name: 'holes',
  promise: 'the number of a page that a line of words names stands as close to them as a word does',
  find: ({ parts }) =>
    parts.flatMap(({ role, parts: inner, runs }) => {
      if (role !== 'P') return [];
      const numbers = inner.filter(
        (part) => part.role === 'Link' && part.leadsTo.some((name) => !/^(?:S|mark-|gap-)\d+$/u.test(name)),
      );
      const ink = runs.filter(isInk);
      return numbers.flatMap(({ runs: own, text }) => {
        const number = own.find(isInk);
        if (!number || !/^\d+$/u.test(text.trim())) return [];
        const { page, baseline, left, right, size } = number;
        const line = ink.filter(
          (run) => run.page === page && Math.abs(run.baseline - baseline) < 1 && run !== number,
        );
        const nearest = (gaps: readonly number[]): number => Math.min(...gaps.filter((gap) => gap > -1));
        // At an end of its line nothing stands beside it.
        const isHole = [
          nearest(line.map((run) => left - run.right)),
          nearest(line.map((run) => run.left - right)),
        ].some((gap) => Number.isFinite(gap) && gap > size * widestSpace);
        return isHole ? [`page ${page}: a hole beside ${text.trim()}`] : [];
      });
    }),
};
