/** A3: the contents, the bookmarks, and every number that leads somewhere. */
import { say } from '../../../src/main/say';
import { printedSections } from '../../../src/shared/pack/pack';
import type { Check } from './finding';
import { letters } from './letters';
import { asPrinted, sectionOf } from './lookups';
import { textOf } from './read-pack';

export const contents: Check = {
  name: 'A3',
  promise: 'the sections are those asked for, in their order, and the contents say on which page each begins',
  find: (pack, asked) => {
    const wanted = printedSections(asked.request);
    const printed = pack.sections.map(({ section }) => section);
    const wrongOrder = wanted.join() === printed.join() ? [] : [`the sections are ${printed.join(', ')}`];
    const cover = sectionOf(pack, asked, 'cover');
    if (!cover) return wrongOrder;
    const lines = pack.sections.slice(1).flatMap(({ section, page }, index) => {
      const line = cover.parts.find(
        ({ role, leadsTo }) => role === 'LI' && leadsTo.includes(`section-${section}`),
      );
      const should = letters(`${index + 1}${say(`paper.section.${section}`)}${page}`);
      const is = letters(line?.text ?? '');
      return is === should ? [] : [`the contents have “${is}” for “${should}”`];
    });
    return [...wrongOrder, ...lines];
  },
};

export const bookmarks: Check = {
  name: 'outline',
  promise: 'the bookmarks are the contents: each section once, in order, on its page',
  find: ({ sections, structure }, { briefing }) => {
    const titles = sections.map(({ section }, index) => {
      const number = sections[0]?.section === 'cover' ? index : index + 1;
      if (section === 'cover') return letters(briefing.title.text);
      return letters(`${sections.length > 1 ? number : ''}${say(`paper.section.${section}`)}`);
    });
    const found = structure.bookmarks.map(({ title, page }) => ({ title: letters(title), page }));
    let from = 0;
    return sections.flatMap(({ section, page }, index) => {
      const at = found.findIndex(({ title }, place) => place >= from && title === titles[index]);
      if (at < 0) return [`no bookmark for ${section} in its place`];
      from = at + 1;
      return found[at]?.page === page
        ? []
        : [`the bookmark of ${section} leads to page ${found[at]?.page}, not ${page}`];
    });
  },
};

export const noteBookmarks: Check = {
  name: 'outline of notes',
  promise: 'every listed note has its bookmark on its page: its number, and how it or its quote begins',
  find: (pack, asked) => {
    const printed = sectionOf(pack, asked, 'notes')?.parts.filter(({ role }) => role === 'Art');
    if (!printed) return [];
    return asPrinted(asked).notes.flatMap(({ number, note, quote }, index) => {
      if (number === null) return [];
      const begins = [note.body, quote ?? '', note.breadcrumb].map(letters);
      const on = printed[index]?.pages[0];
      const found = pack.structure.bookmarks.find(({ title, page }) => {
        const [name = '', ...rest] = title.split(' ');
        const words = letters(rest.join(' '));
        // What has no letter at all is a note of pictures only.
        const isOfNote =
          words === '' ? rest.length > 0 && begins[0] === '' : begins.some((each) => each.startsWith(words));
        return name === String(number) && isOfNote && page === on;
      });
      return found ? [] : [`no bookmark says how note ${number} begins, on page ${on}`];
    });
  },
};

export const links: Check = {
  name: 'links',
  promise:
    'every link leads to a place in the file, and a number that is a link is that of its place or page',
  find: ({ structure, parts }) => {
    const lost = [...new Set(structure.links)].filter((name) => !structure.places.has(name));
    const wrong = parts.flatMap(({ role, leadsTo, runs, pages }) => {
      // In a head row it stands on every page of its table.
      const number = textOf(runs.filter(({ page }) => page === pages[0])).trim();
      const [name, another] = leadsTo;
      if (role !== 'Link' || name === undefined || another !== undefined || !/^\d+$/u.test(number)) return [];
      const own = /^(?:S|note-|gap-|mark-|T)(\d+)$/u.exec(name)?.[1];
      if (number === own || Number(number) === structure.places.get(name)) return [];
      return [`page ${pages[0]}: ${number} leads to ${name} on page ${structure.places.get(name)}`];
    });
    return [...lost.map((name) => `nothing has the name ${name}`), ...wrong];
  },
};
