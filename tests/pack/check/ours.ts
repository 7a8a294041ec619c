import { messages } from '../../../src/shared/messages/catalogue';
import type { Check } from './finding';
import { letters } from './letters';

/** Every word of a text, alone. */
const wordsIn = (text: string): readonly string[] => text.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? [];

export const ours: Check = {
  name: 'A12',
  promise: 'every word on paper is the article’s, the editor’s, the reader’s or the program’s own',
  find: ({ pages }, { request, briefing, notes }) => {
    const sources = [
      JSON.stringify(messages),
      ...stringsIn(briefing),
      ...stringsIn(request),
      ...stringsIn(notes),
    ];
    const known = new Set(sources.flatMap(wordsIn).map((word) => word.toLowerCase()));
    const all = letters(sources.join(' ')).toLowerCase();
    return pages.flatMap(({ number, runs }) => {
      // A line may break within a word; then its halves are in what it comes from all the same.
      const strange = runs.flatMap(({ text }) =>
        wordsIn(text).filter((word) => {
          const small = word.toLowerCase();
          return (
            !known.has(small) && !all.includes(letters(small)) && !isDate(word) && !/^[a-f]+$/u.test(small)
          );
        }),
      );
      return strange.length === 0 ? [] : [`page ${number}: ${[...new Set(strange)].slice(0, 8).join(', ')}`];
    });
  },
};

/** Months as a date has them, and codes of a few letters. */
function isDate(word: string): boolean {
  return word.length < 3 || /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(word);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, value.replaceAll('*', '')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
