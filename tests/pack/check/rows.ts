/** A4: nothing that is to stay in one piece goes over a page's end, and a table that does says its heads again. */
import type { Check } from './finding';
import { letters, squeezed } from './letters';
import { asPrinted, sectionOf } from './lookups';
import { type Part, textOf } from './read-pack';

/** What has more letters than this is no note for the margin. */
const marginful = 300;

/** What has more letters than this may be higher than a page. */
const pageful = 1_800;

const fitsPage = (part: Part): boolean => letters(part.text).length <= pageful;

function isHead(row: Part): boolean {
  return row.parts.length > 1 && row.parts.every(({ role }) => role === 'TH');
}

function split(parts: readonly Part[], what: string): readonly string[] {
  return parts
    .filter((part) => part.pages.length > 1 && fitsPage(part))
    .map(({ pages, text }) => `a ${what} is on pages ${pages.join(' and ')}: ${squeezed(text).slice(0, 40)}`);
}

export const rows: Check = {
  name: 'A4',
  promise: 'no row, card or short note is split',
  find: (pack, asked) => {
    const inSection = (section: 'tensions' | 'gaps' | 'notes', role: string): readonly Part[] =>
      sectionOf(pack, asked, section)?.parts.filter((part) => part.role === role) ?? [];
    const notes = inSection('notes', 'Art').filter(({ text }) => letters(text).length <= 500);
    return [
      ...split(
        pack.parts.filter((part) => part.role === 'TR' && !isHead(part)),
        'row',
      ),
      ...split(inSection('tensions', 'Art'), 'tension'),
      ...split(inSection('gaps', 'LI'), 'gap'),
      ...split(notes, 'note'),
    ];
  },
};

export const besideText: Check = {
  name: 'A4 beside',
  promise: 'no note beside the text is split',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'annotated-text');
    if (!section || asked.request.notesPlace !== 'beside') return [];
    const parts = section.parts
      .map((part) => ({ part, words: letters(part.text) }))
      .toSorted((a, b) => a.words.length - b.words.length);
    return asPrinted(asked).notes.flatMap(({ note, number }) => {
      const body = letters(note.body);
      if (body === '' || body.length > marginful) return [];
      const smallest = parts.find(
        ({ words }) => words.length >= body.length && words.length < body.length + 20 && words.includes(body),
      );
      const { pages } = smallest?.part ?? { pages: [] };
      return pages.length > 1 ? [`note ${number ?? note.id} is on pages ${pages.join(' and ')}`] : [];
    });
  },
};

export const heads: Check = {
  name: 'A4 heads',
  promise: 'a table has its head row on every page that it is on',
  find: (pack) =>
    pack.parts
      .filter(({ role }) => role === 'Table')
      .flatMap((table) => {
        const rowsOf = table.parts.filter(({ role }) => role === 'TR');
        const head = rowsOf.find(isHead);
        if (!head) return ['a table has no head row'];
        const [first = 0] = table.pages;
        return table.pages.flatMap((page) =>
          wordsOn(head, page) === wordsOn(head, first) ? [] : [`page ${page} has no head row`],
        );
      }),
};

function wordsOn(part: Part, page: number): string {
  return squeezed(textOf(part.runs.filter((run) => run.page === page)));
}
