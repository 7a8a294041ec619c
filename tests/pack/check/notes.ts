/** A10 and B12: no note is lost, printed twice or cut. */
import { type PackNote, besideText } from '../../../src/shared/pack/pack-notes';
import { say } from '../../../src/main/say';
import type { Check } from './finding';
import { countOf, holds, letters, rightToLeft } from './letters';
import { asPrinted, sectionOf } from './lookups';
import { numbersInWords } from './margin';
import { runTool } from './run-tool';

export const notes: Check = {
  name: 'A10',
  promise: 'every note is listed once, in order, with its number, its quote and its whole words',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'notes');
    if (!section) return [];
    const printed = section.parts.filter(({ role }) => role === 'Art');
    const wanted = asPrinted(asked).notes;
    const counted = printed.length === wanted.length ? [] : [`${printed.length} notes, not ${wanted.length}`];
    return [
      ...counted,
      ...wanted.flatMap((note, index) => wrongIn(note, letters(printed[index]?.text ?? ''))),
    ];
  },
};

function wrongIn({ number, note, quote }: PackNote, text: string): readonly string[] {
  const name = `note ${number ?? note.id}`;
  const number_ = number === null ? '' : String(number);
  return [
    ...(text.startsWith(number_) ? [] : [`${name} is not in its place: ${text.slice(0, 30)}`]),
    ...(quote !== null && !holds(text, quote) ? [`${name} has lost its quote`] : []),
    ...(holds(text, note.body)
      ? []
      : [`${name} is cut or changed: ${text.length} letters of ${letters(note.body).length}`]),
    ...note.tags.filter((tag) => !holds(text, tag)).map((tag) => `${name} has lost its tag ${tag}`),
    ...(text.includes(letters(note.creator)) || rightToLeft.test(note.creator)
      ? []
      : [`${name} has lost its author`]),
  ];
}

export const unlisted: Check = {
  name: 'A10 beside',
  promise: 'without a list every note that is on the text stands beside or below it, once and whole',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'annotated-text');
    const isListed = asked.request.sections.includes('notes');
    if (!section || isListed || asked.request.notesPlace !== 'beside') return [];
    const text = letters(section.text);
    return asPrinted(asked).notes.flatMap(({ note, number }) => {
      const words = letters(note.body);
      if (!besideText.has(note.target.kind) || words === '' || rightToLeft.test(note.body)) return [];
      const is = countOf(words, text);
      return is === 1 ? [] : [`note ${number ?? note.id} stands ${is} times beside the text`];
    });
  },
};

export const numbersInText: Check = {
  name: 'A11 numbers',
  promise: 'every note on the text has its raised number at its words',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'annotated-text');
    if (!section || !asked.request.sections.includes('notes')) return [];
    const linked = new Set(numbersInWords(section).numbers.map(({ number }) => number));
    return asPrinted(asked).notes.flatMap(({ note, number, isLost }) =>
      isLost || number === null || note.target.kind !== 'passage' || linked.has(number)
        ? []
        : [`note ${number} has no number in the text`],
    );
  },
};

export const noNotes: Check = {
  name: 'B12',
  promise: 'where no note is printed, the section says so',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'notes');
    if (!section || asPrinted(asked).notes.length > 0) return [];
    const words = letters(say(`paper.notes.none.${asked.request.notes.include}`));
    return letters(section.text).includes(words) ? [] : ['nothing says that there are no notes'];
  },
};

export const pictures: Check = {
  name: 'A10 emoji',
  promise: 'every emoji of a listed note is there, where the machine has a font that draws them',
  find: async (pack, asked) => {
    if (!sectionOf(pack, asked, 'notes') || (await runTool('fc-list', [':charset=1f680'])).trim() === '')
      return [];
    const text = await runTool('pdftotext', ['-raw', pack.file, '-']);
    const bodies = asPrinted(asked).notes.map(({ note }) => note.body);
    const wanted = new Set(bodies.join('').match(/\p{Emoji_Presentation}/gu));
    return [...wanted].flatMap((sign) => {
      const [is, should] = [countOf(sign, text), countOf(sign, bodies.join(''))];
      return is >= should ? [] : [`${sign} stands ${is} times, not ${should}`];
    });
  },
};
