/** On which side lines begin: numbers, margins and first columns stand there, in the direction of the briefing. */
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import type { Check } from './finding';
import { holds, squeezed } from './letters';
import { asPrinted, sectionOf } from './lookups';
import { linesAt } from './marking-and-pages';
import { type Part, type Run, textOf } from './read-pack';

const isInk = ({ text }: Run): boolean => text.trim() !== '';

/** Whether all of one stand before all of the others, as the lines run; true where either is empty. */
function standBefore(one: readonly Run[], others: readonly Run[], isRtl: boolean): boolean {
  const [first, second] = isRtl ? [others, one] : [one, others];
  // A letter may reach into the room of the one beside it.
  const slack = 1;
  return (
    Math.max(...first.filter(isInk).map(({ right }) => right)) <=
    Math.min(...second.filter(isInk).map(({ left }) => left)) + slack
  );
}

/** A number and what it stands before, on its own page: the rest of an element that begins with it. */
function numbered({ runs }: Part): readonly [number: readonly Run[], rest: readonly Run[]] {
  const ink = runs.filter(isInk);
  const at = ink.findIndex(({ text }) => /\D/u.test(text));
  return [ink.slice(0, Math.min(at, 1)), ink.slice(1).filter(({ page }) => page === ink[0]?.page)];
}

function wrong(parts: readonly Part[], what: string, isRtl: boolean): readonly string[] {
  return parts
    .filter((part) => {
      const [number, rest] = numbered(part);
      return number.length > 0 && !standBefore(number, rest, isRtl);
    })
    .map(
      ({ pages, text }) => `page ${pages[0]}: the number of a ${what} is not before it: ${text.slice(0, 30)}`,
    );
}

export const direction: Check = {
  name: 'direction',
  promise: 'numbers stand where lines begin, and the first column of a table does',
  find: (pack, asked) => {
    const { briefing, lookup } = asPrinted(asked);
    const isRtl = briefing.direction === 'rtl';
    const partsOf = (section: 'annotated-text' | 'notes' | 'cover', role: string): readonly Part[] =>
      sectionOf(pack, asked, section)?.parts.filter((part) => part.role === role) ?? [];
    const isSentence = ({ runs, text }: Part): boolean => {
      const sentence = lookup.sentences.get(`S${runs.find(isInk)?.text.trim()}`);
      return sentence !== undefined && holds(text, withoutMarks(sentence.text));
    };
    const tables = pack.parts.filter(({ role }) => role === 'Table');
    const turned = tables.filter(({ parts: [first], pages: [page] }) => {
      const head = first?.role === 'TR' ? first : first?.parts.find(({ role }) => role === 'TR');
      const cells = (head?.parts ?? []).map(({ runs }) => runs.filter((run) => run.page === page));
      const [begins = [], ends = []] = [cells[0], cells.at(-1)];
      return cells.length > 1 && !standBefore(begins, ends, isRtl);
    });
    return [
      ...wrong(partsOf('annotated-text', 'P').filter(isSentence), 'sentence', isRtl),
      ...wrong(partsOf('notes', 'Art'), 'note', isRtl),
      ...wrong(
        partsOf('cover', 'LI').filter(({ leadsTo }) => leadsTo.length === 1),
        'line',
        isRtl,
      ),
      ...turned.map(({ pages, text }) => `page ${pages[0]}: a table begins at its end: ${text.slice(0, 30)}`),
    ];
  },
};

export const ownWords: Check = {
  name: 'direction of words',
  promise: 'what the program says of a section reads from left to right, whatever the article does',
  find: (pack) =>
    pack.sections.flatMap(({ section, parts }) => {
      const line = parts[0]?.role === 'H2' ? parts.find(({ role }) => role === 'P') : undefined;
      const said = line?.runs.filter(isInk) ?? [];
      if (/[\u0590-\u08FF]/u.test(textOf(said))) return [];
      const seen = said.toSorted((a, b) =>
        Math.abs(a.baseline - b.baseline) > 2 ? a.baseline - b.baseline : a.left - b.left,
      );
      return squeezed(textOf(said)) === squeezed(textOf(seen)) ? [] : [`${section} reads “${textOf(seen)}”`];
    }),
};

/** Where the foot begins on a page that is bound at its left, at least, and on one that is bound elsewhere, at most; in points. */
const footAt = { bound: 70, free: 62 };

export const binding: Check = {
  name: 'binding',
  promise:
    'an upright page has its wide edge where lines begin or, of sheets printed on both sides, at the inner edge',
  find: ({ pages }, { briefing, request }) =>
    pages.flatMap((page) => {
      if (page.width > page.height) return [];
      const isRtl = briefing.direction === 'rtl';
      const isBack = request.binding === 'two-sided' && page.number % 2 === 0;
      const isLeft = request.binding !== 'none' && isRtl === isBack;
      const left = Math.min(...linesAt(page, 'foot').map((run) => run.left));
      return (isLeft ? left >= footAt.bound : left <= footAt.free)
        ? []
        : [`page ${page.number} is bound at the wrong edge: its foot begins at ${Math.round(left)}`];
    }),
};
